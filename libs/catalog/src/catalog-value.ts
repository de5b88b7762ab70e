import { formatValue, InputError, suggest } from '@sparkloom/errors';
import {
  type CatalogLayer,
  type CatalogLayerOptions,
  createCatalogLayer,
  declarationOf,
  type Shape,
} from '@sparkloom/layers';
import { defaultStackId } from '@sparkloom/stacks';

import type { CatalogEntry, CatalogKind, CatalogParameter } from './catalog-file.js';
import { findEntry } from './catalogs.js';

/** A value of the catalogue that is no layer: a criterion, an optim method, a regularizer, … */
export interface CatalogValue<K extends CatalogKind = CatalogKind> {
  readonly catalog: K;
  readonly family: string;
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** Scala that is written as it stands, for what has no other form: functions, BigDL's own records. */
export interface ScalaExpression {
  readonly scala: string;
}

/** A tensor with its values, the last dimension running fastest. */
export interface TensorValue {
  readonly sizes: readonly number[];
  readonly values: readonly number[];
}

type Factory = (...args: never) => unknown;

/** What an argument of a Scala type may be, in words and as a test. */
export function accepts(type: string): {
  readonly expected: string;
  readonly test: (value: unknown) => boolean;
} {
  const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
  const isWhole = (value: unknown): boolean => Number.isSafeInteger(value);
  const isObject = (value: unknown): value is Record<string, unknown> =>
    (typeof value === 'object' && value !== null) || typeof value === 'function';
  const option = /^Option\[(.*)\]$/.exec(type)?.[1];
  if (option !== undefined) return accepts(option);
  const list = /^(?:Array|Seq)\[(Int|Long|Float|Double|String)\]$/.exec(type)?.[1];
  if (list !== undefined) {
    const one = accepts(list);
    return {
      expected: `a list, each ${one.expected}`,
      test: (value) => Array.isArray(value) && value.every((item) => one.test(item)),
    };
  }
  if (type === 'Int' || type === 'Long') return { expected: 'a whole number', test: isWhole };
  if (type === 'Float' || type === 'Double' || type === 'T') {
    return { expected: 'a finite number', test: isNumber };
  }
  if (type === 'Boolean') {
    return { expected: 'true or false', test: (value) => typeof value === 'boolean' };
  }
  if (type === 'String') return { expected: 'a text', test: (value) => typeof value === 'string' };
  if (type.endsWith('.Shape')) {
    return {
      expected: 'sizes, a list of whole numbers',
      test: (value) => Array.isArray(value) && value.every(isWhole),
    };
  }
  if (type.endsWith('.DataFormat')) {
    return { expected: 'NCHW or NHWC', test: (value) => value === 'NCHW' || value === 'NHWC' };
  }
  if (/^[\w.]*\.Tensor\[/.test(type)) {
    return {
      expected: 'a tensor { sizes, values }',
      test: (value) => isObject(value) && 'sizes' in value && 'values' in value,
    };
  }
  return {
    expected: 'a value of the catalogue, or a Scala expression',
    test: (value) => isObject(value) || typeof value === 'string',
  };
}

function refuseArgument(
  entry: CatalogEntry,
  factory: Factory,
  details: { problem: string; expected: string; found: string; remedy: string },
): never {
  throw new InputError({
    code: 'CATALOG_ARGUMENT',
    where: `${entry.name} at ${declarationOf(factory).position() ?? 'an unknown place'}`,
    ...details,
  });
}

/** Plain JSON of an argument: layers without their call, values as they are. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'function' && 'kind' in value) {
    const {
      family,
      name,
      arguments: own,
      children,
    } = (value as unknown as CatalogLayer<string>).arguments;
    return { catalog: 'module', family, name, arguments: own, children };
  }
  return value;
}

function isScala(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'scala' in value;
}

function checkArgument(
  entry: CatalogEntry,
  factory: Factory,
  parameter: CatalogParameter,
  value: unknown,
): void {
  if (value === undefined) {
    if (parameter.hasDefault || entry.isObject || parameter.type.endsWith('*')) return;
    refuseArgument(entry, factory, {
      problem: `\`${entry.name}\` needs the argument \`${parameter.name}\``,
      expected: accepts(parameter.type).expected,
      found: 'nothing',
      remedy: `give \`${parameter.name}\``,
    });
  }
  if (value === null || isScala(value)) return;
  const { expected, test } = accepts(parameter.type);
  if (test(value)) return;
  refuseArgument(entry, factory, {
    problem: `\`${entry.name}\`: the argument \`${parameter.name}\` is wrong`,
    expected,
    found: formatValue(value),
    remedy: `give \`${parameter.name}\` as BigDL's ${parameter.type} takes it`,
  });
}

function checkArguments(
  entry: CatalogEntry,
  factory: Factory,
  given: object,
): Record<string, unknown> {
  const names = entry.parameters.map(({ name }) => name);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    refuseArgument(entry, factory, {
      problem: `\`${entry.name}\` has no argument \`${unknown}\``,
      expected: names.join(', ') || 'no arguments',
      found: unknown,
      remedy: suggest(unknown, names) || 'remove it',
    });
  }
  const values = given as Readonly<Record<string, unknown>>;
  for (const parameter of entry.parameters) {
    checkArgument(entry, factory, parameter, values[parameter.name]);
  }
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, plain(value)]),
  );
}

function entryOf(kind: CatalogKind, family: string, name: string): CatalogEntry {
  const entry = findEntry(defaultStackId, kind, family, name);
  if (entry === undefined) throw new Error(`the catalogue has no ${kind} ${name}`);
  return entry;
}

/** Makes a layer; what `generated/` calls. */
export function catalogLayer<F extends string, O extends Shape>(
  factory: Factory,
  family: F,
  name: string,
  args: object,
  options: CatalogLayerOptions<O>,
  children: readonly CatalogLayer<F>[] = [],
): CatalogLayer<F, O> {
  const checked = checkArguments(entryOf('module', family, name), factory, args);
  const layer = { family, name, arguments: checked, children: children.map(plain) };
  return createCatalogLayer(factory, layer, options);
}

/** Makes a value that is no layer; what `generated/` calls. */
export function catalogValue<K extends CatalogKind>(
  factory: Factory,
  kind: K,
  family: string,
  name: string,
  args: object,
): CatalogValue<K> {
  const checked = checkArguments(entryOf(kind, family, name), factory, args);
  return Object.freeze({ catalog: kind, family, name, arguments: Object.freeze(checked) });
}

/** Scala that is written as it stands, for an argument that has no other form. */
export function scalaExpression(scala: string): ScalaExpression {
  return Object.freeze({ scala });
}
