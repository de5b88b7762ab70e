import type { Mismatch } from './official-form.js';

/** What is wrong with two parts of a data set that do not have the same classes. */
export function differentClasses(
  training: ReadonlySet<string>,
  test: ReadonlySet<string>,
): Mismatch | undefined {
  const onlyTraining = [...training].filter((name) => !test.has(name));
  const onlyTest = [...test].filter((name) => !training.has(name));
  if (onlyTraining.length + onlyTest.length === 0) return undefined;
  return {
    expected: 'the same classes in training and test',
    found: [
      ...onlyTraining.map((name) => `${name} in training only`),
      ...onlyTest.map((name) => `${name} in test only`),
    ].join(', '),
  };
}
