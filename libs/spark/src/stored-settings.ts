import type { ConfigurationValue, Origin, SparkConfiguration } from './configuration.js';

/** As Spark's own `spark.redaction.regex`, with what cloud stores call their keys. */
const secret = /secret|password|token|credential|access[._]?key/i;

/** Who speaks for this run, and not for the machine. */
const ownOrigins: ReadonlySet<string> = new Set<Origin>([
  'flag',
  '--conf',
  'properties file',
  'resumed run',
]);

/** A setting as a file of the run has it. */
export type StoredSetting = Omit<ConfigurationValue, 'origin'> & { readonly origin: string };

const hidden = '(not kept)';

/** The settings for a run's folder, without any credential. */
export function storedSettings({
  values,
}: SparkConfiguration): Readonly<Record<string, StoredSetting>> {
  return Object.fromEntries(
    [...values].map(([key, { value, origin }]) => [
      key,
      { value: secret.test(key) || secret.test(value) ? hidden : value, origin },
    ]),
  );
}

/** What was said for a stored run alone; credentials have to be said again. */
export function ownSettings(
  stored: Readonly<Record<string, StoredSetting>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(stored)
      .filter(([, { value, origin }]) => ownOrigins.has(origin) && value !== hidden)
      .map(([key, { value }]) => [key, value]),
  );
}
