import { describe, expect, test } from 'vitest';

import {
  ExitStatus,
  exitStatusOf,
  InputError,
  InterruptedError,
  RunError,
  SparkloomError,
} from './index.js';

describe('the message', () => {
  test('names the place, what was expected, what was found and the remedy, one a line', () => {
    const error = new InputError({
      code: 'SHAPE_MISMATCH',
      problem: 'the layer does not fit its input',
      where: 'layer `fc1`',
      expected: '[192]',
      found: '[12, 4, 4]',
      remedy: 'put `flatten()` before it',
      log: 'runs/lenet/1/spark.log',
    });
    expect(error.message).toBe(
      [
        'the layer does not fit its input',
        '  where     layer `fc1`',
        '  expected  [192]',
        '  found     [12, 4, 4]',
        '  remedy    put `flatten()` before it',
        '  log       runs/lenet/1/spark.log',
      ].join('\n'),
    );
  });

  test('leaves out what is not known', () => {
    expect(new RunError({ code: 'X', problem: 'it broke' }).message).toBe('it broke');
  });

  test('keeps later lines of a detail under the first', () => {
    const error = new RunError({ code: 'X', problem: 'it broke', remedy: 'first\nthen' });
    expect(error.message).toBe('it broke\n  remedy    first\n            then');
  });
});

test('`with` adds details and stays the same class, code and cause', () => {
  const cause = new Error('why');
  const error = new InputError({ code: 'X', problem: 'wrong', cause });
  const placed = error.with({ where: 'here' });
  expect(placed).toBeInstanceOf(InputError);
  expect(placed).toMatchObject({ code: 'X', cause, name: 'InputError' });
  expect(placed.message).toContain('where     here');
  expect(error.message).not.toContain('here');
});

test.each([
  [new InputError({ code: 'X', problem: '' }), ExitStatus.wrongInput],
  [new InterruptedError({ problem: '' }), ExitStatus.interrupted],
  [new RunError({ code: 'X', problem: '' }), ExitStatus.failedWhileRunning],
  [new SparkloomError({ code: 'X', problem: '' }), ExitStatus.failedWhileRunning],
  [new TypeError('a bug'), ExitStatus.failedWhileRunning],
  ['not even an error', ExitStatus.failedWhileRunning],
])('%s ends the process with %i', (error, status) => {
  expect(exitStatusOf(error)).toBe(status);
});

test('an interrupted run has its own code', () => {
  expect(new InterruptedError({ problem: 'stopped' }).code).toBe('INTERRUPTED');
});
