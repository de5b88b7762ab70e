import { readFile, stat } from 'node:fs/promises';
import { classesOfFolder } from './class-folders.js';
import { differentClasses } from './different-classes.js';
import type { Mismatch, OfficialForm } from './official-form.js';

/** The two parts of the set, divided by the date of their articles. */
export const newsgroupsParts = [
  { name: '20news-bydate-train', split: 'train' },
  { name: '20news-bydate-test', split: 'test' },
] as const;

const classes = 20;

/**
 * 20 Newsgroups: the folders `20news-bydate-{train,test}/<class>/<article>`, or for each of them a table
 * `….tsv` with a class, a tab and a text a line; or all articles in `20_newsgroup/<class>/<article>`,
 * which has no division.
 */
export const newsgroupsForm: OfficialForm = {
  parts: newsgroupsParts.map(({ name }) => ({ name, names: [`${name}.tsv`, name] })),
  alternative: [{ name: '20_newsgroup', names: ['20_newsgroup', '20_newsgroups'] }],
  async check(file): Promise<Mismatch | undefined> {
    const found = await classesOf(file);
    if ('expected' in found) return found;
    return found.size === classes
      ? undefined
      : { expected: `${String(classes)} classes`, found: `${String(found.size)} classes` };
  },
  async checkTogether([training = '', test = '']) {
    if (test === '') return undefined;
    const [before, after] = [await classesOf(training), await classesOf(test)];
    if ('expected' in before || 'expected' in after) return undefined;
    return differentClasses(before, after);
  },
};

async function classesOf(file: string): Promise<ReadonlySet<string> | Mismatch> {
  return (await stat(file)).isDirectory() ? classesOfFolder(file) : classesOfTable(file);
}

async function classesOfTable(file: string): Promise<ReadonlySet<string> | Mismatch> {
  const text = decodeUtf8(await readFile(file));
  if (typeof text !== 'string') return text;
  const names = new Set<string>();
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (index === lines.length - 1 && line === '') break;
    const cells = line.split('\t');
    if (cells.length !== 2) {
      return {
        at: `line ${String(index + 1)}`,
        expected: 'a class, a tab and a text',
        found: cells.length === 1 ? 'no tab' : `${String(cells.length - 1)} tabs`,
      };
    }
    names.add(cells[0] ?? '');
  }
  return names;
}

function decodeUtf8(content: Buffer): string | Mismatch {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return { expected: 'text in UTF-8', found: 'bytes of another encoding' };
  }
}
