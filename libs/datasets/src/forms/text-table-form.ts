import { stat } from 'node:fs/promises';
import type { FormPart, OfficialForm } from './official-form.js';

const endings = ['csv', 'tsv', 'jsonl'] as const;

function table(name: string, ...others: readonly string[]): FormPart {
  const names = [name, ...others].flatMap((one) => endings.map((ending) => `${one}.${ending}`));
  return { name, names };
}

/**
 * Texts in CSV, TSV or JSON lines, divided or not. Rows are looked at when they are read, by the loader
 * that also takes them apart.
 */
export const textTableForm: OfficialForm = {
  parts: [table('train'), table('test', 'validation')],
  alternative: [table('texts')],
  async check(path) {
    const found = await stat(path);
    if (found.isDirectory()) return { expected: 'a file', found: 'a folder' };
    return found.size > 0 ? undefined : { expected: 'a table of texts', found: '0 bytes' };
  },
};
