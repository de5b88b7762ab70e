import { type AnyInferredNode, type InferredModel, titleOf } from '@sparkloom/ir';
import { formatShape, isFixed } from '@sparkloom/layers';

import { formatCount, formatTable } from './format.js';

/** Whether its parameters are known: only the JVM can count those of the catalogue's layers. */
function isCounted(node: AnyInferredNode): boolean {
  return node.kind !== 'catalog' || node.arguments.parameters !== null;
}

function workOf({ model, nodes, multiplyAdds }: InferredModel): string {
  if (model.inputs.some(({ shape }) => !Array.isArray(shape) || !isFixed(shape))) {
    return 'multiply-adds as many as a record is long';
  }
  const least = nodes.some(({ kind }) => kind === 'catalog') ? 'at least ' : '';
  return `${least}${formatCount(multiplyAdds)} multiply-adds a record`;
}

/** Whether a layer reads just the one above it in the table. */
function isNextInChain(model: InferredModel, node: AnyInferredNode, at: number): boolean {
  const above = at === 0 ? model.model.inputs[0] : model.nodes[at - 1];
  return node.inputs.length === 1 && node.inputs[0] === above?.name;
}

/** The table that Keras users know. */
export function summaryTable(model: InferredModel): string {
  const connected = !model.nodes.every((node, at) => isNextInChain(model, node, at));
  const rows = model.nodes.map((node) => [
    node.name,
    titleOf(node),
    formatShape(node.outputShape),
    isCounted(node) ? formatCount(node.parameters) : '?',
    formatCount(node.multiplyAdds),
    ...(connected ? [node.inputs.join(', ')] : []),
  ]);
  const table = formatTable(
    [
      [
        'Layer',
        'Kind',
        'Output shape',
        'Parameters',
        'Multiply-adds',
        ...(connected ? ['Reads'] : []),
      ],
      ...rows,
    ],
    [false, false, false, true, true, false],
  );
  const width = Math.max(...table.split('\n').map((line) => line.length));
  const [header, ...lines] = table.split('\n');
  const rule = '─'.repeat(width);
  const inputs = model.model.inputs.map(({ shape }) => formatShape(shape)).join(' and ');
  return [
    `${model.model.name}, input ${inputs}`,
    rule,
    header,
    rule,
    ...lines,
    rule,
    `${model.nodes.every(isCounted) ? '' : 'at least '}${formatCount(model.parameters)} parameters, ${workOf(model)}`,
  ].join('\n');
}
