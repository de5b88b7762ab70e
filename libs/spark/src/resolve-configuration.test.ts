import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driverHeapMiB } from './configuration.js';
import { driverJavaOptions } from './driver-java-options.js';
import { knownSparkKeys } from './known-keys.js';
import { resolveSparkConfiguration, type ConfigurationSources } from './resolve-configuration.js';
import { sparkDefaultsFile } from './spark-defaults-file.js';
import { sparkFlags } from './spark-flags.js';

const knownKeys = knownSparkKeys('bigdl-0.13');

function resolve(sources: Omit<ConfigurationSources, 'knownKeys'>) {
  return resolveSparkConfiguration({ ...sources, knownKeys });
}

function file(text: string) {
  return { path: '/conf/spark-defaults.conf', text };
}

describe('the keys of bigdl-0.13', () => {
  it('have every flag', () => {
    for (const { key } of sparkFlags) expect(knownKeys.keys).toContain(key);
  });

  it('are keys, each once', () => {
    const all = [...knownKeys.keys, ...knownKeys.prefixes];
    expect(new Set(all).size).toBe(all.length);
    for (const key of all) expect(key).toMatch(/^spark\.[a-zA-Z][\w.-]*$/);
    for (const prefix of knownKeys.prefixes) expect(prefix).toMatch(/\.$/);
  });
});

describe('precedence', () => {
  // From the strongest to the weakest.
  const sources = {
    flags: { name: 'by flag' },
    confFlags: ['spark.app.name=by --conf'],
    propertiesFile: file('spark.app.name by file'),
    sparkDefaults: file('spark.app.name by the machine'),
    defaults: { 'spark.app.name': 'by Sparkloom' },
  };
  const expected = {
    flags: { value: 'by flag', origin: 'flag' },
    confFlags: { value: 'by --conf', origin: '--conf' },
    propertiesFile: { value: 'by file', origin: 'properties file' },
    sparkDefaults: { value: 'by the machine', origin: 'spark-defaults.conf' },
    defaults: { value: 'by Sparkloom', origin: 'default' },
  } as const;
  const ranks = Object.keys(sources) as (keyof typeof sources)[];

  it('is that of spark-submit, whoever speaks', () => {
    fc.assert(
      fc.property(fc.subarray(ranks, { minLength: 1 }), (present) => {
        const chosen = Object.fromEntries(present.map((name) => [name, sources[name]]));
        const strongest = ranks.find((name) => present.includes(name));
        expect(resolve(chosen).values.get('spark.app.name')).toEqual(
          strongest === undefined ? undefined : expected[strongest],
        );
      }),
    );
  });

  it('lets the last of two equal --conf win', () => {
    const { values } = resolve({ confFlags: ['spark.app.name=a', 'spark.app.name=b=c'] });
    expect(values.get('spark.app.name')?.value).toBe('b=c');
  });

  it('does not read spark-defaults.conf below a properties file', () => {
    const { values } = resolve({
      propertiesFile: file('spark.app.name a'),
      sparkDefaults: file('spark.ui.port 4050'),
    });
    expect([...values.keys()]).toEqual(['spark.app.name']);
  });
});

describe('what the user wrote', () => {
  it.each([
    [{ confFlags: ['spark.executor.memroy=2g'] }, 'CONF_KEY_UNKNOWN', '`spark.executor.memory`'],
    [{ confFlags: ['park.ui.port=1'] }, 'CONF_KEY_NOT_SPARK', '`spark.ui.port`'],
    [
      { confFlags: ['dfs.client.read.shortcircuit=true'] },
      'CONF_KEY_NOT_SPARK',
      'spark.hadoop.dfs.client.read.shortcircuit',
    ],
    [{ confFlags: ['spark.ui.port'] }, 'CONF_MALFORMED', '--conf'],
    [{ confFlags: ['=4050'] }, 'CONF_MALFORMED', '--conf'],
    [{ propertiesFile: file('spark.ui.prt 1') }, 'CONF_KEY_UNKNOWN', '`spark.ui.port`'],
    [{ confFlags: ['spark.hadoop.=x'] }, 'CONF_KEY_UNKNOWN', 'spark'],
    [{ flags: { 'driver-memory': '1.5g' } }, 'MEMORY_INVALID', '1536m'],
    [{ confFlags: ['spark.executor.memory=lots'] }, 'MEMORY_INVALID', '2g'],
    [{ flags: { 'num-executors': '0' } }, 'COUNT_INVALID', '2'],
    [{ flags: { 'executor-cores': 'two' } }, 'COUNT_INVALID', '2'],
    [{ flags: { master: 'yarn-cluster' } }, 'MASTER_UNSUPPORTED', '--deploy-mode cluster'],
    [{ flags: { master: 'spark://' } }, 'MASTER_UNSUPPORTED', 'local[*]'],
    [{ flags: { master: 'lokal' } }, 'MASTER_UNSUPPORTED', 'local[*]'],
    [{ flags: { master: 'local[0]' } }, 'MASTER_UNSUPPORTED', 'local[*]'],
    [{ flags: { 'deploy-mode': 'clutser' } }, 'DEPLOY_MODE_UNSUPPORTED', 'client'],
  ])('%o is refused: %s', (sources, code, remedy) => {
    expect(() => resolve(sources)).toThrow(
      expect.objectContaining({
        code,
        details: expect.objectContaining({
          remedy: expect.stringContaining(remedy) as string,
        }) as unknown,
      }),
    );
  });

  it('may have free keys below a known beginning', () => {
    const { values } = resolve({ confFlags: ['spark.hadoop.dfs.replication=1'] });
    expect(values.has('spark.hadoop.dfs.replication')).toBe(true);
  });
});

describe("the machine's spark-defaults.conf", () => {
  it('is taken with its strangers, and they are told', () => {
    const { values, warnings } = resolve({
      sparkDefaults: file('spark.acme.listener on\nhive.metastore x\nspark.ui.port 4050\n'),
    });
    expect([...values.keys()]).toEqual(['spark.acme.listener', 'spark.ui.port']);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('spark.acme.listener');
    expect(warnings[1]).toContain('hive.metastore');
  });

  it('is looked for where Spark looks', () => {
    expect(sparkDefaultsFile({ SPARK_CONF_DIR: '/etc/spark', SPARK_HOME: '/opt/spark' })).toBe(
      '/etc/spark/spark-defaults.conf',
    );
    expect(sparkDefaultsFile({ SPARK_HOME: '/opt/spark' })).toBe(
      '/opt/spark/conf/spark-defaults.conf',
    );
    expect(sparkDefaultsFile({})).toBeUndefined();
  });
});

describe('what follows from a configuration', () => {
  it('is a heap', () => {
    expect(driverHeapMiB(resolve({ flags: { 'driver-memory': '2g' } }))).toBe(2048);
    expect(driverHeapMiB(resolve({}), 1234)).toBe(1234);
  });

  it('is options for the JVM', () => {
    const options = (text: string) =>
      driverJavaOptions(resolve({ confFlags: [`spark.driver.extraJavaOptions=${text}`] }));
    expect(options(String.raw`-Da=1  "-Db=two words" -Dc='three "x"' -Dd=a\ b`)).toEqual([
      '-Da=1',
      '-Db=two words',
      '-Dc=three "x"',
      '-Dd=a b',
    ]);
    expect(driverJavaOptions(resolve({}))).toEqual([]);
    for (const wrong of ['-Xmx4g', '-Da=two words']) {
      expect(() => options(wrong)).toThrow(
        expect.objectContaining({ code: 'DRIVER_JAVA_OPTIONS_INVALID' }),
      );
    }
  });
});
