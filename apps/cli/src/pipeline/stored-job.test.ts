import type { RunConfig, TrainedRun } from '@sparkloom/runs';
import { describe, expect, test } from 'vitest';

import { loadTrainedModel, readExperiment } from '../model/load-model.js';
import { storedJob } from './stored-job.js';

const at = { directory: '/runs/lenet/one', config: '/runs/lenet/one/config.json' };

/** LeNet-5 as the folder of a run of an engine tells of it. */
async function lenetRun(engine: RunConfig['engine']): Promise<TrainedRun> {
  const experiment = await readExperiment('lenet');
  const { model } = await loadTrainedModel('lenet', {}, experiment);
  const config = { model: 'lenet', stack: 'bigdl-0.13', engine, experiment };
  const run = { paths: at, config, model: model.model, network: `${at.directory}/model.bigdl` };
  return run as unknown as TrainedRun;
}

describe('the job of a run', () => {
  test('is of the engine that the run was trained with', async () => {
    const texts = await Promise.all(
      (['mklblas', 'mkldnn'] as const).map(async (engine) =>
        storedJob(await lenetRun(engine))
          .sources.files.map(({ text }) => text)
          .join(),
      ),
    );
    expect(texts[0]).not.toContain('mkldnn');
    expect(texts[1]).toContain('import org.sparkloom.mkldnn.');
  });
});
