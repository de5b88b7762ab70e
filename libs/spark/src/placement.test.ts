import { availableParallelism } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sparkloomDefaults } from './configuration.js';
import { knownSparkKeys } from './known-keys.js';
import { placementOf } from './placement.js';
import { resolveSparkConfiguration, type ConfigurationSources } from './resolve-configuration.js';
import { systemPropertiesOf } from './system-properties.js';

function resolve(sources: Omit<ConfigurationSources, 'knownKeys'>) {
  return resolveSparkConfiguration({ ...sources, knownKeys: knownSparkKeys('bigdl-0.13') });
}

type Flags = ConfigurationSources['flags'];

describe('a local master', () => {
  it('is one worker with all cores when nobody says more', () => {
    const configuration = resolve({ defaults: sparkloomDefaults });
    const cores = availableParallelism();
    expect(placementOf(configuration)).toEqual({
      kind: 'local',
      master: `local[${cores}]`,
      deployMode: 'client',
      workers: 1,
      coresPerWorker: cores,
    });
    expect(systemPropertiesOf(configuration)).toEqual({
      'spark.master': `local[${cores}]`,
      'spark.submit.deployMode': 'client',
      'spark.ui.enabled': 'false',
    });
  });

  it.each([
    ['local', 1],
    ['local[1]', 1],
    ['local[12]', 12],
  ])('takes the cores of %s', (master, coresPerWorker) => {
    expect(placementOf(resolve({ flags: { master } }))).toMatchObject({ coresPerWorker });
  });

  it('has no more workers, unless the machine says so for its cluster', () => {
    expect(() => placementOf(resolve({ flags: { 'num-executors': '4' } }))).toThrow(
      expect.objectContaining({ code: 'WORKERS_NEED_CLUSTER' }),
    );
    const text = 'spark.executor.instances 4';
    const byMachine = resolve({ sparkDefaults: { path: '/conf/spark-defaults.conf', text } });
    expect(placementOf(byMachine).workers).toBe(1);
  });
});

describe('a cluster', () => {
  it.each<[string, Flags, number, number]>([
    ['yarn', {}, 2, 1],
    ['yarn', { 'num-executors': '4', 'executor-cores': '2' }, 4, 2],
    ['k8s://https://cluster:6443', { 'num-executors': '3' }, 3, 1],
    ['spark://one:7077,two:7077', { 'num-executors': '4' }, 4, 1],
    ['spark://one:7077', { 'total-executor-cores': '8', 'executor-cores': '2' }, 4, 2],
  ])('%s with %o has %i workers of %i cores', (master, flags, workers, coresPerWorker) => {
    const placement = placementOf(resolve({ flags: { ...flags, master } }));
    expect(placement).toMatchObject({ master, workers, coresPerWorker, deployMode: 'client' });
  });

  it.each<[string, Flags, string]>([
    ['spark://one:7077', {}, 'WORKERS_UNKNOWN'],
    [
      'spark://one:7077',
      { 'total-executor-cores': '5', 'executor-cores': '2' },
      'CORES_NOT_DIVISIBLE',
    ],
    [
      'spark://one:7077',
      { 'total-executor-cores': '4', 'num-executors': '3' },
      'CORES_NOT_DIVISIBLE',
    ],
    [
      'spark://one:7077',
      { 'num-executors': '1', 'deploy-mode': 'cluster' },
      'DEPLOY_MODE_UNSUPPORTED',
    ],
    ['local[2]', { 'deploy-mode': 'cluster' }, 'DEPLOY_MODE_UNSUPPORTED'],
    ['k8s://cluster', { 'deploy-mode': 'cluster' }, 'DEPLOY_MODE_UNSUPPORTED'],
  ])('%s with %o is refused: %s', (master, flags, code) => {
    const configuration = resolve({ flags: { ...flags, master } });
    expect(() => placementOf(configuration)).toThrow(expect.objectContaining({ code }));
  });

  it('has a fixed number of executors', () => {
    const dynamic = {
      flags: { master: 'yarn' },
      confFlags: ['spark.dynamicAllocation.enabled=true'],
    };
    expect(() => placementOf(resolve(dynamic))).toThrow(
      expect.objectContaining({ code: 'DYNAMIC_ALLOCATION_UNSUPPORTED' }),
    );
  });

  it('may have the driver on YARN', () => {
    const flags = { master: 'yarn', 'deploy-mode': 'cluster' } as const;
    expect(placementOf(resolve({ flags })).deployMode).toBe('cluster');
  });

  it('says how many cores make whole workers', () => {
    const small = fc.integer({ min: 1, max: 64 });
    fc.assert(
      fc.property(small, small, (total, cores) => {
        const flags = { 'total-executor-cores': String(total), 'executor-cores': String(cores) };
        const configuration = resolve({ flags: { ...flags, master: 'spark://one:7077' } });
        const place = (): unknown => placementOf(configuration);
        if (total % cores === 0) expect(place()).toMatchObject({ workers: total / cores });
        else expect(place).toThrow(expect.objectContaining({ code: 'CORES_NOT_DIVISIBLE' }));
      }),
    );
  });
});
