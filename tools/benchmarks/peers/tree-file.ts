import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { treeTokens } from '@sparkloom/datasets';

const beside = fileURLToPath(new URL('../../../../shared/data/sst', import.meta.url));

/** The first row of an embedding stays the unknown word's. */
const firstWordRow = 2;

/**
 * Writes the training trees of the Treebank that `SPARKLOOM_SST_DIR` names as the peers' programs read
 * them: a tree a line, see {@link treeLines}.
 */
export async function writeTreeFile(file: string): Promise<void> {
  const folder = process.env['SPARKLOOM_SST_DIR'] ?? beside;
  const treebank = await readFile(path.join(folder, 'train.txt'), 'utf8');
  await writeFile(file, treeLines(treebank).join('\n') + '\n');
}

/**
 * Trees in brackets as lines of nodes, `label,left,right,row` with a space between, each before its
 * children. Labels and the places of children count from 0, with -1 where there is none; `row` is the
 * word's row in the embedding, from 1, and -1 at nodes that have children.
 */
export function treeLines(treebank: string): readonly string[] {
  const rows = new Map<string, number>();
  const rowOf = (word: string): number => {
    const row = rows.get(word) ?? firstWordRow + rows.size;
    rows.set(word, row);
    return row;
  };
  return treebank
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => nodesOf(treeTokens(line), rowOf).join(' '));
}

function nodesOf(tokens: readonly string[], rowOf: (word: string) => number): readonly string[] {
  const nodes: string[] = [];
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const read = (): number => {
    const place = nodes.push('') - 1;
    next();
    const label = next();
    if (tokens[at] === '(') {
      const left = read();
      const right = read();
      nodes[place] = [label, left, right, -1].join(',');
    } else {
      nodes[place] = [label, -1, -1, rowOf(next().toLowerCase())].join(',');
    }
    next();
    return place;
  };
  read();
  return nodes;
}
