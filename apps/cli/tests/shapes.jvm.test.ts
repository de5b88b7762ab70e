import { generateScala, type ScalaFile } from '@sparkloom/codegen';
import {
  averagePool2d,
  batchNorm,
  conv1d,
  conv2d,
  dense,
  dropout,
  flatten,
  gru,
  image,
  last,
  type Layer,
  logSoftmax,
  lstm,
  maxPool1d,
  maxPool2d,
  type Network,
  relu,
  reshape,
  scale,
  sequence,
  sequential,
  sigmoid,
  tanh,
} from '@sparkloom/dsl';
import { InputError } from '@sparkloom/errors';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';

import { runScalaOnStack } from './run-scala-on-stack.js';

const side = fc.integer({ min: 1, max: 5 });
const pair = fc.oneof(side, fc.tuple(side, side));
const small = fc.integer({ min: 1, max: 3 });
const padding = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.tuple(fc.constant(1), fc.constant(0)));
const some = fc.integer({ min: 1, max: 6 });

const anywhere = fc.constantFrom<Layer>(relu(), tanh(), sigmoid(), scale(0.5), dropout(0.3));
const ofImages: fc.Arbitrary<Layer> = fc.oneof(
  fc
    .record({ filters: some, kernel: pair, stride: small, padding, bias: fc.boolean() })
    .map(({ filters, ...options }): Layer => conv2d(filters, options)),
  fc
    .record({ kernel: pair, stride: small, padding })
    .map(({ kernel, ...options }): Layer => maxPool2d(kernel, options)),
  fc
    .record({ kernel: pair, stride: small, padding })
    .map(({ kernel, ...options }): Layer => averagePool2d(kernel, options)),
  fc.constant<Layer>(batchNorm()),
  anywhere,
);
const ofSequences: fc.Arbitrary<Layer> = fc.oneof(
  fc
    .record({ filters: some, kernel: side, stride: small })
    .map(({ filters, ...options }): Layer => conv1d(filters, options)),
  fc
    .record({ kernel: side, stride: small })
    .map(({ kernel, stride }): Layer => maxPool1d(kernel, { stride })),
  some.map((units): Layer => lstm(units)),
  some.map((units): Layer => gru(units)),
  some.map((units): Layer => dense(units)),
  anywhere,
);
const ofVectors: fc.Arbitrary<Layer> = fc.oneof(
  fc
    .record({ units: some, bias: fc.boolean() })
    .map(({ units, bias }): Layer => dense(units, { bias })),
  fc.constantFrom<Layer>(batchNorm(), logSoftmax()),
  anywhere,
);

const layers = (one: fc.Arbitrary<Layer>) => fc.array(one, { minLength: 1, maxLength: 6 });

/** Layers that may or may not fit one another. */
const chains = fc.oneof(
  fc
    .tuple(
      fc.tuple(small, fc.integer({ min: 4, max: 13 }), fc.integer({ min: 4, max: 13 })),
      layers(ofImages),
      fc.option(layers(ofVectors)),
    )
    .map(([[channels, height, width], first, then]) => ({
      input: image(channels, height, width),
      layers: [...first, ...(then === null ? [] : [flatten(), ...then])],
    })),
  fc
    .tuple(
      fc.tuple(fc.integer({ min: 5, max: 14 }), some),
      layers(ofSequences),
      fc.option(layers(ofVectors)),
    )
    .map(([[time, features], first, then]) => ({
      input: sequence(time, features),
      layers: [...first, ...(then === null ? [] : [last(), ...then])],
    })),
  fc
    .tuple(some, some)
    .map(([a, b]) => ({ input: image(a, b, 2), layers: [reshape([b, a, 2]), relu()] })),
);

/** A network of the layers, or nothing where they do not fit. */
function build({ input, layers: chain }: { input: unknown; layers: readonly Layer[] }) {
  try {
    const any = sequential as (...given: unknown[]) => unknown;
    return any('Random', input, ...chain) as Network;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

const answer = z.array(
  z.object({ sizes: z.array(z.int()), parameters: z.int(), error: z.string() }),
);

test('random networks have in BigDL the shapes and parameters that they have here', async () => {
  const networks = fc
    .sample(chains, { numRuns: 150, seed: 20_190_607 })
    .map(build)
    .filter((network) => network !== undefined);
  expect(networks.length).toBeGreaterThan(60);

  const files: ScalaFile[] = [];
  const calls = networks.map(({ ir }, index) => {
    const generated = generateScala(`random${index}`, ir, undefined, 'bigdl-0.13');
    for (const { text } of generated.files) files.push({ name: `Random${index}.scala`, text });
    const shape = ir.model.inputs[0]?.shape;
    const sizes = Array.isArray(shape) ? [2, ...shape] : [];
    return `      sizes(() => ${generated.modelClass}(), Array(${sizes.join(', ')}))`;
  });
  files.push({
    name: 'Sizes.scala',
    text: `package org.sparkloom.sizes

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.tensor.Tensor
import org.sparkloom.runtime.EventListener

object Sizes {
  private def sizes(build: () => Module[Float], input: Array[Int]): String = {
    val (found, parameters, error) = try {
      val model = build()
      val output = model.forward(Tensor(input).rand()).toTensor[Float].size()
      (output, Option(model.parameters()).map(_._1.map(_.nElement()).sum).getOrElse(0), "")
    } catch { case failure: Throwable => (Array[Int](), 0, failure.getClass.getName) }
    s"""{"sizes":[\${found.mkString(",")}],"parameters":$parameters,"error":"$error"}"""
  }

  def run(arguments: Array[String], listener: EventListener): String =
    Seq(
${calls.join(',\n')}
    ).mkString("[", ",", "]")
}
`,
  });
  const found = answer.parse(await runScalaOnStack(files, 'org.sparkloom.sizes.Sizes'));
  networks.forEach(({ ir, outputShape }, index) => {
    const description = JSON.stringify(
      ir.model.nodes.map(({ kind, arguments: args }) => [kind, args]),
    );
    const sizes = Array.isArray(outputShape) ? [2, ...(outputShape as readonly number[])] : [];
    expect(found[index], description).toEqual({ sizes, parameters: ir.parameters, error: '' });
  });
});
