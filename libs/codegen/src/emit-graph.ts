import type { AnyInferredNode, InferredModel } from '@sparkloom/ir';
import { formatShape } from '@sparkloom/layers';

import { argumentsOf } from './dialects/dialect.js';
import type { LayerWriting } from './repeated-layers.js';
import { formatCall, maximumColumns } from './scala/format-call.js';
import { formatChain } from './scala/format-chain.js';
import { stringLiteral } from './scala/literals.js';
import { ScalaText } from './scala/scala-text.js';
import { valueNames } from './scala/value-names.js';

/** Layers of one method; a JVM method holds 64 KiB, and a reader less. */
const layersPerMethod = 60;

/** A run of layers that reads one value, or the inputs, and of which one value is read. */
interface Part {
  readonly nodes: readonly AnyInferredNode[];
  /** Name of the value it reads. */
  readonly reads: string;
  /** Name of the value that comes out. */
  readonly gives: string;
}

/**
 * Cuts a long graph where a single value crosses, into parts of about {@link layersPerMethod}. A graph
 * that has no such places stays whole.
 */
function partsOf({ model, nodes }: InferredModel): readonly Part[] {
  const [input] = model.inputs;
  const single = model.inputs.length === 1 && model.outputs.length === 1;
  if (nodes.length <= 2 * layersPerMethod || !single || input === undefined) return [];
  const lastReader = new Map<string, number>();
  nodes.forEach((node, at) => {
    const owner = node.sharesWith === undefined ? [] : [node.sharesWith];
    for (const name of [...node.inputs, ...owner]) lastReader.set(name, at);
  });
  const parts: Part[] = [];
  let from = 0;
  let reads = input.name;
  // The last reader of all that came before; from there on only the newest value is needed.
  let neededUntil = lastReader.get(input.name) ?? 0;
  nodes.forEach((node, at) => {
    const atEnd = at === nodes.length - 1;
    if (neededUntil <= at && (atEnd || at + 1 - from >= layersPerMethod)) {
      parts.push({ nodes: nodes.slice(from, at + 1), reads, gives: node.name });
      from = at + 1;
      reads = node.name;
    }
    neededUntil = Math.max(neededUntil, lastReader.get(node.name) ?? at);
  });
  return parts.at(-1)?.gives === model.outputs[0] ? parts : [];
}

/** A list as an argument: one as it is, several in an `Array`. */
function oneOrArray(values: readonly string[], always: boolean): string {
  return values.length === 1 && !always ? values.join() : `Array(${values.join(', ')})`;
}

/** The methods that build a graph. */
export function emitGraph(
  inferred: InferredModel,
  writing: LayerWriting,
): { readonly text: string; readonly usesNodeType: boolean } {
  const { model, nodes } = inferred;
  const names = valueNames(
    [...model.inputs, ...nodes].map(({ name }) => name),
    writing.names,
  );
  const value = (name: string): string => names.get(name) ?? name;

  const emitNode = (text: ScalaText, node: AnyInferredNode): void => {
    const expression = writing.expressionOf(node);
    const shared = node.sharesWith;
    const inputs = `inputs(${node.inputs.map(value).join(', ')})`;
    const named = `setName(${stringLiteral(node.name)})`;
    const call = formatChain(
      shared === undefined ? expression.callee : 'SharedLayer',
      shared === undefined ? argumentsOf(expression) : [`${value(shared)}.element`],
      [...(shared === undefined ? (expression.calls ?? []) : []), named, inputs],
      { margin: 4, before: `val ${value(node.name)} = ` },
    );
    const comment = ` // ${formatShape(node.outputShape)}`;
    const lastLine = call.slice(call.lastIndexOf('\n') + 1);
    text.line(4, 4 + lastLine.length + comment.length <= maximumColumns ? call + comment : call);
  };

  const text = new ScalaText();
  const parts = partsOf(inferred);
  text.line(0, 'def apply(): Module[Float] = {');
  for (const input of model.inputs) {
    text.line(2, `val ${value(input.name)} = Input() // ${formatShape(input.shape)}`);
  }
  if (parts.length === 0) {
    const body = new ScalaText();
    for (const node of nodes) emitNode(body, node);
    text.line(0, body.toString().trimEnd().replaceAll(/^ {2}/gm, ''));
  } else {
    parts.forEach(({ reads, gives }, index) => {
      text.line(2, `val ${value(gives)} = part${String(index + 1)}(${value(reads)})`);
    });
  }
  const several = model.inputs.length > 1 || model.outputs.length > 1;
  const ends = [model.inputs.map(({ name }) => name), model.outputs].map((list) =>
    oneOrArray(list.map(value), several),
  );
  text.line(2, `Graph(${ends.join(', ')})`).line(0, '}');
  parts.forEach((part, index) => {
    const parameter = `${value(part.reads)}: ModuleNode[Float]`;
    const signature = formatCall(`def part${String(index + 1)}`, [parameter], {
      margin: 2,
      before: 'private ',
      after: ': ModuleNode[Float] = {',
    });
    text.blank().line(0, signature);
    const body = new ScalaText();
    for (const node of part.nodes) emitNode(body, node);
    text.line(0, body.toString().trimEnd().replaceAll(/^ {2}/gm, ''));
    text.line(2, value(part.gives)).line(0, '}');
  });
  return { text: text.toString().trimEnd(), usesNodeType: parts.length > 0 };
}
