import { InputError } from '@sparkloom/errors';
import type { SparkConfiguration } from './configuration.js';

const key = 'spark.driver.extraJavaOptions';

/**
 * The options of `spark.driver.extraJavaOptions`, split at blanks as Spark splits them: quotes keep
 * blanks, a backslash keeps the character after it. The JVM of this process is the driver's, so they
 * are for it. The heap is refused in them, as by Spark.
 *
 * @throws InputError `DRIVER_JAVA_OPTIONS_INVALID`
 */
export function driverJavaOptions({ values }: SparkConfiguration): readonly string[] {
  const text = values.get(key)?.value;
  if (text === undefined) return [];
  const options = splitOptions(text);
  const heap = options.find((option) => option.startsWith('-Xmx'));
  if (heap !== undefined) throw refusal(heap, 'no heap size', 'use --driver-memory for the heap');
  const stray = options.find((option) => !option.startsWith('-'));
  if (stray !== undefined) {
    throw refusal(stray, 'options that start with a dash', 'put blanks within quotes');
  }
  return options;
}

function refusal(found: string, expected: string, remedy: string): InputError {
  return new InputError({
    code: 'DRIVER_JAVA_OPTIONS_INVALID',
    problem: `\`${found}\` cannot stand in the driver's Java options.`,
    where: key,
    expected,
    found,
    remedy,
  });
}

function splitOptions(text: string): readonly string[] {
  const words = text.matchAll(/(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\])+/g);
  return [...words].map(([word]) =>
    word.replaceAll(
      /"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/g,
      (_whole, double?: string, single?: string, escaped?: string) =>
        double?.replaceAll(/\\(.)/g, '$1') ?? single ?? escaped ?? '',
    ),
  );
}
