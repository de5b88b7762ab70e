import { generateScala } from '@sparkloom/codegen';
import { concat, dense, network, vector } from '@sparkloom/dsl';
import { expect, test } from 'vitest';
import * as z from 'zod';

import { runScalaOnStack } from './run-scala-on-stack.js';

/** What BigDL's own layer computes in each place, beside what the shared one does. */
const check = `
object Check {

  import com.intel.analytics.bigdl.tensor.Tensor
  import com.intel.analytics.bigdl.utils.T
  import org.sparkloom.runtime.EventListener

  private def largest(a: Tensor[Float], b: Tensor[Float]): Float = a.clone().sub(b).abs().max()

  private def flat(model: Module[Float]): (Tensor[Float], Tensor[Float]) = {
    val (weights, gradients) = model.parameters()
    (com.intel.analytics.bigdl.nn.Module.flatten(weights),
      com.intel.analytics.bigdl.nn.Module.flatten(gradients))
  }

  def run(arguments: Array[String], listener: EventListener): String = {
    // What an optimizer trains is a copy, whose weights it has moved into one tensor.
    val model = Siamese().cloneModule()
    val (weights, gradients) = flat(model)
    val left = Tensor(4, 8).rand()
    val right = Tensor(4, 8).rand()
    val gradient = Tensor(4, 6).rand()
    val linear = Linear(8, 3)
    def difference(): (Float, Float) = {
      flat(linear)._1.copy(weights)
      val output = model.forward(T(left, right)).toTensor[Float].clone()
      model.zeroGradParameters()
      model.backward(T(left, right), gradient)
      linear.zeroGradParameters()
      val first = linear.forward(left).clone()
      linear.backward(left, gradient.narrow(2, 1, 3).contiguous())
      val second = linear.forward(right).clone()
      linear.backward(right, gradient.narrow(2, 4, 3).contiguous())
      val both = Tensor(4, 6)
      both.narrow(2, 1, 3).copy(first)
      both.narrow(2, 4, 3).copy(second)
      (largest(output, both), largest(gradients, flat(linear)._2))
    }
    val (output, gradientBefore) = difference()
    weights.add(0.5f)
    val (outputAfterStep, gradientAfterStep) = difference()
    s"""{"parameters":\${weights.nElement()},"output":$output,"gradient":$gradientBefore,""" +
      s""""outputAfterStep":$outputAfterStep,"gradientAfterStep":$gradientAfterStep}"""
  }
}
`;

const answer = z.object({
  parameters: z.number(),
  output: z.number(),
  gradient: z.number(),
  outputAfterStep: z.number(),
  gradientAfterStep: z.number(),
});

test('a shared layer has one set of weights, which learns from both of its places', async () => {
  const [left, right] = [vector(8), vector(8)];
  const encode = dense(3, { name: 'encode' });
  const siamese = network('Siamese', [left, right], concat(encode(left), encode(right)));
  const generated = generateScala('siamese', siamese.ir, undefined, 'bigdl-0.13');
  const [file] = generated.files;
  expect(file?.text).toContain('SharedLayer(encode.element)');

  const text = `${file?.text ?? ''}${check}`;
  const mainClass = 'org.sparkloom.models.siamese.Check';
  const compared = answer.parse(
    await runScalaOnStack([{ name: 'Siamese.scala', text }], mainClass),
  );
  expect(compared.parameters).toBe(siamese.ir.parameters);
  expect(compared.output).toBeLessThanOrEqual(1e-6);
  expect(compared.gradient).toBeLessThanOrEqual(1e-5);
  expect(compared.outputAfterStep).toBeLessThanOrEqual(1e-6);
  expect(compared.gradientAfterStep).toBeLessThanOrEqual(1e-5);
});
