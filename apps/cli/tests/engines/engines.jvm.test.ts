import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { generateScala, planModel, type ScalaFile } from '@sparkloom/codegen';
import { type InferredModel, parseModel } from '@sparkloom/ir';
import { readRun } from '@sparkloom/runs';
import { defaultStackId } from '@sparkloom/stacks';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';

import { loadModel } from '../../src/model/load-model.js';
import type { ParameterValue } from '../../src/model/parameters.js';
import { runCli, temporaryFolder } from '../run-cli.js';
import { runScalaOnStack } from '../run-scala-on-stack.js';

/** For VGG twice, with what its training keeps of each layer. */
const heapMiB = 3072;

const difference = z.number();

const comparisonSchema = z.object({
  parameters: z.int(),
  start: difference,
  output: difference,
  worstGradient: difference,
  statistics: difference,
  losses: z.array(z.object({ mklblas: z.number(), rounded: z.number(), mkldnn: z.number() })),
  predictions: z.array(difference),
});

type Comparison = z.infer<typeof comparisonSchema>;

/** The models that MKL-DNN computes a part of, without dropout, which draws other numbers. */
const models: Readonly<
  Record<string, readonly [model: string, parameters: Record<string, ParameterValue>]>
> = {
  lenet: ['lenet', {}],
  vgg: ['vgg', { dropout: false }],
  'resnet-20-A': ['resnet', { shortcut: 'A' }],
  'resnet-20-B': ['resnet', { shortcut: 'B' }],
};

const windows = fc.record({
  kernel: fc.integer({ min: 1, max: 5 }),
  stride: fc.integer({ min: 1, max: 3 }),
  padding: fc.nat(2),
});

interface Convolution {
  readonly channels: number;
  readonly filters: number;
  readonly window: { readonly kernel: number; readonly stride: number; readonly padding: number };
  /** How much wider than high the kernel is. */
  readonly wider: number;
  /** The convolution behind it: its square kernel, which keeps the image's size, and its filters. */
  readonly next: { readonly kernel: number; readonly filters: number };
}

const anyConvolution: fc.Arbitrary<Convolution> = fc.record({
  channels: fc.integer({ min: 1, max: 19 }),
  filters: fc.integer({ min: 1, max: 20 }),
  window: windows,
  wider: fc.nat(1),
  next: fc.constant({ kernel: 1, filters: 7 }),
});

/** Those for which there is Winograd's algorithm, on processors that have it. */
const convolutionInTiles: fc.Arbitrary<Convolution> = fc.record({
  channels: fc.constantFrom(16, 32, 48),
  filters: fc.constantFrom(16, 32, 64),
  window: fc.record({
    kernel: fc.constant(3),
    stride: fc.constant(1),
    padding: fc.nat(1),
  }),
  wider: fc.constant(0),
  next: fc.constant({ kernel: 3, filters: 32 }),
});

/** Networks with windows of any size, step and padding that fit, on images of any size. */
function randomNetworks(
  convolution: fc.Arbitrary<Convolution>,
  count: number,
): readonly InferredModel[] {
  const networks = fc
    .record({
      height: fc.integer({ min: 7, max: 23 }),
      width: fc.integer({ min: 7, max: 23 }),
      conv: convolution,
      pool: windows,
      kind: fc.constantFrom('maxPool2d', 'averagePool2d'),
      activation: fc.constantFrom('relu', 'tanh', 'sigmoid'),
      bias: fc.boolean(),
    })
    .map((picked) => {
      const both = (value: number): readonly number[] => [value, value];
      const { channels, filters, wider, next } = picked.conv;
      const { kernel, stride, padding } = picked.conv.window;
      const poolPadding = Math.min(picked.pool.padding, Math.floor(picked.pool.kernel / 2));
      const nodes = [
        [
          'first',
          'conv2d',
          {
            filters,
            kernel: [kernel, kernel + wider],
            stride: both(stride),
            padding: both(padding),
            bias: picked.bias,
          },
        ],
        ['norm', 'batchNorm', { epsilon: 1e-3, momentum: 0.1 }],
        ['active', picked.activation, {}],
        [
          'pool',
          picked.kind,
          {
            kernel: both(picked.pool.kernel),
            stride: both(picked.pool.stride),
            padding: both(poolPadding),
          },
        ],
        [
          'second',
          'conv2d',
          {
            filters: next.filters,
            kernel: both(next.kernel),
            stride: both(1),
            padding: both((next.kernel - 1) / 2),
            bias: true,
          },
        ],
        ['wide', 'concat', {}],
        ['flat', 'flatten', {}],
        ['scores', 'dense', { units: 3, bias: true }],
      ] as const;
      return {
        schemaVersion: 2,
        name: 'Random',
        inputs: [{ name: 'input', shape: [channels, picked.height, picked.width] }],
        nodes: nodes.map(([name, kind, args], index) => ({
          name,
          kind,
          arguments: args,
          inputs: kind === 'concat' ? ['pool', 'second'] : [nodes[index - 1]?.[0] ?? 'input'],
        })),
        outputs: ['scores'],
      };
    });
  const fitting = fc.sample(networks, { seed: 6, numRuns: count * 4 }).flatMap((network) => {
    try {
      return [parseModel(network, 'test')];
    } catch {
      // A window that does not fit on its image.
      return [];
    }
  });
  return fitting.slice(0, count);
}

interface Pair {
  readonly name: string;
  readonly model: InferredModel;
  readonly batch: number;
}

