import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every code that the sources give an error. */
async function codesInSources(): Promise<ReadonlySet<string>> {
  const codes = new Set<string>();
  for (const top of ['libs', 'apps']) {
    const files = await readdir(path.join(root, top), { recursive: true, withFileTypes: true });
    for (const file of files) {
      if (!file.isFile() || !/(?<!\.test)\.ts$/.test(file.name)) continue;
      if (file.parentPath.includes('node_modules')) continue;
      const text = await readFile(path.join(file.parentPath, file.name), 'utf8');
      for (const [place] of text.matchAll(/\bcode: [^\n]*|refuseIssue\(\s*'[A-Z_]+'/g)) {
        for (const [, code = ''] of place.matchAll(/'([A-Z][A-Z_]+)'/g)) codes.add(code);
      }
    }
  }
  return codes;
}

/** Codes that never leave the place where they are made. */
const inner = new Set(['UNKNOWN', 'UNEXPECTED']);

test('the page of refusals has every code, and none that is gone', async () => {
  const page = await readFile(path.join(root, 'docs/troubleshooting.md'), 'utf8');
  const described = new Set(
    [...page.matchAll(/`([A-Z]+_[A-Z_]+|INTERRUPTED|USAGE)`/g)].map(([, code]) => code),
  );
  const made = [...(await codesInSources())].filter((code) => !inner.has(code));
  expect(made.length).toBeGreaterThan(40);
  expect(made.filter((code) => !described.has(code))).toEqual([]);
  const notCodes = new Set(['JAVA_HOME', 'MAVEN_HOME', 'SPARKLOOM_BIGDL_JARS', 'SPARKLOOM_HOME']);
  const sources = [...made, 'RANK_MISMATCH', 'SHAPE_MISMATCH'];
  const gone = [...described].filter(
    (code) => !sources.includes(code ?? '') && !notCodes.has(code ?? ''),
  );
  expect(gone).toEqual([]);
});
