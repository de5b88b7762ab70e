import type { LayerKind } from '@sparkloom/layers';

import { argumentsOf, type Expression } from './dialects/dialect.js';
import type { PlannedLayer } from './engines/index.js';
import { formatChain } from './scala/format-chain.js';
import { ScalaText } from './scala/scala-text.js';

/** From so many on, layers that are written alike get a method of their own. */
const leastRepetitions = 3;

/** A method that makes the layers of one form. */
interface Maker {
  readonly name: string;
  readonly form: Expression;
  /** BigDL's names of the arguments in which the layers differ. */
  readonly parameters: readonly string[];
}

/** How a model's layers are written: alike ones through a method that says once what they share. */
export interface LayerWriting {
  /** Names of the methods. */
  readonly names: readonly string[];
  readonly makers: string;
  expressionOf(layer: PlannedLayer): Expression;
}

/** What must be equal for two layers to be of one form. */
function formOf({ callee, positional, named, calls }: Expression): string {
  return JSON.stringify([callee, Object.keys(positional), named ?? {}, calls ?? []]);
}

function typeOf(literal: string): string {
  if (literal.startsWith('Array(')) return 'Array[Int]';
  return /[.e]/.test(literal) ? 'Double' : 'Int';
}

function formatMaker({ name, form, parameters }: Maker): string {
  const list = parameters.map((one) => `${one}: ${typeOf(form.positional[one] ?? '')}`).join(', ');
  const positional = Object.entries(form.positional).map(([key, value]): [string, string] => [
    key,
    parameters.includes(key) ? key : value,
  ]);
  const args = argumentsOf({ ...form, positional: Object.fromEntries(positional) });
  return new ScalaText()
    .line(2, `private def ${name}(${list}) =`)
    .line(4, formatChain(form.callee, args, form.calls ?? [], { margin: 4 }))
    .toString();
}

/**
 * Finds the layers that are written alike in all but some numbers, and gives each form that takes more
 * than its numbers a method.
 */
export function writeLayers(expressions: ReadonlyMap<PlannedLayer, Expression>): LayerWriting {
  const groups = new Map<string, PlannedLayer[]>();
  for (const [layer, expression] of expressions) {
    const shared = (expression.calls ?? []).length + Object.keys(expression.named ?? {}).length;
    if (shared === 0) continue;
    const form = formOf(expression);
    groups.set(form, [...(groups.get(form) ?? []), layer]);
  }
  const expressionFor = (layer: PlannedLayer): Expression => {
    const expression = expressions.get(layer);
    if (expression === undefined) throw new TypeError(`no expression for ${layer.name}`);
    return expression;
  };
  const makers = new Map<string, Maker>();
  const counts = new Map<LayerKind, number>();
  for (const [form, layers] of groups) {
    const [first] = layers;
    if (first === undefined || layers.length < leastRepetitions) continue;
    const expression = expressionFor(first);
    const { kind } = first.node;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const name = count === 1 ? `new${capital(kind)}` : `new${capital(kind)}${String(count)}`;
    const parameters = Object.keys(expression.positional).filter((key) =>
      layers.some((layer) => expressionFor(layer).positional[key] !== expression.positional[key]),
    );
    makers.set(form, { name, form: expression, parameters });
  }
  return {
    names: [...makers.values()].map(({ name }) => name),
    makers: [...makers.values()].map(formatMaker).join('\n'),
    expressionOf: (layer) => {
      const expression = expressionFor(layer);
      const maker = makers.get(formOf(expression));
      if (maker === undefined) return expression;
      const positional = maker.parameters.map((key) => [key, expression.positional[key] ?? '']);
      return {
        callee: maker.name,
        positional: Object.fromEntries(positional) as Record<string, string>,
        imports: expression.imports ?? [],
      };
    },
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
