import path from 'node:path';

import { generateScala } from '@sparkloom/codegen';
import { stackIds } from '@sparkloom/stacks';
import { describe, expect, test } from 'vitest';

import { workspaceModels } from '../src/model/find-model.js';
import { loadTrainedModel, readExperiment } from '../src/model/load-model.js';

/** The Scala of the workspace's models as it was reviewed; `vitest -u` writes it anew. */
const golden = path.join(import.meta.dirname, 'golden');

describe.each(stackIds)('the Scala for %s', (stack) => {
  test.each(workspaceModels())('of %s is what was reviewed', async (name) => {
    const experiment = await readExperiment(name);
    const loaded = await loadTrainedModel(name, {}, experiment);
    const { files } = generateScala(name, loaded.model, experiment, stack);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      await expect(file.text).toMatchFileSnapshot(path.join(golden, stack, name, file.name));
      expect(Math.max(...file.text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(
        100,
      );
    }
  });
});
