import type { StackId } from '@sparkloom/stacks';

import { bigdlRoot } from '../dialects/dialect.js';
import { dialects } from '../dialects/index.js';
import { importLines } from '../scala/import-lines.js';
import { ScalaText } from '../scala/scala-text.js';
import {
  catalogExpression,
  type CatalogReference,
  catalogText,
  familyPackage,
} from './catalog-expression.js';

/** A layer whose output shape only BigDL knows, and the shapes it reads. */
export interface DryPass {
  readonly layer: CatalogReference;
  /** Sizes of one record. */
  readonly inputShapes: readonly (readonly number[])[];
}

/** Records of a dry pass: more than one, so that no layer takes the batch for something else. */
const batch = 2;

/** What runs a layer of a family on a random input, and gives the output. */
function forward({ layer, inputShapes }: DryPass, text: string): string {
  const tensors = inputShapes.map(
    (shape) => `Tensor[Float](Array(${[batch, ...shape].join(', ')})).fill(1f)`,
  );
  const input = tensors.length === 1 ? tensors.join() : `T(${tensors.join(', ')})`;
  if (layer.family === 'keras') {
    const [shape = []] = inputShapes;
    return (
      `shapes(Sequential[Float]().add(InputLayer[Float](inputShape = Shape(${shape.join(', ')})))` +
      `.add(${text}), ${input})`
    );
  }
  return `shapes(${text}, ${input})`;
}

/**
 * Scala that finds the output shapes of layers of one family by a forward pass: an object with
 * `run`, as a job has it, which gives a list of `{ outputShape, parameters }` or `{ error }`.
 */
export function emitDryPass(
  stack: StackId,
  family: string,
  passes: readonly DryPass[],
): { readonly text: string; readonly mainClass: string } {
  const root = dialects[stack].packageRoot;
  const imports = passes.flatMap(
    ({ layer }) => catalogExpression(stack, layer).imports?.map((name) => `${root}.${name}`) ?? [],
  );
  const text = new ScalaText();
  text.line(0, 'package org.sparkloom.drypass').blank();
  const own = [
    `${bigdlRoot}.numeric.NumericFloat`,
    `${root}.${familyPackage(family)}._`,
    `${root}.nn.abstractnn.AbstractModule`,
    `${root}.nn.abstractnn.Activity`,
    `${root}.tensor.Tensor`,
    `${root}.utils.Shape`,
    `${root}.utils.T`,
    `${root}.utils.Table`,
  ];
  for (const line of importLines([...own, ...imports])) text.line(0, line);
  text
    .line(0, 'import org.sparkloom.runtime.EventListener')
    .blank()
    .line(0, 'object DryPass {')
    .blank()
    .line(2, 'private def sizes(value: scala.Any): String = value match {')
    .line(
      4,
      'case tensor: Tensor[_] => tensor.size().drop(1).mkString("{\\"outputShape\\":[", ",", "]")',
    )
    .line(4, 'case _ => "{\\"error\\":\\"it gives a table of several tensors\\""')
    .line(2, '}')
    .blank()
    .line(2, 'private def quote(text: String): String =')
    .line(
      4,
      '"\\"" + text.replaceAll("[\\\\\\\\\\"]", "\'").replaceAll("[\\\\x00-\\\\x1f]", " ") + "\\""',
    )
    .blank()
    // BigDL's exception of a layer has no message, but says it as text.
    .line(2, 'private def reasonOf(error: Throwable): String =')
    .line(4, 'Option(error.getMessage).getOrElse(error.toString).split("\\n")')
    .line(6, '.filterNot(_.trim.startsWith("at ")).take(4).mkString(" ")')
    .blank()
    .line(2, 'private def shapes(layer: AbstractModule[_, _, Float], input: Activity): String = {')
    .line(4, 'val module = layer.asInstanceOf[AbstractModule[Activity, Activity, Float]]')
    .line(
      4,
      'val weights = Option(module.parameters()).map(_._1.map(_.nElement()).sum).getOrElse(0)',
    )
    .line(4, 's"""${sizes(module.forward(input))},"parameters":$weights}"""')
    .line(2, '}')
    .blank()
    .line(2, 'def run(arguments: Array[String], listener: EventListener): String =')
    .line(4, 'Seq[() => String](');
  passes.forEach((pass, index) => {
    const call = forward(pass, catalogText(stack, pass.layer));
    text.line(6, `() => ${call}${index === passes.length - 1 ? '' : ','}`);
  });
  text
    .line(4, ').map { pass =>')
    .line(6, 'try pass() catch {')
    .line(8, 'case error: Throwable => s"""{"error":${quote(reasonOf(error))}}"""')
    .line(6, '}')
    .line(4, '}.mkString("[", ",", "]")')
    .line(0, '}');
  return { text: text.toString(), mainClass: 'org.sparkloom.drypass.DryPass' };
}