/** Scala for a model with each engine, in packages of their own. */
function bothEngines({ name, model, batch }: Pair): {
  readonly files: readonly ScalaFile[];
  readonly call: string;
} {
  const [mklblas, mkldnn] = (['mklblas', 'mkldnn'] as const).map((engine) =>
    generateScala(`${name}-${engine}`, model, undefined, defaultStackId, engine),
  );
  if (mklblas === undefined || mkldnn === undefined) throw new TypeError('two engines');
  const shape = model.model.inputs[0]?.shape;
  const sizes = Array.isArray(shape) ? shape.join(', ') : '';
  return {
    files: [...mklblas.files, ...mkldnn.files].map((file, index) => ({
      ...file,
      name: `${name}-${String(index)}-${file.name}`,
    })),
    call: `      case ${JSON.stringify(name)} => EngineComparison.compare(
        ${mklblas.modelClass}(), ${mkldnn.modelClass}(), Array(${sizes}), ${String(batch)})`,
  };
}

const networks = [...randomNetworks(anyConvolution, 12), ...randomNetworks(convolutionInTiles, 8)];
const pairs: Pair[] = networks.map((model, index) => ({
  name: `random-${String(index)}`,
  model,
  batch: 1 + (index % 5),
}));
const comparisons = new Map<string, Comparison>();

beforeAll(async () => {
  for (const [name, [model, parameters]] of Object.entries(models)) {
    pairs.push({ name, model: (await loadModel(model, parameters)).model, batch: 16 });
  }
  const written = pairs.map(bothEngines);
  const runner = `
package org.sparkloom.engines

import org.sparkloom.runtime.EventListener

object Comparisons {
  def run(arguments: Array[String], listener: EventListener): String =
    Seq(${pairs.map(({ name }) => JSON.stringify(name)).join(', ')})
      .map(name => "\\"" + name + "\\":" + compare(name)).mkString("{", ",", "}")

  private def compare(name: String): String =
    name match {
${written.map(({ call }) => call).join('\n')}
    }
}
`;
  const comparison = path.join(import.meta.dirname, 'EngineComparison.scala');
  const answer = await runScalaOnStack(
    [
      ...written.flatMap(({ files }) => files),
      { name: 'EngineComparison.scala', text: await readFile(comparison, 'utf8') },
      { name: 'Comparisons.scala', text: runner },
    ],
    'org.sparkloom.engines.Comparisons',
    heapMiB,
  );
  const parsed = z.record(z.string(), comparisonSchema).parse(answer);
  for (const [name, found] of Object.entries(parsed)) comparisons.set(name, found);
});

function comparisonOf(name: string): Comparison {
  const found = comparisons.get(name);
  if (found === undefined) throw new TypeError(`no comparison of ${name}`);
  return found;
}

describe.each(Object.keys(models))('%s with MKL-DNN', (name) => {
  test('begins with the same weights', () => {
    expect(comparisonOf(name).parameters).toBeGreaterThan(0);
    expect(comparisonOf(name).start).toBe(0);
  });

  test('gives the same outputs, gradients and running statistics', () => {
    const { output, worstGradient, statistics } = comparisonOf(name);
    expect(output).toBeLessThan(1e-3);
    expect(statistics).toBeLessThan(1e-3);
    // One value that a max pooling takes from its neighbour makes some thousandths of a layer's.
    expect(worstGradient).toBeLessThan(2e-2);
  });

  test('has the same losses for ten iterations, as far as rounding lets a training', () => {
    const { losses } = comparisonOf(name);
    expect(losses).toHaveLength(10);
    let rounding = 0;
    for (const { mklblas, rounded, mkldnn } of losses) {
      rounding = Math.max(rounding, Math.abs(rounded / mklblas - 1));
      expect(Math.abs(mkldnn / mklblas - 1)).toBeLessThan(Math.max(1e-3, 10 * rounding));
    }
  });

  test('predicts the same for batches of any size', () => {
    expect(comparisonOf(name).predictions).toHaveLength(2);
    for (const apart of comparisonOf(name).predictions) expect(apart).toBeLessThan(1e-3);
  });
});

describe('any window on any image', () => {
  test('has enough networks, of which MKL-DNN computes a part', () => {
    expect(networks).toHaveLength(20);
    for (const model of networks) {
      expect(planModel(model, 'mkldnn').parts.map(({ engine }) => engine)).toContain('mkldnn');
    }
  });

  test.each(networks.map((model, index) => [`random-${String(index)}`, model] as const))(
    '%s gives the same',
    (name, model) => {
      const { output, worstGradient, predictions } = comparisonOf(name);
      const worst = Math.max(output, worstGradient, ...predictions);
      expect(worst, JSON.stringify(model.model)).toBeLessThan(1e-3);
    },
  );
});

test('trains whatever threads an optimizer calls it from', async () => {
  const run = path.join(await temporaryFolder(), 'run');
  const { exitCode, stderr } = await runCli([
    ...['train', 'vgg', '--engine', 'mkldnn', '--distributed', '--master', 'local[2]'],
    ...['--limit', '96', '--batch-size', '32', '--epochs', '1', '--validation-limit', '32'],
    ...['--checkpoint-dir', 'none', '--run-dir', run],
  ]);
  expect(exitCode, stderr.slice(-3000)).toBe(0);
  expect((await readRun(run)).result).toMatchObject({ iterations: 3, distributed: true });
});
