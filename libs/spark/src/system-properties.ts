import type { SparkConfiguration } from './configuration.js';
import { placementOf } from './placement.js';

/** The configuration as the JVM's system properties, which is where Spark looks for it. */
export function systemPropertiesOf(configuration: SparkConfiguration): Record<string, string> {
  const properties = [...configuration.values].map(([key, { value }]) => [key, value] as const);
  return { ...Object.fromEntries(properties), 'spark.master': placementOf(configuration).master };
}
