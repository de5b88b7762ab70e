import type { InferredModel } from '@sparkloom/ir';
import { formatShape } from '@sparkloom/layers';

import { formatCount, formatTable } from './format.js';

/** The table that Keras users know. */
export function summaryTable(model: InferredModel): string {
  const rows = model.nodes.map((node) => [
    node.name,
    node.kind,
    formatShape(node.outputShape),
    formatCount(node.parameters),
    formatCount(node.multiplyAdds),
  ]);
  const table = formatTable(
    [['Layer', 'Kind', 'Output shape', 'Parameters', 'Multiply-adds'], ...rows],
    [false, false, false, true, true],
  );
  const width = Math.max(...table.split('\n').map((line) => line.length));
  const [header, ...lines] = table.split('\n');
  const rule = '─'.repeat(width);
  const input = formatShape(model.model.inputs[0]?.shape ?? []);
  return [
    `${model.model.name}, input ${input}`,
    rule,
    header,
    rule,
    ...lines,
    rule,
    `${formatCount(model.parameters)} parameters, ${formatCount(model.multiplyAdds)} multiply-adds a record`,
  ].join('\n');
}
