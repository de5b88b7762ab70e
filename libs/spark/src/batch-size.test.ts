import { InputError } from '@sparkloom/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseBatchSize } from './batch-size.js';

const cluster = {
  byExperiment: fc.integer({ min: 1, max: 10_000 }),
  workers: fc.integer({ min: 1, max: 64 }),
  coresPerWorker: fc.integer({ min: 1, max: 64 }),
};

describe('chooseBatchSize', () => {
  it('keeps a default that fits', () => {
    expect(chooseBatchSize({ byExperiment: 128, workers: 1, coresPerWorker: 2 })).toEqual({
      batchSize: 128,
    });
  });

  it.each([
    [128, 6, 126],
    [129, 6, 132],
    [2, 48, 48],
  ])('adapts a default of %i to %i cores: %i', (byExperiment, coresPerWorker, batchSize) => {
    expect(chooseBatchSize({ byExperiment, workers: 1, coresPerWorker })).toEqual({
      batchSize,
      adaptedFrom: byExperiment,
    });
  });

  it('adapts every default to the nearest multiple, the larger of two', () => {
    fc.assert(
      fc.property(fc.record(cluster), (request) => {
        const { batchSize, adaptedFrom } = chooseBatchSize(request);
        const parallel = request.workers * request.coresPerWorker;
        expect(batchSize).toBeGreaterThan(0);
        expect(batchSize % parallel).toBe(0);
        expect(adaptedFrom).toBe(
          batchSize === request.byExperiment ? undefined : request.byExperiment,
        );
        const distance = Math.abs(batchSize - request.byExperiment);
        const above = batchSize + parallel;
        const below = batchSize - parallel;
        expect(distance).toBeLessThan(Math.abs(above - request.byExperiment));
        if (below > 0) expect(distance).toBeLessThanOrEqual(request.byExperiment - below);
      }),
    );
  });

  it('takes an explicit one or refuses it, and what it names instead is taken', () => {
    const requested = fc.integer({ min: -10, max: 10_000 });
    fc.assert(
      fc.property(fc.record({ ...cluster, requested }), (request) => {
        const fits =
          request.requested > 0 &&
          request.requested % (request.workers * request.coresPerWorker) === 0;
        if (fits) {
          expect(chooseBatchSize(request)).toEqual({ batchSize: request.requested });
          return;
        }
        const refusal = refusalOf(() => chooseBatchSize(request));
        expect(refusal.code).toBe('BATCH_NOT_DIVISIBLE');
        const named = [...(refusal.details.remedy ?? '').matchAll(/\d+/g)].map(Number);
        expect(named.length).toBeGreaterThan(0);
        for (const size of named) {
          expect(chooseBatchSize({ ...request, requested: size }).batchSize).toBe(size);
        }
      }),
    );
  });
});

function refusalOf(action: () => unknown): InputError {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return error;
  }
  throw new Error('it was not refused');
}
