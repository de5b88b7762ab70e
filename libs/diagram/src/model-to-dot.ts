import { type AnyInferredNode, type InferredModel, titleOf } from '@sparkloom/ir';
import { formatShape } from '@sparkloom/layers';

/** Fill by what a layer does; light enough for black text, told apart without colour by the text. */
const fills: readonly (readonly [RegExp, string])[] = [
  [/^(conv|dense|embedding|lstm|gru|treeLstm)/, '#cfe3f7'],
  [/Pool|^last$|^flatten$|^reshape$/, '#e6e0f3'],
  [/^(batchNorm|dropout)$/, '#f7ecc9'],
  [/^(add|concat)$/, '#f9d9c4'],
];

function fillOf(kind: string): string {
  return fills.find(([pattern]) => pattern.test(kind))?.[1] ?? '#eeeeee';
}

/** A DOT string literal. */
function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

function nodeLine(node: AnyInferredNode): string {
  const { name, kind, outputShape, parameters } = node;
  const size = parameters === 0 ? '' : `\n${parameters.toLocaleString('en-US')} parameters`;
  const label = quote(`${name}\n${titleOf(node)}  ${formatShape(outputShape)}${size}`);
  return `  ${quote(name)} [label=${label}, fillcolor=${quote(fillOf(kind))}];`;
}

/**
 * A network as a graph in Graphviz's DOT language: a box for each layer with its name, kind, output
 * shape and parameters, an arrow for each value, a dashed line between layers of the same weights.
 */
export function modelToDot({ model, nodes }: InferredModel): string {
  return [
    `digraph ${quote(model.name)} {`,
    '  rankdir=TB;',
    '  node [shape=box, style="rounded,filled", fontname="Helvetica", fontsize=11, color="#666666"];',
    '  edge [color="#444444", arrowsize=0.7];',
    ...model.inputs.map(
      ({ name, shape }) =>
        `  ${quote(name)} [label=${quote(`${name}\n${formatShape(shape)}`)}, shape=oval, fillcolor="#d8efd8"];`,
    ),
    ...nodes.map(nodeLine),
    ...nodes.flatMap(({ name, inputs }) =>
      inputs.map((input) => `  ${quote(input)} -> ${quote(name)};`),
    ),
    ...nodes.flatMap(({ name, sharesWith }) =>
      sharesWith === undefined
        ? []
        : [
            `  ${quote(sharesWith)} -> ${quote(name)} [style=dashed, dir=none, constraint=false, label="same weights", fontsize=9];`,
          ],
    ),
    '}',
    '',
  ].join('\n');
}
