import { formatValue, InputError } from '@sparkloom/errors';

/** A confidence when none is asked for: the paper's. */
export const defaultConfidence = 0.95;

/**
 * Refuses what no statistic can be taken of.
 *
 * @param what names the values in the message, such as `training times of lenet`
 * @throws InputError `SAMPLE_INVALID` when there is no value, or one is not a finite number
 */
export function checkSample(values: readonly number[], what = 'the sample'): void {
  const wrong = values.find((value) => !Number.isFinite(value));
  if (values.length > 0 && wrong === undefined) return;
  throw new InputError({
    code: 'SAMPLE_INVALID',
    problem: `There is nothing to calculate from ${what}.`,
    expected: 'at least one finite number',
    found: values.length === 0 ? 'no value' : formatValue(wrong),
    remedy: 'leave it out, or measure again',
  });
}

/**
 * Refuses times that cannot be: a speedup divides by them.
 *
 * @throws InputError `SAMPLE_INVALID` when there is none, or one is not positive
 */
export function checkTimes(values: readonly number[], what = 'the times'): void {
  checkSample(values, what);
  const wrong = values.find((value) => value <= 0);
  if (wrong === undefined) return;
  throw new InputError({
    code: 'SAMPLE_INVALID',
    problem: `There is a time among ${what} that cannot be.`,
    expected: 'seconds above 0',
    found: formatValue(wrong),
    remedy: 'leave it out, or measure again',
  });
}

/** @throws InputError `SAMPLE_INVALID` unless 0 < confidence < 1 */
export function checkConfidence(confidence: number): void {
  if (confidence > 0 && confidence < 1) return;
  throw new InputError({
    code: 'SAMPLE_INVALID',
    problem: 'A confidence is a share of all cases.',
    expected: 'a number between 0 and 1, such as 0.95',
    found: formatValue(confidence),
    remedy: 'leave it out for 0.95',
  });
}
