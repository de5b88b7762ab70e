import { describe, expect, it } from 'vitest';
import { executorShape, refuseTooLarge, type ClusterCapacity } from './cluster-capacity.js';
import { clusterSettings } from './cluster-settings.js';
import { knownSparkKeys } from './known-keys.js';
import { resolveSparkConfiguration, type ConfigurationSources } from './resolve-configuration.js';

const stack = 'bigdl-0.13';

function settings(flags: ConfigurationSources['flags'], confFlags: readonly string[] = []) {
  const configuration = resolveSparkConfiguration({
    flags: { master: 'yarn', ...flags },
    confFlags,
    knownKeys: knownSparkKeys(stack),
  });
  return clusterSettings({ configuration, stack, loopback: false, secure: false });
}

const capacity: ClusterCapacity = {
  maximumMemoryMiB: 8192,
  maximumCores: 8,
  nodes: ['node-1', 'node-2'].map((host) => ({
    name: `${host}:45454`,
    webAddress: `${host}:8042`,
    memoryMiB: 4096,
    cores: 4,
    usedMemoryMiB: 0,
    usedCores: 0,
  })),
  queues: ['default', 'night'],
};

describe('what an executor asks for', () => {
  it("is its heap, Spark's overhead and room for MKL", () => {
    expect(executorShape(settings({ 'executor-memory': '1g' }), stack)).toEqual({
      heapMiB: 1024,
      containerMiB: 1024 + 384 + 128,
    });
    const large = settings({ 'executor-memory': '10g', 'executor-cores': '4' });
    expect(executorShape(large, stack).containerMiB).toBe(10240 + 1024 + 4 * 128);
  });

  it('is what the user says', () => {
    const said = settings({ 'executor-memory': '1g' }, ['spark.executor.memoryOverhead=2g']);
    expect(executorShape(said, stack).containerMiB).toBe(3072);
  });
});

describe('a request', () => {
  it.each<[ConfigurationSources['flags']]>([
    [{}],
    [{ 'num-executors': '4' }],
    [{ queue: 'night' }],
    [{ queue: 'root.default' }],
  ])('%o fits', (flags) => {
    expect(() => refuseTooLarge(settings(flags), stack, capacity)).not.toThrow();
  });

  it.each<[ConfigurationSources['flags'], string, string]>([
    [{ queue: 'nite' }, 'QUEUE_UNKNOWN', '--queue default'],
    [{ 'executor-memory': '4g' }, 'EXECUTOR_TOO_LARGE', '--executor-memory'],
    [{ 'executor-cores': '5' }, 'EXECUTOR_TOO_LARGE', '--executor-cores 4'],
    [
      { 'deploy-mode': 'cluster', 'driver-memory': '4g' },
      'APPLICATION_TOO_LARGE',
      // 410 MiB of 4096 are beside the heap.
      'spark.driver.memory=3686m',
    ],
    [{ 'num-executors': '5' }, 'TOO_MANY_EXECUTORS', '--num-executors 4'],
    [{ 'num-executors': '3', 'executor-cores': '3' }, 'TOO_MANY_EXECUTORS', '--num-executors 2'],
    // 1152 MiB each, three a node, and no node then has 896 MiB left.
    [
      { 'num-executors': '6', 'executor-memory': '640m' },
      'TOO_MANY_EXECUTORS',
      '--num-executors 5',
    ],
  ])('%o is refused: %s', (flags, code, remedy) => {
    expect(() => refuseTooLarge(settings(flags), stack, capacity)).toThrow(
      expect.objectContaining({
        code,
        details: expect.objectContaining({
          remedy: expect.stringContaining(remedy) as string,
        }) as unknown,
      }),
    );
  });

  it('is refused where no node runs, which no memory of its own would change', () => {
    expect(() => refuseTooLarge(settings({}), stack, { ...capacity, nodes: [] })).toThrow(
      expect.objectContaining({ code: 'NO_NODES' }),
    );
  });

  it('that is refused fits once its remedy is followed', () => {
    const one = { 'num-executors': '1' };
    const first = settings({ ...one, 'executor-memory': '4g' });
    let remedy = '';
    try {
      refuseTooLarge(first, stack, capacity);
    } catch (error) {
      remedy = (error as { details: { remedy: string } }).details.remedy;
    }
    const memory = /--executor-memory (\w+)/.exec(remedy)?.[1] ?? '';
    const second = settings({ ...one, 'executor-memory': memory }, [
      `spark.executor.memoryOverhead=${executorShape(first, stack).containerMiB - 4096}m`,
    ]);
    expect(() => refuseTooLarge(second, stack, capacity)).not.toThrow();
  });
});
