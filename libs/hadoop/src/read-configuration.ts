import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import { systemCode } from '@sparkloom/files';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import * as z from 'zod';
import type { HadoopConfiguration } from './hadoop-configuration.js';

/** Later files win over earlier ones, as far as anybody says the same property twice. */
const files = ['core-site.xml', 'hdfs-site.xml', 'yarn-site.xml'] as const;

const localCluster = 'start a cluster on this machine: sparkloom cluster up --nodes 2';

/**
 * The folder that the environment names: `HADOOP_CONF_DIR`, else `YARN_CONF_DIR`, as Spark looks for
 * it.
 */
export function configurationDirectory(environment: NodeJS.ProcessEnv): string | undefined {
  const { HADOOP_CONF_DIR: hadoop = '', YARN_CONF_DIR: yarn = '' } = environment;
  const named = hadoop === '' ? yarn : hadoop;
  return named === '' ? undefined : path.resolve(named);
}

/**
 * Reads the configuration of the cluster that the environment names.
 *
 * @throws InputError `HADOOP_CONF_DIR_UNSET`, `HADOOP_CONF_DIR_INVALID`
 */
export async function readConfiguration(
  environment: NodeJS.ProcessEnv,
): Promise<HadoopConfiguration> {
  const directory = configurationDirectory(environment);
  if (directory === undefined) {
    throw new InputError({
      code: 'HADOOP_CONF_DIR_UNSET',
      problem: 'Nothing says where the cluster is.',
      where: 'HADOOP_CONF_DIR (or YARN_CONF_DIR)',
      expected: `a folder with ${files.join(', ')}`,
      found: 'neither is set',
      remedy: `set HADOOP_CONF_DIR to your cluster's configuration, or ${localCluster}`,
    });
  }
  const properties = new Map<string, string>();
  let present = 0;
  for (const name of files) {
    const file = path.join(directory, name);
    const text = await readText(file, directory);
    if (text === undefined) continue;
    present += 1;
    for (const [key, value] of parseProperties(text, file)) properties.set(key, value);
  }
  if (present === 0) {
    const found = await stat(directory).catch(() => undefined);
    throw invalid({
      where: directory,
      found: found === undefined ? 'no such folder' : 'none of them',
      remedy: `correct HADOOP_CONF_DIR, or ${localCluster}`,
    });
  }
  return { directory, properties };
}

async function readText(file: string, directory: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw invalid({
      where: file,
      found: String(code ?? error),
      remedy: `make ${directory} readable for you`,
    });
  }
}

const element = z.object({ name: z.string(), value: z.string().optional() });
const documentSchema = z.object({
  configuration: z.union([z.literal(''), z.object({ property: z.array(element).default([]) })]),
});

const parser = new XMLParser({
  parseTagValue: false,
  isArray: (name) => name === 'property',
});

function parseProperties(text: string, file: string): readonly (readonly [string, string])[] {
  try {
    SyntaxValidator.validate(text);
  } catch (error) {
    throw invalid({
      where: file,
      found: error instanceof Error ? error.message : String(error),
      remedy: 'correct the file',
    });
  }
  const parsed = documentSchema.safeParse(parser.parse(text));
  if (!parsed.success) {
    throw invalid({
      where: file,
      found: z.prettifyError(parsed.error),
      remedy: 'correct the file: <configuration> with <property>, each with <name> and <value>',
    });
  }
  const { configuration } = parsed.data;
  if (configuration === '') return [];
  return configuration.property.map(({ name, value }) => [name.trim(), (value ?? '').trim()]);
}

function invalid(about: {
  readonly where: string;
  readonly found: string;
  readonly remedy: string;
}): InputError {
  return new InputError({
    code: 'HADOOP_CONF_DIR_INVALID',
    problem: "The cluster's configuration cannot be read.",
    expected: `a folder with ${files.join(', ')}, each Hadoop's XML`,
    ...about,
  });
}
