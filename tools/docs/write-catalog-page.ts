/** Writes `docs/catalog.html`. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { catalogPage } from './catalog-page.js';

await writeFile(fileURLToPath(new URL('../../docs/catalog.html', import.meta.url)), catalogPage());
