import type { SparkConfiguration } from '@sparkloom/spark';

/** The parts of a property of Spark that is a list with commas, such as `spark.jars`. */
export function propertyList({ values }: SparkConfiguration, key: string): readonly string[] {
  return partsOf(values.get(key)?.value);
}

/** The parts of a list with commas; none where there is no list. */
export function partsOf(list: string | undefined): readonly string[] {
  return (list ?? '').split(',').filter((part) => part.trim() !== '');
}
