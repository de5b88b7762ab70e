import { open } from 'node:fs/promises';
import type { Mismatch, OfficialForm } from './official-form.js';

/** Name of the official file of so many values a word. */
export function gloveFile(dimension: number): string {
  return `glove.6B.${String(dimension)}d.txt`;
}

const lookedAtBytes = 1 << 16;

/**
 * Word vectors as GloVe's authors write them: a word and its values a line, with spaces between. The
 * beginning and the end are looked at here; each line is when it is read for a training.
 */
export function gloveForm(dimension: number): OfficialForm {
  const name = gloveFile(dimension);
  return {
    parts: [{ name, names: [name] }],
    async check(path) {
      const handle = await open(path, 'r');
      try {
        const { size } = await handle.stat();
        const head = Buffer.alloc(Math.min(size, lookedAtBytes));
        await handle.read(head, 0, head.length, 0);
        const tail = Buffer.alloc(Math.min(size, lookedAtBytes));
        await handle.read(tail, 0, tail.length, size - tail.length);
        return firstLines(head, dimension) ?? lastLine(tail, dimension);
      } finally {
        await handle.close();
      }
    },
  };
}

function firstLines(head: Buffer, dimension: number): Mismatch | undefined {
  const lines = head.toString('utf8').split('\n').slice(0, -1);
  if (lines.length === 0) return { expected: 'a word and its values a line', found: 'no line' };
  for (const [index, line] of lines.entries()) {
    const mismatch = lineMismatch(line, dimension);
    if (mismatch !== undefined) return { ...mismatch, at: `line ${String(index + 1)}` };
  }
  return undefined;
}

function lastLine(tail: Buffer, dimension: number): Mismatch | undefined {
  const lines = tail.toString('utf8').trimEnd().split('\n');
  const mismatch = lineMismatch(lines.at(-1) ?? '', dimension);
  return mismatch === undefined
    ? undefined
    : { ...mismatch, found: `${mismatch.found} (truncated)`, at: 'the last line' };
}

function lineMismatch(line: string, dimension: number): Mismatch | undefined {
  const values = line.split(' ').slice(1);
  if (values.length !== dimension) {
    return {
      expected: `a word and ${String(dimension)} values`,
      found: `${String(values.length)} values`,
    };
  }
  const wrong = values.find((value) => value === '' || !Number.isFinite(Number(value)));
  return wrong === undefined ? undefined : { expected: 'numbers', found: `\`${wrong}\`` };
}
