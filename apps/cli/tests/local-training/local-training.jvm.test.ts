import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';

import { expectSameNumbers } from '../expect-same-numbers.js';
import { runScalaOnStack } from '../run-scala-on-stack.js';

const outcome = z.object({
  losses: z.array(z.number()),
  rates: z.array(z.number()),
  results: z.array(z.number()),
  weights: z.array(z.number()),
  extras: z.array(z.number()),
});
type Outcome = z.infer<typeof outcome>;

const resumedCases = ['sgd', 'a step in four iterations'] as const;
const cases = [...resumedCases, 'clipped by norm', 'clipped by value', 'a method a part'] as const;
const answer = z.object({
  cases: z.record(z.enum(cases), z.object({ distributed: outcome, local: outcome })),
  changed: z.record(z.enum(resumedCases), z.tuple([outcome, outcome])),
});

let trained: z.infer<typeof answer>;

beforeAll(async () => {
  const names = ['NumberedBatches.scala', 'TrainBothWays.scala'];
  const files = await Promise.all(
    names.map(async (name) => ({
      name,
      text: await readFile(path.join(import.meta.dirname, name), 'utf8'),
    })),
  );
  const mainClass = 'org.sparkloom.localtraining.TrainBothWays';
  trained = answer.parse(await runScalaOnStack(files, mainClass));
});

/** How far two ways of training agree. */
const decimals = 4;

function expectSameTraining(one: Outcome, other: Outcome): void {
  expectSameNumbers(one.losses, other.losses, decimals);
  expectSameNumbers(one.rates, other.rates, decimals);
  expectSameNumbers(one.results, other.results, decimals);
  expectSameNumbers(one.weights, other.weights, decimals);
  expectSameNumbers(one.extras, other.extras, decimals);
}

describe('a training without Spark jobs', () => {
  test.each(cases)('does what DistriOptimizer does: %s', (name) => {
    const { distributed, local } = trained.cases[name];
    expect(local.losses).toHaveLength(12);
    expect(local.results).toHaveLength(4);
    expect(new Set(local.losses).size).toBeGreaterThan(6);
    expectSameTraining(local, distributed);
  });

  test.each(
    resumedCases.flatMap((name) => [
      [name, 'local, then distributed', 0] as const,
      [name, 'distributed, then local', 1] as const,
    ]),
  )('goes on from a checkpoint of the other way: %s, %s', (name, _ways, index) => {
    const { distributed: whole } = trained.cases[name];
    const rest = trained.changed[name][index];
    expectSameNumbers(rest.losses, whole.losses.slice(6), decimals);
    expectSameNumbers(rest.weights, whole.weights, decimals);
    expectSameNumbers(rest.extras, whole.extras, decimals);
  });
});
