import path from 'node:path';

import { generateScala, planModel } from '@sparkloom/codegen';
import { stackIds, stacks } from '@sparkloom/stacks';
import { describe, expect, test } from 'vitest';

import { workspaceModels } from '../src/model/find-model.js';
import { loadTrainedModel, readExperiment } from '../src/model/load-model.js';

/** The Scala of the workspace's models as it was reviewed; `vitest -u` writes it anew. */
const golden = path.join(import.meta.dirname, 'golden');

/** The stacks with each of their engines. */
const written = stackIds.flatMap((stack) =>
  stacks[stack].engines.map((engine) => ({ stack, engine })),
);

describe.each(written)('the Scala for $stack with $engine', ({ stack, engine }) => {
  test.each(workspaceModels())('of %s is what was reviewed', async (name) => {
    const experiment = await readExperiment(name);
    const loaded = await loadTrainedModel(name, {}, experiment);
    const { files } = generateScala(name, loaded.model, experiment, stack, engine);
    expect(files.length).toBeGreaterThan(0);
    const isPlanned = planModel(loaded.model, engine).parts.some((part) => part.engine === engine);
    for (const [index, file] of files.entries()) {
      // Trainings, and networks that the engine has no part of, are the same for all engines.
      const differs = index === 0 && isPlanned && engine !== 'mklblas';
      const folder = differs ? path.join(stack, engine) : stack;
      await expect(file.text).toMatchFileSnapshot(path.join(golden, folder, name, file.name));
      expect(Math.max(...file.text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(
        100,
      );
    }
  });
});
