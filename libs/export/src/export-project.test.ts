import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { parseExperiment, parseModel } from '@sparkloom/ir';
import { type EngineId, type StackId, stackIds, stacks } from '@sparkloom/stacks';
import { describe, expect, onTestFinished, test } from 'vitest';

import { exportProject } from './export-project.js';

const jvmDirectory = path.join(import.meta.dirname, '../../../jvm');

const model = parseModel(
  {
    schemaVersion: 2,
    name: 'Net',
    inputs: [{ name: 'input', shape: [1, 28, 28] }],
    nodes: [
      {
        name: 'conv',
        kind: 'conv2d',
        arguments: { filters: 4, kernel: [3, 3], stride: [1, 1], padding: [0, 0], bias: true },
        inputs: ['input'],
      },
      { name: 'tanh', kind: 'tanh', arguments: {}, inputs: ['conv'] },
      { name: 'flat', kind: 'flatten', arguments: {}, inputs: ['tanh'] },
      { name: 'dense', kind: 'dense', arguments: { units: 10, bias: true }, inputs: ['flat'] },
      { name: 'scores', kind: 'logSoftmax', arguments: {}, inputs: ['dense'] },
    ],
    outputs: ['scores'],
  },
  'test',
);

const experiment = parseExperiment(
  {
    data: { kind: 'mnist', shift: 0 },
    loss: { kind: 'negativeLogLikelihood' },
    optimizer: {
      ...{ kind: 'sgd', learningRate: 0.05, momentum: 0, nesterov: false, weightDecay: 0 },
      schedule: { kind: 'constant' },
    },
    batchSize: 128,
    epochs: 1,
    seed: 1,
  },
  'test',
);

/** The Scala of an exported project, by its place. */
async function exported(stack: StackId, engine: EngineId): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-export-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const directory = path.join(folder, 'net');
  const files = await exportProject({
    ...{ name: 'net', model, experiment, stack, engine },
    ...{ jvmDirectory, directory, jars: [] },
  });
  const scala = files.filter((file) => file.endsWith('.scala'));
  const texts = scala.map(async (file) => [
    file,
    await readFile(path.join(directory, file), 'utf8'),
  ]);
  return new Map((await Promise.all(texts)) as [string, string][]);
}

/** What a file imports of ours: full names, without what is inside of classes and objects. */
function ownImports(text: string): readonly string[] {
  return [...text.matchAll(/^import (org\.sparkloom\.[\w.]+?)\.(?:\{([^}]*)\}|(\w+))$/gm)]
    .flatMap(([, prefix = '', several, one = '']) =>
      (several ?? one).split(',').map((name) => `${prefix}.${name.trim()}`),
    )
    .map((name) => /^[a-z.\d]+\.[A-Z]\w*/.exec(name)?.[0] ?? name);
}

/** What a file defines: full names, also of what is in its package object or in an object `mkldnn`. */
function definitions(text: string): readonly string[] {
  const place = /^package ([\w.]+)$/m.exec(text)?.[1] ?? '';
  const inside = /^(?:package object (\w+)|object (mkldnn)) /m.exec(text);
  const object = inside?.[1] ?? inside?.[2];
  const owner = object === undefined ? place : `${place}.${object}`;
  return [...text.matchAll(/(?:class|object|trait|type|val|def) (\w+)/g)].map(
    ([, name = '']) => `${owner}.${name}`,
  );
}

describe.each(
  stackIds.flatMap((stack) => stacks[stack].engines.map((engine) => ({ stack, engine }))),
)('a project for $stack with $engine', ({ stack, engine }) => {
  test('has every class of ours that it imports, and none of another engine', async () => {
    const files = await exported(stack, engine);
    const defined = new Set([...files.values()].flatMap(definitions));
    const imported = [...files.values()].flatMap(ownImports);
    expect(imported.length).toBeGreaterThan(100);
    expect(imported.filter((name) => !defined.has(name))).toEqual([]);
    expect([...files.keys()].some((file) => file.includes('mkldnn'))).toBe(engine === 'mkldnn');
  });
});
