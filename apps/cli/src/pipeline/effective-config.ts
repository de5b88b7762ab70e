import { defaultMetrics, type Experiment } from '@sparkloom/ir';
import type { SparkConfiguration } from '@sparkloom/spark';

/** A value of a training, and who set it: `default`, `experiment`, `estimate`, a flag or a file. */
export interface ConfigValue {
  readonly value: unknown;
  readonly origin: string;
}

/** What the command line says, by the name that the value has in the result; the rest is `undefined`. */
export type SaidByFlags = Readonly<Record<string, unknown>>;

/**
 * Every value of a training with its origin, as `train --print-config` shows them: those of the
 * experiment, of the flags over them, and of Spark.
 *
 * @param flags names and values of what the command line says
 * @param defaults of what neither the command line nor the experiment says
 * @param estimates of what the training needs
 */
export function effectiveConfig(
  experiment: Experiment,
  flags: SaidByFlags,
  defaults: Readonly<Record<string, unknown>>,
  spark: SparkConfiguration,
  estimates: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, ConfigValue>> {
  const rows: Record<string, ConfigValue> = {};
  for (const [key, value] of Object.entries(defaults)) rows[key] = { value, origin: 'default' };
  const written = { ...experiment, validation: { ...experiment.validation } };
  for (const [key, value] of leaves(written)) rows[key] = { value, origin: 'experiment' };
  if (experiment.validation?.metrics === undefined) {
    rows['validation.metrics'] = { value: defaultMetrics, origin: 'default' };
  }
  for (const [key, value] of Object.entries(flags)) {
    if (value !== undefined) rows[key] = { value, origin: 'flag' };
  }
  for (const [key, value] of Object.entries(estimates)) rows[key] = { value, origin: 'estimate' };
  for (const [key, { value, origin }] of spark.values) rows[key] = { value, origin };
  return rows;
}

/** The values of nested objects by their path; a list is one value. */
function leaves(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : leaves(inner, path === '' ? key : `${path}.${key}`),
  );
}
