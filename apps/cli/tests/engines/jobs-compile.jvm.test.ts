import { generateScala, type ScalaSources } from '@sparkloom/codegen';
import { defaultStackId, engineIds } from '@sparkloom/stacks';
import { expect, test } from 'vitest';

import { workspaceModels } from '../../src/model/find-model.js';
import { loadTrainedModel, readExperiment, requireExperiment } from '../../src/model/load-model.js';
import { runScalaOnStack } from '../run-scala-on-stack.js';

async function jobsOf(name: string): Promise<readonly ScalaSources[]> {
  const experiment = requireExperiment(name, await readExperiment(name));
  const { model } = await loadTrainedModel(name, {}, experiment);
  return engineIds.map((engine) =>
    generateScala(`${name}-${engine}`, model, experiment, defaultStackId, engine),
  );
}

test('the jobs of all models compile, for every engine', async () => {
  const jobs = (await Promise.all(workspaceModels().map(jobsOf))).flat();
  expect(jobs).toHaveLength(6 * engineIds.length);
  const found = `
package org.sparkloom.engines

import org.sparkloom.runtime.EventListener

object Jobs {
  def run(arguments: Array[String], listener: EventListener): String =
    Seq(${jobs.map(({ mainClass }) => `${mainClass}.getClass`).join(', ')}).length.toString
}
`;
  const files = jobs.flatMap((job, index) =>
    job.files.map((file) => ({ ...file, name: `${String(index)}-${file.name}` })),
  );
  const answer = await runScalaOnStack(
    [...files, { name: 'Jobs.scala', text: found }],
    'org.sparkloom.engines.Jobs',
  );
  expect(answer).toBe(jobs.length);
});
