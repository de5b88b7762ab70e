import {
  catalogKinds,
  type CatalogEntry,
  type CatalogKind,
  catalogOf,
  type CatalogParameter,
  findEntry,
  stacksWith,
} from '@sparkloom/catalog';
import { InputError } from '@sparkloom/errors';
import type { StackId } from '@sparkloom/stacks';

import type { Expression } from '../dialects/dialect.js';
import { doubleLiteral, stringLiteral } from '../scala/literals.js';

/** A value of the catalogue as the IR carries it. */
export interface CatalogReference {
  readonly kind: CatalogKind;
  readonly family: string;
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly unknown[];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a nested value of the catalogue from the IR's JSON. */
export function catalogReference(json: unknown): CatalogReference | undefined {
  if (!isRecord(json)) return undefined;
  const { catalog, family, name, arguments: args, children } = json;
  const kind = catalogKinds.find((one) => one === catalog);
  if (kind === undefined || typeof family !== 'string' || typeof name !== 'string')
    return undefined;
  return {
    kind,
    family,
    name,
    arguments: isRecord(args) ? args : {},
    children: Array.isArray(children) ? children : [],
  };
}

function refuse(stack: StackId, { kind, family, name }: CatalogReference): never {
  const others = stacksWith(kind, family, name).filter((one) => one !== stack);
  throw new InputError({
    code: 'CATALOG_NOT_IN_STACK',
    problem: `BigDL has no \`${name}\` of the family ${family} in this stack`,
    where: `--stack ${stack}`,
    expected:
      others.length === 0
        ? 'an entry of the catalogue'
        : `a stack that has it: ${others.join(', ')}`,
    found: stack,
    remedy: others.length === 0 ? 'see `sparkloom catalog`' : `use \`--stack ${others[0] ?? ''}\``,
  });
}

/** The entry of a stack's own jar. */
function entryIn(stack: StackId, reference: CatalogReference, mayBeHidden: boolean): CatalogEntry {
  const { kind, family, name } = reference;
  const entry = findEntry(stack, kind, family, name) ?? refuse(stack, reference);
  if (entry.hidden === undefined || mayBeHidden) return entry;
  throw new InputError({
    code: 'CATALOG_HIDDEN',
    problem: `BigDL keeps \`${name}\` to itself`,
    where: `${entry.package}.${name}, stack ${stack}`,
    expected: 'a class that a job may use',
    found: entry.hidden,
    remedy: 'use another layer; `sparkloom catalog` says which are hidden',
  });
}

/** Writes values of the catalogue as Scala, and keeps what must be imported for them. */
class Writer {
  readonly imports = new Set<string>();

  /**
   * @param qualified writes full names instead of importing, for code inside BigDL's own packages,
   *   which may use what BigDL hides
   */
  constructor(
    readonly stack: StackId,
    readonly qualified = false,
  ) {}

  /** `Name(argument = value, …).add(child)` */
  inline(reference: CatalogReference): string {
    const { callee, positional, named = {}, calls = [] } = this.expression(reference);
    const args = [
      ...Object.values(positional),
      ...Object.entries(named).map(([name, value]) => `${name} = ${value}`),
    ];
    const isValue = args.length === 0 && this.isObject(reference) && !/^new |\]$/.test(callee);
    return [isValue ? callee : `${callee}(${args.join(', ')})`, ...calls].join('.');
  }

  expression(reference: CatalogReference): Expression {
    const entry = entryIn(this.stack, reference, this.qualified);
    const parameters = new Map(entry.parameters.map((parameter) => [parameter.name, parameter]));
    const named: Record<string, string> = {};
    const positional: Record<string, string> = {};
    for (const [name, value] of Object.entries(reference.arguments)) {
      const parameter = parameters.get(name) ?? refuse(this.stack, reference);
      // Repeated parameters have no name in a call.
      if (parameter.type.endsWith('*')) {
        for (const [index, one] of (Array.isArray(value) ? value : [value]).entries()) {
          positional[`${name}${index}`] = this.value(one, {
            ...parameter,
            type: parameter.type.slice(0, -1),
          });
        }
      } else named[name] = this.value(value, parameter);
    }
    return {
      callee: this.callee(entry),
      positional,
      named,
      calls: reference.children.map((child) => {
        const nested = catalogReference(child);
        return `add(${nested === undefined ? 'null' : this.inline(nested)})`;
      }),
    };
  }

  private isObject({ kind, family, name }: CatalogReference): boolean {
    return findEntry(this.stack, kind, family, name)?.isObject === true;
  }

