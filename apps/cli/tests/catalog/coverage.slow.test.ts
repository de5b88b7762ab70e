import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { catalogKinds } from '@sparkloom/catalog';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';

import { buildCatalog, type BuiltEntry, titleOf } from './build-catalog.js';

/** Entries that are not built, with the reason; whatever is built all the same has to leave it. */
const exceptionsFile = path.join(import.meta.dirname, 'exceptions.json');

describe('the catalogue of bigdl-0.13', () => {
  let built: readonly BuiltEntry[] = [];
  let exceptions: Record<string, string> = {};
  beforeAll(async () => {
    exceptions = z
      .record(z.string(), z.string())
      .parse(JSON.parse(await readFile(exceptionsFile, 'utf8')));
    built = await buildCatalog('bigdl-0.13');
  });

  test('is built by the JVM, entry by entry, but for the listed exceptions', () => {
    const failed = built.filter(({ problem }) => problem !== '');
    for (const kind of catalogKinds) {
      const own = built.filter(({ entry }) => entry.kind === kind);
      const good = own.filter(({ problem }) => problem === '').length;
      console.log(`${kind.padEnd(17)} ${good} of ${own.length}`);
    }
    for (const { entry, problem } of failed) console.log(`${titleOf(entry)}: ${problem}`);
    expect(failed.map(({ entry }) => titleOf(entry)).sort()).toEqual(
      Object.keys(exceptions).sort(),
    );
  });
});
