import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { readRun, type RunEvent } from '@sparkloom/runs';
import { expect, test } from 'vitest';

import { dataDirectory } from '../../src/workspace.js';
import { runCli, temporaryFolder } from '../run-cli.js';

/** A model, its data, and so short a training on a part of it that all pairs take minutes. */
interface Pair {
  readonly model: string;
  readonly dataset: string;
  readonly flags: readonly string[];
  /** What guessing reaches: one of so many classes, or the commonest one where that is more. */
  readonly guessed: number;
  /** Top-1, with a margin below what was measured, for another processor's rounding. */
  readonly accuracyAtLeast: number;
}

const subset = (
  records: number,
  epochs: number,
  ...others: readonly string[]
): readonly string[] => [...['--limit', String(records), '--epochs', String(epochs)], ...others];

const smallSteps = fileURLToPath(new URL('vgg-in-small-steps.ts', import.meta.url));
const ofVgg = ['--experiment', smallSteps];

const pairs: readonly Pair[] = [
  {
    model: 'lenet',
    dataset: 'mnist',
    flags: subset(4096, 2, '--validation-limit', '1000'),
    guessed: 1 / 10,
    accuracyAtLeast: 0.8,
  },
  {
    model: 'resnet',
    dataset: 'cifar10',
    flags: subset(4096, 2, '--validation-limit', '1000', '--engine', 'auto', '--batch-size', '64'),
    guessed: 1 / 10,
    accuracyAtLeast: 0.25,
  },
  {
    model: 'vgg',
    dataset: 'cifar10',
    flags: subset(1280, 2, '--validation-limit', '1000', '--engine', 'auto', ...ofVgg),
    guessed: 1 / 10,
    // Some 80 iterations are all that there is time for: five standard errors above guessing.
    accuracyAtLeast: 0.15,
  },
  {
    model: 'text-cnn',
    dataset: '20newsgroups',
    flags: subset(2560, 2, '--validation-limit', '1000', '--batch-size', '64'),
    guessed: 1 / 20,
    accuracyAtLeast: 0.15,
  },
  {
    model: 'text-lstm',
    dataset: '20newsgroups',
    // Half as many steps, of larger batches, end where chance and a processor's rounding lead.
    flags: subset(2560, 3, '--validation-limit', '1000', '--batch-size', '32'),
    guessed: 1 / 20,
    accuracyAtLeast: 0.13,
  },
  {
    model: 'tree-lstm',
    dataset: 'sst',
    // The files have runs of one opinion: a part of the test set would have a commonest class of its own.
    flags: subset(8192, 1),
    // 633 of 2,210 sentences are of the commonest class.
    guessed: 633 / 2210,
    accuracyAtLeast: 0.36,
  },
];

function losses(events: readonly RunEvent[]): readonly number[] {
  return events.flatMap((event) => (event.type === 'iteration' ? [event.loss] : []));
}

/** The end of so short a training is a matter of luck: its best epoch tells what it has learned. */
function bestAccuracy(events: readonly RunEvent[]): number {
  return Math.max(
    ...events.flatMap((event) => (event.type === 'validation' ? [event.top1Accuracy] : [])),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of the first and the last tenth of a run. */
function lossAtBothEnds(all: readonly number[]): { readonly first: number; readonly last: number } {
  const tenth = Math.ceil(all.length / 10);
  return { first: mean(all.slice(0, tenth)), last: mean(all.slice(-tenth)) };
}

/** The only set that no package carries. */
const lacks = (dataset: string): boolean => dataset === 'sst' && !existsSync(dataDirectory('sst'));

test.for(pairs.map((pair) => [`${pair.model} / ${pair.dataset}`, pair] as const))(
  '%s learns',
  async ([, { model, dataset, flags, guessed, accuracyAtLeast }], { skip }) => {
    skip(lacks(dataset), 'the Treebank is not there: SPARKLOOM_SST_DIR names its folder');
    const cwd = await temporaryFolder();
    const { exitCode, stderr } = await runCli(
      ['train', model, ...flags, '--seed', '1', '--master', 'local[2]', '--run-dir', 'run'],
      { cwd },
    );
    expect(exitCode, stderr).toBe(0);
    const { events } = await readRun(path.join(cwd, 'run'));
    const accuracy = bestAccuracy(events);
    expect(accuracy).toBeGreaterThan(guessed);
    expect(accuracy).toBeGreaterThanOrEqual(accuracyAtLeast);
    const { first, last } = lossAtBothEnds(losses(events));
    expect(last).toBeLessThan(0.9 * first);
  },
);
