import { formatShape } from '@sparkloom/layers';

import { argumentsOf } from './dialects/dialect.js';
import type { PlannedPart } from './engines/index.js';
import type { LayerWriting } from './repeated-layers.js';
import { maximumColumns } from './scala/format-call.js';
import { formatChain } from './scala/format-chain.js';
import { stringLiteral } from './scala/literals.js';
import type { ScalaText } from './scala/scala-text.js';

/** Writes the layers of a chain, each added behind the one before it. */
export function emitChain(
  text: ScalaText,
  margin: number,
  part: PlannedPart,
  writing: LayerWriting,
): void {
  let shape = formatShape(part.inputs[0]?.shape ?? []);
  for (const layer of part.layers) {
    const expression = writing.expressionOf(layer);
    const calls = [...(expression.calls ?? []), `setName(${stringLiteral(layer.name)})`];
    const call = formatChain(expression.callee, argumentsOf(expression), calls, {
      margin,
      before: '.add(',
      after: ')',
    });
    const nextShape = formatShape(layer.outputShape);
    const comment = nextShape === shape ? '' : ` // ${nextShape}`;
    const lastLine = call.slice(call.lastIndexOf('\n') + 1);
    const fits = margin + lastLine.length + comment.length <= maximumColumns;
    text.line(margin, fits ? call + comment : call);
    shape = nextShape;
  }
}
