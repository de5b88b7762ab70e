import { readFile } from 'node:fs/promises';

import { catalogOf } from '@sparkloom/catalog';
import { layerKinds } from '@sparkloom/layers';
import { expect, test } from 'vitest';

import { catalogPage } from './catalog-page.js';

test('docs/catalog.html is what the catalogue gives', async () => {
  const page = await readFile(new URL('../../docs/catalog.html', import.meta.url), 'utf8');
  expect(page === catalogPage(), 'run `npx tsx tools/docs/write-catalog-page.ts`').toBe(true);
  // One for every entry and for every layer of the language but that of the catalogue itself.
  expect(page.match(/<details /g)).toHaveLength(
    catalogOf('bigdl-0.13').entries.length + layerKinds.length - 1,
  );
});
