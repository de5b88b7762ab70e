import {
  knownSparkKeys,
  resolveSparkConfiguration,
  type ConfigurationSources,
} from '@sparkloom/spark';
import type { EngineId } from '@sparkloom/stacks';
import { describe, expect, test } from 'vitest';

import { loadTrainedModel, readExperiment, requireExperiment } from '../model/load-model.js';
import { engineHere } from './engine-for.js';
import { type MemoryPlan, planMemory } from './plan-memory.js';

interface Asked {
  readonly batchSize?: number;
  readonly engine?: EngineId;
  readonly flags?: ConfigurationSources['flags'];
  readonly availableMiB?: number;
}

async function planned(name: string, asked: Asked = {}): Promise<MemoryPlan> {
  const experiment = requireExperiment(name, await readExperiment(name));
  const { model } = await loadTrainedModel(name, {}, experiment);
  const flags = { master: 'local[2]', ...asked.flags };
  return planMemory({
    model,
    experiment,
    stack: 'bigdl-0.13',
    engine: asked.engine ?? 'mklblas',
    spark: resolveSparkConfiguration({ flags, knownKeys: knownSparkKeys('bigdl-0.13') }),
    extent: {
      batchSize: asked.batchSize ?? experiment.batchSize,
      limit: undefined,
      validationLimit: undefined,
      gradientAccumulation: 1,
      distributed: false,
    },
    availableMiB: asked.availableMiB ?? 24_576,
    usualHeapMiB: 4096,
  });
}

const vggExperiment = async () => requireExperiment('vgg', await readExperiment('vgg'));

const driverMemory = ({ spark }: MemoryPlan) => spark.values.get('spark.driver.memory');

describe('the memory of a training', () => {
  test.each(['lenet', 'resnet', 'text-cnn', 'text-lstm', 'tree-lstm'])(
    '%s fits into the heap that every training has',
    async (name) => {
      const plan = await planned(name);
      expect(driverMemory(plan)).toEqual({ value: '4096m', origin: 'default' });
      expect(plan.warning).toBeUndefined();
    },
  );

  test('VGG with MKL BLAS gets what it needs, without a warning', async () => {
    const plan = await planned('vgg', { batchSize: 64 });
    expect(plan.estimate.heapMiB).toBeGreaterThan(6144);
    expect(driverMemory(plan)?.origin).toBe('estimate');
    expect(plan.warning).toBeUndefined();
  });

  test('a heap below the estimate is warned of, with what it is for and what to do', async () => {
    const flags = { 'driver-memory': '6g' };
    const { warning } = await planned('vgg', { batchSize: 64, flags });
    expect(warning).toMatch(/needs about \d\.\d GiB of Java heap, and has a heap of 6\.0 GiB/);
    expect(warning).toMatch(/for each record/);
    expect(warning).toMatch(/use --driver-memory \d+m, or a smaller --batch-size/);
    const { model } = await loadTrainedModel('vgg', {}, await vggExperiment());
    const { engine } = engineHere({ choice: 'auto', model, stack: 'bigdl-0.13' });
    expect(warning?.includes('--engine mkldnn')).toBe(engine === 'mkldnn');
  });

  test('so is a machine that has too little, and its memory is not suggested', async () => {
    const { warning, ...plan } = await planned('vgg', { batchSize: 128, availableMiB: 8192 });
    expect(driverMemory(plan as MemoryPlan)).toEqual({ value: '7168m', origin: 'estimate' });
    expect(warning).toMatch(/and has a heap of 7\.0 GiB/);
    expect(warning).not.toContain('--driver-memory');
  });

  test('so is a machine whose memory MKL-DNN fills beside the heap', async () => {
    const { warning } = await planned('vgg', { engine: 'mkldnn', availableMiB: 1024 });
    expect(warning).toMatch(/GiB outside of it, and this machine has 1\.0 GiB left/);
  });

  test('workers have their own, of their part of the batch', async () => {
    const flags = { master: 'yarn', 'num-executors': '4' };
    const four = await planned('vgg', { batchSize: 64, flags });
    const executor = four.spark.values.get('spark.executor.memory');
    expect(executor?.origin).toBe('estimate');
    const { warning } = await planned('vgg', {
      batchSize: 64,
      flags: { ...flags, 'executor-memory': '1g' },
    });
    expect(warning).toMatch(/a worker of this training needs .* use --executor-memory/);
  });
});