  private callee(entry: CatalogEntry): string {
    const types = entry.typeParameters.map(() => 'Float').join(', ');
    const suffix = types === '' ? '' : `[${types}]`;
    if (this.qualified) {
      const full = `${entry.package}.${entry.name}`;
      if (entry.kind === 'trigger' || (entry.isObject && entry.parameters.length === 0))
        return full;
      return entry.hasApply ? `${full}${suffix}` : `new ${full}${suffix}`;
    }
    if (entry.kind === 'trigger') {
      this.imports.add('optim.Trigger');
      return `Trigger.${entry.name}`;
    }
    if (entry.package.endsWith('.optim.SGD')) {
      this.imports.add('optim.SGD');
      return entry.hasApply ? `SGD.${entry.name}` : `new SGD.${entry.name}${suffix}`;
    }
    if (entry.kind !== 'module' && !entry.package.endsWith('.nn')) {
      this.imports.add(`${entry.package.replace(/^.*\.(optim(?:\.|$))/, '$1')}.${entry.name}`);
    } else if (entry.kind !== 'module') this.imports.add(`nn.${entry.name}`);
    if (entry.isObject && entry.parameters.length === 0) return entry.name;
    return entry.hasApply ? `${entry.name}${suffix}` : `new ${entry.name}${suffix}`;
  }

  private value(value: unknown, { type }: Pick<CatalogParameter, 'type'>): string {
    if (value === null) return 'null';
    const option = /^Option\[(.*)\]$/.exec(type)?.[1];
    if (option !== undefined) return `Some(${this.value(value, { type: option })})`;
    const nested = catalogReference(value);
    if (nested !== undefined) return this.inline(nested);
    if (isRecord(value)) {
      if (typeof value['scala'] === 'string') return value['scala'];
      return this.tensor(value);
    }
    const list = /^(Array|Seq)\[(.*)\]$/.exec(type);
    if (list !== null && Array.isArray(value)) {
      const items = value.map((one: unknown) => this.value(one, { type: list[2] ?? '' }));
      return `${list[1] ?? 'Array'}(${items.join(', ')})`;
    }
    if (Array.isArray(value)) {
      const items = value.map((one: unknown) => this.value(one, { type: 'Int' })).join(', ');
      if (type.startsWith('(')) return `(${items})`;
      return `${this.helper('utils.Shape')}(${items})`;
    }
    if (typeof value === 'string') return this.text(value, type);
    if (typeof value === 'boolean') return String(value);
    if (typeof value !== 'number') throw new TypeError(`no Scala for ${JSON.stringify(value)}`);
    if (type === 'Int') return String(value);
    if (type === 'Long') return `${String(value)}L`;
    return type === 'Double' ? doubleLiteral(value) : `${String(value)}f`;
  }

  private text(value: string, type: string): string {
    if (type.endsWith('.DataFormat')) {
      return `${this.helper('nn.abstractnn.DataFormat')}.${value}`;
    }
    return stringLiteral(value);
  }

  /** A class that values are written with: its full name, or its own with an import. */
  private helper(name: string): string {
    if (this.qualified) return `${catalogOf(this.stack).root}.${name}`;
    this.imports.add(name);
    return name.slice(name.lastIndexOf('.') + 1);
  }

  private tensor({ sizes, values }: Readonly<Record<string, unknown>>): string {
    const numbers = (Array.isArray(values) ? values : []).map((one) => `${String(one)}f`);
    const shape = Array.isArray(sizes) ? sizes.map(String) : [];
    return `${this.helper('tensor.Tensor')}[Float](Array(${numbers.join(', ')}), Array(${shape.join(', ')}))`;
  }
}

/**
 * Scala for a value of the catalogue.
 *
 * @throws InputError `CATALOG_NOT_IN_STACK` with the stacks that have it, `CATALOG_HIDDEN`
 */
export function catalogExpression(stack: StackId, reference: CatalogReference): Expression {
  const writer = new Writer(stack);
  const expression = writer.expression(reference);
  return { ...expression, imports: [...writer.imports] };
}

/** The same on one line with full names, also for what BigDL hides. */
export function qualifiedCatalogText(stack: StackId, reference: CatalogReference): string {
  return new Writer(stack, true).inline(reference);
}

/** The same on one line. */
export function catalogText(stack: StackId, reference: CatalogReference): string {
  return new Writer(stack).inline(reference);
}

/** Package of a family's layers, below the root. */
export function familyPackage(family: string): string {
  return family === 'nn' ? 'nn' : `nn.${family}`;
}
