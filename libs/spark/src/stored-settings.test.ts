import { expect, test } from 'vitest';
import type { SparkConfiguration } from './configuration.js';
import { ownSettings, storedSettings } from './stored-settings.js';

const configuration: SparkConfiguration = {
  warnings: [],
  values: new Map([
    ['spark.master', { value: 'yarn', origin: 'flag' }],
    ['spark.ui.enabled', { value: 'false', origin: 'default' }],
    ['spark.hadoop.fs.s3a.secret.key', { value: 'hush', origin: '--conf' }],
    ['spark.hadoop.fs.s3a.access.key', { value: 'hush', origin: '--conf' }],
    ['spark.driver.extraJavaOptions', { value: '-Dpassword=hush', origin: '--conf' }],
    ['spark.executor.memory', { value: '2g', origin: 'properties file' }],
  ]),
};

test('no credential gets into the folder of a run', () => {
  expect(JSON.stringify(storedSettings(configuration))).not.toContain('hush');
});

test('a run goes on with what was said for it, and with nothing that was hidden', () => {
  expect(ownSettings(storedSettings(configuration))).toEqual({
    'spark.master': 'yarn',
    'spark.executor.memory': '2g',
  });
});
