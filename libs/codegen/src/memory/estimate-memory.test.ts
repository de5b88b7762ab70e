import { parseModel } from '@sparkloom/ir';
import type { EngineId } from '@sparkloom/stacks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { planModel } from '../engines/index.js';
import { estimateMemory, type MemoryEstimate, type MemoryRequest } from './estimate-memory.js';

interface Node {
  readonly kind: string;
  readonly arguments: object;
}

const convolution = (filters: number, kernel: number): Node => ({
  kind: 'conv2d',
  arguments: {
    filters,
    kernel: [kernel, kernel],
    stride: [1, 1],
    padding: [(kernel - 1) / 2, (kernel - 1) / 2],
    bias: true,
  },
});
const relu: Node = { kind: 'relu', arguments: {} };
const norm: Node = { kind: 'batchNorm', arguments: { epsilon: 1e-5, momentum: 0.1 } };
const dropout: Node = { kind: 'dropout', arguments: { rate: 0.5 } };
const flatten: Node = { kind: 'flatten', arguments: {} };
const dense = (units: number): Node => ({ kind: 'dense', arguments: { units, bias: true } });

const sgd = (momentum: number): MemoryRequest['optimizer'] => ({
  kind: 'sgd',
  learningRate: 0.1,
  momentum,
  nesterov: false,
  weightDecay: 0,
  schedule: { kind: 'constant' },
});

function estimate(
  nodes: readonly Node[],
  engine: EngineId = 'mklblas',
  more: Partial<MemoryRequest> = {},
): MemoryEstimate {
  const model = parseModel(
    {
      schemaVersion: 2,
      name: 'Net',
      inputs: [{ name: 'input', shape: [8, 16, 16] }],
      nodes: nodes.map((node, index) => ({
        ...node,
        name: `n${index}`,
        inputs: [index === 0 ? 'input' : `n${index - 1}`],
      })),
      outputs: [`n${nodes.length - 1}`],
    },
    'test',
  );
  return estimateMemory({
    plan: planModel(model, engine),
    optimizer: sgd(0.9),
    data: { kind: 'cifar10', crop: 0, flip: false },
    batchSize: 128,
    workers: 1,
    coresPerWorker: 2,
    distributed: false,
    ...more,
  });
}

function partOf({ parts }: MemoryEstimate, words: string): number {
  return parts.find(({ name }) => name.includes(words))?.mebibytes ?? Number.NaN;
}

const layers = fc.array(
  fc.oneof(
    fc
      .record({ filters: fc.integer({ min: 1, max: 64 }), kernel: fc.constantFrom(1, 3, 5) })
      .map(({ filters, kernel }) => convolution(filters, kernel)),
    fc.constantFrom(relu, norm, dropout),
  ),
  { minLength: 1, maxLength: 8 },
);
const engines = fc.constantFrom<EngineId[]>('mklblas', 'mkldnn');

describe('the memory of a training', () => {
  test('has a gradient of the convolutions’ weights for each record, with MKL BLAS', () => {
    const found = estimate([convolution(512, 3)], 'mklblas', { batchSize: 64 });
    expect(partOf(found, 'for each record')).toBeCloseTo((64 * 512 * 8 * 9 * 4) / 2 ** 20, 6);
    expect(partOf(estimate([convolution(512, 3)], 'mkldnn'), 'for each record')).toBe(0);
  });

  test('has the windows of a convolution twice, but for a kernel of one value', () => {
    const validationLimit = 128;
    const values = (kernel: number): number =>
      partOf(estimate([convolution(8, kernel)], 'mklblas', { validationLimit }), 'values of the');
    // Image and gradient of 8 channels; windows of 9 times as many values, and their gradients.
    expect(values(1)).toBeCloseTo((128 * 2 * 8 * 256 * 4) / 2 ** 20, 6);
    expect(values(3) / values(1)).toBeCloseTo(10, 6);
  });

  test('is outside of the heap for what MKL-DNN computes', () => {
    const nodes = [convolution(256, 3), norm, relu];
    const [blas, dnn] = [estimate(nodes, 'mklblas'), estimate(nodes, 'mkldnn')];
    expect(blas.nativeMiB).toBe(0);
    expect(dnn.nativeMiB).toBeGreaterThan(0);
    expect(dnn.heapMiB).toBeLessThan(blas.heapMiB);
  });

  test('grows with what the optimizer keeps', () => {
    const nodes = [flatten, dense(4096)];
    const adam = { kind: 'catalog', family: 'optimMethods', name: 'Adam', arguments: {} } as const;
    const [plain, momentum, four] = [sgd(0), sgd(0.9), adam].map(
      (optimizer) => estimate(nodes, 'mklblas', { optimizer }).heapMiB,
    );
    expect(plain).toBeLessThan(momentum ?? 0);
    expect(momentum).toBeLessThan(four ?? 0);
  });

  test('grows with layers, records of a batch, cores and copies, whatever the network', () => {
    fc.assert(
      fc.property(layers, engines, fc.integer({ min: 1, max: 512 }), (nodes, engine, batchSize) => {
        const total = ({ heapMiB, nativeMiB }: MemoryEstimate): number => heapMiB + nativeMiB;
        const base = { batchSize, coresPerWorker: 1 };
        const least = total(estimate(nodes, engine, base));
        for (const more of [
          estimate([...nodes, relu], engine, base),
          estimate(nodes, engine, { ...base, batchSize: batchSize * 2 }),
          estimate(nodes, engine, { ...base, coresPerWorker: 2 }),
          estimate(nodes, engine, { ...base, distributed: true }),
        ]) {
          expect(total(more)).toBeGreaterThanOrEqual(least);
        }
        const halved = estimate(nodes, engine, { ...base, batchSize: batchSize * 2, workers: 2 });
        expect(total(halved)).toBeLessThanOrEqual(
          total(estimate(nodes, engine, { ...base, batchSize: batchSize * 2 })),
        );
        const { parts } = estimate(nodes, engine, base);
        for (const { mebibytes } of parts) expect(mebibytes).toBeGreaterThanOrEqual(0);
        expect(parts.map(({ mebibytes }) => mebibytes)).toEqual(
          parts.map(({ mebibytes }) => mebibytes).toSorted((a, b) => b - a),
        );
      }),
    );
  });
});
