import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { readRun } from '@sparkloom/runs';
import { execa } from 'execa';
import { expect, test } from 'vitest';

import { runCli, temporaryFolder } from './run-cli.js';

/** Reads a folder of event files as TensorBoard itself does, and prints every curve as JSON. */
const reader = `
import json, sys
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
curves = EventAccumulator(sys.argv[1])
curves.Reload()
print(json.dumps({tag: [[e.step, e.value] for e in curves.Scalars(tag)]
                  for tag in curves.Tags()["scalars"]}))
`;

type Curves = Readonly<Record<string, readonly (readonly [number, number])[]>>;

test('Google’s TensorBoard reads the curves that the journal tells', async () => {
  const cwd = await temporaryFolder();
  const python = path.join(cwd, 'python/bin/python');
  await execa('python3', ['-m', 'venv', path.join(cwd, 'python')]);
  await execa(python, ['-m', 'pip', 'install', '--quiet', 'tensorboard==2.20.0']);
  await writeFile(path.join(cwd, 'read.py'), reader);
  const flags = ['--limit', '1024', '--epochs', '2', '--master', 'local[2]', '--run-dir', 'run'];
  const { exitCode, stderr } = await runCli(['train', 'lenet', ...flags], { cwd });
  expect(exitCode, stderr).toBe(0);
  const { events } = await readRun(path.join(cwd, 'run'));

  const curves = async (part: string): Promise<Curves> => {
    const folder = path.join(cwd, 'run/tensorboard', part);
    const { stdout } = await execa(python, [path.join(cwd, 'read.py'), folder]);
    return JSON.parse(stdout) as Curves;
  };
  const training = await curves('train');
  const iterations = events.filter((event) => event.type === 'iteration');
  expect(iterations).toHaveLength(16);
  for (const [tag, key] of [
    ['Loss', 'loss'],
    ['LearningRate', 'learningRate'],
    ['Throughput', 'recordsPerSec'],
  ] as const) {
    expect(training[tag]?.map(([step]) => step)).toEqual(iterations.map((one) => one.iteration));
    for (const [index, event] of iterations.entries()) {
      expect(training[tag]?.[index]?.[1]).toBeCloseTo(event[key], 3);
    }
  }
  const validation = await curves('validation');
  const validations = events.filter((event) => event.type === 'validation');
  expect(validation['Top1Accuracy']).toHaveLength(2);
  for (const [index, event] of validations.entries()) {
    expect(validation['Top1Accuracy']?.[index]?.[1]).toBeCloseTo(event.top1Accuracy, 6);
    expect(validation['Loss']?.[index]?.[1]).toBeCloseTo(event.loss, 6);
  }
});
