import { readFile } from 'node:fs/promises';
import type { Mismatch, OfficialForm } from './official-form.js';

/** The Treebank's three files, in their folder or as the folder itself: a tree in brackets a line. */
export const treebankForm: OfficialForm = {
  parts: ['train.txt', 'dev.txt', 'test.txt'].map((name) => ({
    name,
    names: [`trees/${name}`, name],
  })),
  async check(path) {
    const content = await readFile(path);
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    } catch {
      return { expected: 'text in UTF-8', found: 'bytes of another encoding' };
    }
    const trees = text.split('\n').map((line) => line.trim());
    if (trees.every((line) => line === '')) return { expected: 'a tree a line', found: 'no tree' };
    for (const [index, line] of trees.entries()) {
      const mismatch = line === '' ? undefined : treeMismatch(line);
      if (mismatch !== undefined) return { ...mismatch, at: `line ${String(index + 1)}` };
    }
    return undefined;
  },
};

/**
 * The brackets, labels and words of a tree. A space that does not break, which JavaScript's `\s` has too,
 * is part of a word: `8 1\/2`.
 */
export function treeTokens(line: string): readonly string[] {
  return line.match(/\(|\)|[^ \t\r()]+/g) ?? [];
}

/** What keeps a line from being one binary tree whose nodes have labels from 0 to 4. */
export function treeMismatch(line: string): Mismatch | undefined {
  // Each open node with the number of its children and of its words.
  const open: { children: number; words: number }[] = [];
  const tokens = treeTokens(line);
  const at = (index: number): string => tokens.slice(Math.max(0, index - 2), index + 1).join(' ');
  let roots = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? '';
    const parent = open.at(-1);
    if (token === '(') {
      if (parent === undefined) roots += 1;
      else parent.children += 1;
      const label = tokens[++index] ?? 'the end of the line';
      if (!/^[0-4]$/.test(label)) {
        return { expected: 'a label from 0 to 4 after `(`', found: `\`${label}\`` };
      }
      open.push({ children: 0, words: 0 });
    } else if (token === ')') {
      const node = open.pop();
      if (node === undefined) return { expected: '`(` before `)`', found: `\`${at(index)}\`` };
      const fits = node.words === 0 ? node.children === 2 : node.words === 1 && node.children === 0;
      if (!fits) {
        return {
          expected: 'a word or two subtrees in each node',
          found: `${String(node.words)} words and ${String(node.children)} subtrees before \`${at(index)}\``,
        };
      }
    } else if (parent === undefined) {
      return { expected: '`(`', found: `\`${token}\`` };
    } else {
      parent.words += 1;
    }
  }
  if (open.length > 0) return { expected: '`)`', found: 'the end of the line' };
  return roots === 1 ? undefined : { expected: 'one tree', found: `${String(roots)} trees` };
}
