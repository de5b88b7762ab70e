import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

import { InputError } from '@sparkloom/errors';
import { systemCode } from '@sparkloom/files';
import {
  knownSparkKeys,
  resolveSparkConfiguration,
  type SparkConfiguration,
  sparkDefaultsFile,
  type SparkFlagName,
  sparkFlags,
  sparkloomDefaults,
} from '@sparkloom/spark';
import type { StackId } from '@sparkloom/stacks';

/** spark-submit's flags as commander gives them. */
export type SparkOptions = Readonly<Record<string, string | undefined>> & {
  readonly conf: readonly string[];
  readonly propertiesFile?: string;
};

/** `--num-executors` is `numExecutors` to commander. */
function camelCase(flag: string): string {
  return flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

async function readProperties(path: string): Promise<{ path: string; text: string }> {
  try {
    return { path, text: await readFile(path, 'utf8') };
  } catch (error) {
    throw new InputError({
      code: 'PROPERTIES_FILE_UNREADABLE',
      problem: 'the properties file cannot be read',
      where: `--properties-file ${path}`,
      expected: 'a file of `key value` lines, as spark-submit reads it',
      found: String(systemCode(error) ?? error),
      remedy: 'correct the path',
      cause: error,
    });
  }
}

/**
 * Spark's configuration from flags, files and our defaults; refused where any of it is wrong.
 *
 * @param resumedRun what was said for the run that is gone on with
 */
export async function readSparkConfiguration(
  options: SparkOptions,
  stack: StackId,
  resumedRun?: Readonly<Record<string, string>>,
): Promise<SparkConfiguration> {
  const flags: Partial<Record<SparkFlagName, string>> = {};
  for (const { flag, aliases = [] } of sparkFlags) {
    const given = [flag, ...aliases].map((name) => options[camelCase(name)]);
    const value = given.find((text) => text !== undefined);
    if (value !== undefined) flags[flag] = value;
  }
  const defaultsFile = sparkDefaultsFile(process.env);
  return resolveSparkConfiguration({
    flags,
    confFlags: options.conf,
    resumedRun,
    ...(options.propertiesFile === undefined
      ? {}
      : { propertiesFile: await readProperties(options.propertiesFile) }),
    ...(defaultsFile !== undefined && existsSync(defaultsFile)
      ? { sparkDefaults: await readProperties(defaultsFile) }
      : {}),
    defaults: sparkloomDefaults,
    knownKeys: knownSparkKeys(stack),
  });
}
