import { access, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { treeTokens } from '@sparkloom/datasets';

const beside = fileURLToPath(new URL('../../../../shared/data/sst', import.meta.url));

/** The Treebank's training trees, of the folder that `SPARKLOOM_SST_DIR` names or of the one beside the checkout. */
const treebankFile = path.join(process.env['SPARKLOOM_SST_DIR'] ?? beside, 'train.txt');

/** The first row of an embedding stays the unknown word's. */
const firstWordRow = 2;

/** @returns why the Treebank's trees cannot be had, or `undefined` where they can */
export async function whyNoTrees(): Promise<string | undefined> {
  return access(treebankFile).then(
    () => undefined,
    () => `there is no ${treebankFile}; SPARKLOOM_SST_DIR names the Treebank's folder`,
  );
}

/** Writes the Treebank's training trees as the peers' programs read them: a tree a line, see {@link treeLines}. */
export async function writeTreeFile(file: string): Promise<void> {
  await writeFile(file, treeLines(await readFile(treebankFile, 'utf8')).join('\n') + '\n');
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
