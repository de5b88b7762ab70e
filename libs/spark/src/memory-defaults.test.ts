import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { knownSparkKeys } from './known-keys.js';
import { parseMemoryMiB } from './memory.js';
import { memoryDefaults, type MemoryNeed } from './memory-defaults.js';
import { type ConfigurationSources, resolveSparkConfiguration } from './resolve-configuration.js';

type Flags = NonNullable<ConfigurationSources['flags']>;

const machine = { availableMiB: 20_480, usualHeapMiB: 4096 };
const need: MemoryNeed = { heapMiB: 7000, nativeMiB: 0, driverHeapMiB: 500 };

function withDefaults(flags: Flags, needs: Partial<MemoryNeed> = {}, of = machine) {
  const configuration = resolveSparkConfiguration({
    flags,
    knownKeys: knownSparkKeys('bigdl-0.13'),
  });
  const { values } = memoryDefaults(configuration, { ...need, ...needs }, of);
  return {
    driver: values.get('spark.driver.memory'),
    executor: values.get('spark.executor.memory'),
  };
}

const local: Flags = { master: 'local[2]' };
const yarn: Flags = { master: 'yarn' };

describe('memory where nobody says how much', () => {
  it.each([
    ['what is estimated', local, {}, '7168m', 'estimate'],
    ['what it always was, where that does', local, { heapMiB: 900 }, '4096m', 'default'],
    ['what is said', { ...local, 'driver-memory': '1g' }, {}, '1g', 'flag'],
    ['no more than is free', local, { heapMiB: 60_000 }, '19456m', 'estimate'],
    [
      'less where MKL-DNN needs it',
      local,
      { heapMiB: 60_000, nativeMiB: 4096 },
      '15360m',
      'estimate',
    ],
    ['little, where workers train', yarn, {}, '4096m', 'default'],
    ['that of a container', { ...yarn, 'deploy-mode': 'cluster' }, {}, '1024m', 'default'],
  ] as const)('of the driver is %s', (_what, flags, needs, value, origin) => {
    expect(withDefaults(flags, needs).driver).toEqual({ value, origin });
  });

  it.each([
    ['what is estimated', yarn, {}, { value: '7168m', origin: 'estimate' }],
    ["Spark's own, where that does", yarn, { heapMiB: 900 }, { value: '1024m', origin: 'default' }],
    ['what is said', { ...yarn, 'executor-memory': '2g' }, {}, { value: '2g', origin: 'flag' }],
    ['nobody’s, on one machine', local, {}, undefined],
  ] as const)('of an executor is %s', (_what, flags, needs, expected) => {
    expect(withDefaults(flags, needs).executor).toEqual(expected);
  });

  it('is never less than it always was, and never more than is needed or free', () => {
    const mebibytes = fc.integer({ min: 0, max: 200_000 });
    fc.assert(
      fc.property(mebibytes, mebibytes, mebibytes, (heapMiB, nativeMiB, availableMiB) => {
        const found = withDefaults(local, { heapMiB, nativeMiB }, { ...machine, availableMiB });
        const chosenMiB = parseMemoryMiB(found.driver?.value ?? '', 'driver');
        expect(chosenMiB).toBeGreaterThanOrEqual(machine.usualHeapMiB);
        const most = Math.max(
          machine.usualHeapMiB,
          Math.min(heapMiB + 511, availableMiB - nativeMiB),
        );
        expect(chosenMiB).toBeLessThanOrEqual(most);
      }),
    );
  });
});
