import { readFileSync } from 'node:fs';

import { type StackId, stackIds } from '@sparkloom/stacks';

import {
  type CatalogEntry,
  type CatalogFile,
  catalogFileSchema,
  type CatalogKind,
} from './catalog-file.js';

const parsed = new Map<StackId, CatalogFile>();
const indexed = new Map<StackId, ReadonlyMap<string, CatalogEntry>>();

/** All that a stack's BigDL jar has. It is read when it is first asked for, since few models ask. */
export function catalogOf(stack: StackId): CatalogFile {
  const known = parsed.get(stack);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`./generated/${stack}.json`, import.meta.url), 'utf8');
  const file = catalogFileSchema.parse(JSON.parse(text));
  parsed.set(stack, file);
  return file;
}

function keyOf(kind: CatalogKind, family: string, name: string): string {
  return kind === 'module' ? `${kind} ${family} ${name}` : `${kind} ${name}`;
}

/** An entry by its name; modules are told apart by their family. */
export function findEntry(
  stack: StackId,
  kind: CatalogKind,
  family: string,
  name: string,
): CatalogEntry | undefined {
  let index = indexed.get(stack);
  if (index === undefined) {
    index = new Map(
      catalogOf(stack).entries.map((entry) => [keyOf(entry.kind, entry.family, entry.name), entry]),
    );
    indexed.set(stack, index);
  }
  return index.get(keyOf(kind, family, name));
}

/** The stacks that have an entry. */
export function stacksWith(kind: CatalogKind, family: string, name: string): readonly StackId[] {
  return stackIds.filter((stack) => findEntry(stack, kind, family, name) !== undefined);
}
