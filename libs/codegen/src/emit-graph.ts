import { formatShape } from '@sparkloom/layers';

import { cutWhereOneValueCrosses } from './cut-where-one-value-crosses.js';
import { argumentsOf } from './dialects/dialect.js';
import type { PlannedLayer, PlannedPart } from './engines/index.js';
import type { LayerWriting } from './repeated-layers.js';
import { formatCall, maximumColumns } from './scala/format-call.js';
import { formatChain } from './scala/format-chain.js';
import { stringLiteral } from './scala/literals.js';
import { ScalaText } from './scala/scala-text.js';
import { valueNames } from './scala/value-names.js';

/** Layers of one method; a JVM method holds 64 KiB, and a reader less. */
const layersPerMethod = 60;

/** A run of layers that reads one value, or the inputs, and of which one value is read. */
interface Method {
  readonly layers: readonly PlannedLayer[];
  /** Name of the value it reads. */
  readonly reads: string;
  /** Name of the value that comes out. */
  readonly gives: string;
}

/**
 * Cuts a long graph where a single value crosses, into parts of about {@link layersPerMethod}. A graph
 * that has no such places stays whole.
 */
function methodsOf({ inputs, layers, outputs }: PlannedPart): readonly Method[] {
  const [input] = inputs;
  const single = inputs.length === 1 && outputs.length === 1;
  if (layers.length <= 2 * layersPerMethod || !single || input === undefined) return [];
  const methods: Method[] = [];
  let reads = input.name;
  let run: readonly PlannedLayer[] = [];
  cutWhereOneValueCrosses(input.name, layers).forEach((piece, index, pieces) => {
    run = [...run, ...piece];
    const last = run.at(-1);
    const atEnd = index === pieces.length - 1;
    if (last === undefined || (run.length < layersPerMethod && !atEnd)) return;
    methods.push({ layers: run, reads, gives: last.name });
    reads = last.name;
    run = [];
  });
  return methods.at(-1)?.gives === outputs[0] ? methods : [];
}

/** A list as an argument: one as it is, several in an `Array`. */
function oneOrArray(values: readonly string[], always: boolean): string {
  return values.length === 1 && !always ? values.join() : `Array(${values.join(', ')})`;
}

/** How a graph's methods are called, and what holds its layers. */
export interface GraphForm {
  /** Such as `def apply`. */
  readonly signature: string;
  /** Of the methods that a long graph is cut into; a number follows. */
  readonly method: string;
  /** Such as `Graph`, or `MklDnnNetwork`. */
  readonly container: string;
  /** Arguments behind inputs and outputs. */
  readonly arguments: readonly string[];
}

/** The methods that build a graph. */
export function emitGraph(
  part: PlannedPart,
  writing: LayerWriting,
  form: GraphForm,
): { readonly text: string; readonly usesNodeType: boolean } {
  const names = valueNames(
    [...part.inputs, ...part.layers].map(({ name }) => name),
    writing.names,
  );
  const value = (name: string): string => names.get(name) ?? name;

  const emitNode = (text: ScalaText, node: PlannedLayer): void => {
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
  const methods = methodsOf(part);
  text.line(0, `${form.signature}(): Module[Float] = {`);
  for (const input of part.inputs) {
    text.line(2, `val ${value(input.name)} = Input() // ${formatShape(input.shape)}`);
  }
  if (methods.length === 0) {
    const body = new ScalaText();
    for (const layer of part.layers) emitNode(body, layer);
    text.line(0, body.toString().trimEnd().replaceAll(/^ {2}/gm, ''));
  } else {
    methods.forEach(({ reads, gives }, index) => {
      text.line(2, `val ${value(gives)} = ${form.method}${String(index + 1)}(${value(reads)})`);
    });
  }
  const several = part.inputs.length > 1 || part.outputs.length > 1;
  const ends = [part.inputs.map(({ name }) => name), part.outputs].map((list) =>
    oneOrArray(list.map(value), several),
  );
  text.line(2, `${form.container}(${[...ends, ...form.arguments].join(', ')})`).line(0, '}');
  methods.forEach((method, index) => {
    const parameter = `${value(method.reads)}: ModuleNode[Float]`;
    const signature = formatCall(`def ${form.method}${String(index + 1)}`, [parameter], {
      margin: 2,
      before: 'private ',
      after: ': ModuleNode[Float] = {',
    });
    text.blank().line(0, signature);
    const body = new ScalaText();
    for (const layer of method.layers) emitNode(body, layer);
    text.line(0, body.toString().trimEnd().replaceAll(/^ {2}/gm, ''));
    text.line(2, value(method.gives)).line(0, '}');
  });
  return { text: text.toString().trimEnd(), usesNodeType: methods.length > 0 };
}
