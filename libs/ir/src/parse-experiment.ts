import { type Experiment, experimentSchema } from './experiment.js';
import { refuseIssue } from './schema-refusal.js';

/** @throws InputError `EXPERIMENT_INVALID` with the key, what it takes and what it got */
export function parseExperiment(value: unknown, where: string): Experiment {
  const parsed = experimentSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  return refuseIssue('EXPERIMENT_INVALID', 'the experiment', where, parsed.error, value);
}
