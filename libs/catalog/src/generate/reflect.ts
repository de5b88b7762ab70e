/**
 * Reads what a stack's BigDL jar has, and writes it to `src/generated/<stack>.json`.
 *
 *   npx tsx libs/catalog/src/generate/reflect.ts STACK
 *
 * One stack a process, since there is one JVM a process.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { startJvm } from '@sparkloom/bridge';
import { resolveStack } from '@sparkloom/jars';
import { chooseJava, findJavaInstallations } from '@sparkloom/java';
import { isStackId, stacks } from '@sparkloom/stacks';

import { catalogFileSchema } from '../catalog-file.js';

const [stackId = ''] = process.argv.slice(2);
if (!isStackId(stackId)) throw new Error('usage: reflect.ts STACK');

const jvmDirectory = path.join(import.meta.dirname, '../../../../jvm');
const { java } = chooseJava(await findJavaInstallations({ env: process.env }), stacks[stackId]);
const stack = await resolveStack(stackId, {
  java,
  cacheDirectory: process.env['SPARKLOOM_HOME'] ?? path.join(os.homedir(), '.cache', 'sparkloom'),
  jvmDirectory,
  env: process.env,
});
const work = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-catalog-'));
try {
  const classesDirectory = path.join(work, 'classes');
  await mkdir(classesDirectory);
  const jvm = await startJvm({
    java,
    classPath: [...stack.classPath, classesDirectory],
    heapMiB: 2048,
  });
  await jvm.redirectOutput(path.join(work, 'log'));
  const sources = ['CatalogReflection.scala'].map((name) =>
    path.join(jvmDirectory, 'catalog/src/main/scala/org/sparkloom/catalog', name),
  );
  await jvm.compileScala({ sources, classesDirectory, jar: path.join(work, 'catalog.jar') });
  const output = path.join(work, 'catalog.json');
  const root = `com.intel.analytics.bigdl${stackId === 'bigdl-2.4' ? '.dllib' : ''}`;
  const counts = await jvm.train({
    mainClass: 'org.sparkloom.catalog.CatalogReflection',
    arguments: [root, output],
    onEvent: () => undefined,
  });
  const raw = JSON.parse(await readFile(output, 'utf8')) as {
    entries: object[];
    failures: string[];
  };
  console.log(
    stackId,
    counts,
    raw.failures.map((one) => one.slice(0, 150)),
  );
  const entries = catalogFileSchema.shape.entries.parse(raw.entries).map((entry) => ({
    ...entry,
    parameters: entry.parameters.map(({ defaultText, ...parameter }) => ({
      ...parameter,
      // An identity of an object is another one in each process.
      ...(defaultText === undefined || /@[0-9a-f]{4}/.test(defaultText) ? {} : { defaultText }),
    })),
  }));
  // A class whose companion is a value of the same kind is one entry.
  const file = catalogFileSchema.parse({
    stack: stackId,
    root,
    entries: entries.flatMap((entry) => {
      const twins = entries.filter(
        (other) =>
          other.kind === entry.kind && other.package === entry.package && other.name === entry.name,
      );
      if (twins.length === 1) return [entry];
      return entry.isObject ? [] : [{ ...entry, isObject: true }];
    }),
  });
  const target = path.join(import.meta.dirname, '../generated', `${stackId}.json`);
  const lines = file.entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  await writeFile(
    target,
    `{\n  "stack": "${stackId}",\n  "root": "${root}",\n  "entries": [\n${lines}\n  ]\n}\n`,
  );
} finally {
  await rm(work, { recursive: true, force: true });
}
process.exit(0);
