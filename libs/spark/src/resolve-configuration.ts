import { InputError } from '@sparkloom/errors';
import { type ConfigurationValue, type Origin, type SparkConfiguration } from './configuration.js';
import { checkValue } from './check-value.js';
import { isKnownKey, nearestKey, type KnownKeys } from './known-keys.js';
import { parsePropertiesFile } from './properties-file.js';
import { keyOfFlag, type SparkFlagName } from './spark-flags.js';

/** A properties file, read by the caller. */
export interface PropertiesText {
  /** For messages. */
  readonly path: string;
  readonly text: string;
}

export interface ConfigurationSources {
  /** Flags with their values as they were typed. */
  readonly flags?: Partial<Readonly<Record<SparkFlagName, string | undefined>>>;
  /** The `key=value` of each `--conf`. */
  readonly confFlags?: readonly string[] | undefined;
  /** `--properties-file`. */
  readonly propertiesFile?: PropertiesText | undefined;
  /** `spark-defaults.conf`, where the environment names one. */
  readonly sparkDefaults?: PropertiesText | undefined;
  /** What was said for the run that is gone on with. */
  readonly resumedRun?: Readonly<Record<string, string>> | undefined;
  readonly defaults?: Readonly<Record<string, string>>;
  readonly knownKeys: KnownKeys;
}

/**
 * Brings together what everybody says, with the precedence of Spark 2.4's `spark-submit`
 * (`SparkSubmitArguments` and the options table of `SparkSubmit`): a flag of its own such as
 * `--master` wins over `--conf spark.master=…`, which wins over the properties file, which wins
 * over the defaults given here. What was said for a run that is gone on with wins over
 * `spark-defaults.conf`, and over nothing that is said now. `--properties-file` stands instead of `spark-defaults.conf`, not on
 * top of it. Of two equal `--conf` keys the last counts.
 *
 * What the user wrote for this run must be right. `spark-defaults.conf` belongs to the machine: a
 * key that this Spark does not know is left in it with a warning, one that is not Spark's is
 * ignored with a warning, as `spark-submit` does.
 *
 * @throws InputError `CONF_MALFORMED`, `CONF_KEY_NOT_SPARK`, `CONF_KEY_UNKNOWN`, `COUNT_INVALID`,
 *   `MEMORY_INVALID`, `MASTER_UNSUPPORTED` or `DEPLOY_MODE_UNSUPPORTED`
 */
export function resolveSparkConfiguration(sources: ConfigurationSources): SparkConfiguration {
  const { knownKeys, propertiesFile } = sources;
  const values = new Map<string, ConfigurationValue>();
  const warnings: string[] = [];
  const put = (entries: Iterable<readonly [string, string]>, origin: Origin): void => {
    for (const [key, value] of entries) values.set(key, { value, origin });
  };

  put(Object.entries(sources.defaults ?? {}), 'default');
  if (propertiesFile === undefined && sources.sparkDefaults !== undefined) {
    put(machineDefaults(sources.sparkDefaults, knownKeys, warnings), 'spark-defaults.conf');
  }
  put(Object.entries(sources.resumedRun ?? {}), 'resumed run');
  if (propertiesFile !== undefined) {
    const properties = parsePropertiesFile(propertiesFile.text);
    for (const key of properties.keys()) checkKey(key, propertiesFile.path, knownKeys);
    put(properties, 'properties file');
  }
  put(
    (sources.confFlags ?? []).map((text) => parseConfFlag(text, knownKeys)),
    '--conf',
  );
  for (const [flag, value] of Object.entries(sources.flags ?? {}) as [SparkFlagName, string?][]) {
    if (value !== undefined) put([[keyOfFlag(flag), value]], 'flag');
  }

  for (const [key, { value, origin }] of values) checkValue(key, value, origin);
  return { values, warnings };
}

/** Reads the `key=value` of a `--conf`. */
function parseConfFlag(text: string, knownKeys: KnownKeys): readonly [string, string] {
  const equals = text.indexOf('=');
  if (equals < 1) {
    throw new InputError({
      code: 'CONF_MALFORMED',
      problem: `\`${text}\` is not a setting.`,
      where: '--conf',
      expected: 'key=value',
      found: text,
      remedy: 'write it as --conf spark.ui.port=4050',
    });
  }
  const key = text.slice(0, equals).trim();
  checkKey(key, '--conf', knownKeys);
  return [key, text.slice(equals + 1)];
}

function checkKey(key: string, where: string, knownKeys: KnownKeys): void {
  if (isKnownKey(key, knownKeys)) return;
  const near = nearestKey(key, knownKeys);
  const suggestion = near === undefined ? undefined : `did you mean \`${near}\`?`;
  if (!key.startsWith('spark.')) {
    throw new InputError({
      code: 'CONF_KEY_NOT_SPARK',
      problem: `\`${key}\` is not a Spark property.`,
      where,
      expected: 'a key that starts with `spark.`',
      found: key,
      remedy:
        suggestion ??
        `Hadoop's settings go through spark.hadoop.${key}, Java's through spark.driver.extraJavaOptions=-D${key}=…`,
    });
  }
  throw new InputError({
    code: 'CONF_KEY_UNKNOWN',
    problem: `Spark does not know the property \`${key}\`.`,
    where,
    found: key,
    remedy: suggestion ?? 'look it up in the configuration page of this Spark version',
  });
}

/** The properties of `spark-defaults.conf` that are Spark's. */
function machineDefaults(
  file: PropertiesText,
  knownKeys: KnownKeys,
  warnings: string[],
): readonly (readonly [string, string])[] {
  return [...parsePropertiesFile(file.text)].filter(([key]) => {
    const isSparks = key.startsWith('spark.');
    if (!isSparks) {
      warnings.push(`${file.path}: \`${key}\` is not a Spark property and is ignored`);
    } else if (!isKnownKey(key, knownKeys)) {
      warnings.push(`${file.path}: this Spark does not know the property \`${key}\``);
    }
    return isSparks;
  });
}
