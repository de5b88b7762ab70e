/**
 * Writes `src/conf-keys/<stack>.json`: the configuration keys that a stack's own Spark reads, found
 * as string constants in the classes of its `spark-*.jar` files.
 *
 * Usage: tsx libs/spark/src/generate/conf-keys.ts STACK CLASS_PATH_FILE
 * where the file holds the stack's class path in one line, as Maven writes it. Needs `jar` of a JDK
 * on the PATH.
 */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { composedKeys, notKeys } from './composed-keys.js';
import { stringConstants } from './constant-pool.js';

const [stack, classPathFile] = process.argv.slice(2);
if (stack === undefined || classPathFile === undefined) {
  throw new Error('usage: conf-keys.ts STACK CLASS_PATH_FILE');
}

const classPath = (await readFile(classPathFile, 'utf8')).trim().split(path.delimiter);
const jars = classPath.filter((jar) => /^spark-\w.*\.jar$/.test(path.basename(jar)));
if (jars.length === 0) throw new Error(`there is no spark-*.jar in ${classPathFile}`);

const found = new Set<string>(composedKeys);
for (const jar of jars) {
  for (const text of await stringsOf(jar)) {
    if (/^spark\.[a-zA-Z][\w.-]*$/.test(text) && !notKeys.test(text)) found.add(text);
  }
}
const sorted = [...found].sort();
const keys = {
  keys: sorted.filter((key) => !key.endsWith('.')),
  prefixes: sorted.filter((key) => key.endsWith('.')),
};
const target = path.join(import.meta.dirname, '../conf-keys', `${stack}.json`);
await writeFile(target, `${JSON.stringify(keys, undefined, 2)}\n`);
console.log(`${keys.keys.length} keys, ${keys.prefixes.length} prefixes from ${jars.length} jars`);

async function stringsOf(jar: string): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sparkloom-conf-keys-'));
  try {
    await execa('jar', ['xf', jar], { cwd: folder });
    const files = await readdir(folder, { recursive: true });
    const classes = files.filter((file) => file.endsWith('.class'));
    const strings: string[] = [];
    for (const file of classes) {
      strings.push(...stringConstants(await readFile(path.join(folder, file))));
    }
    return strings;
  } finally {
    await rm(folder, { recursive: true });
  }
}
