import { type StackId, stackIds } from '@sparkloom/stacks';

import {
  type CatalogEntry,
  type CatalogFile,
  catalogFileSchema,
  type CatalogKind,
} from './catalog-file.js';
import bigdl07 from './generated/bigdl-0.7.json' with { type: 'json' };
import bigdl013 from './generated/bigdl-0.13.json' with { type: 'json' };
import bigdl24 from './generated/bigdl-2.4.json' with { type: 'json' };

const files: Readonly<Record<StackId, unknown>> = {
  'bigdl-0.7': bigdl07,
  'bigdl-0.13': bigdl013,
  'bigdl-2.4': bigdl24,
};
const parsed = new Map<StackId, CatalogFile>();
const indexed = new Map<StackId, ReadonlyMap<string, CatalogEntry>>();

/** All that a stack's BigDL jar has. */
export function catalogOf(stack: StackId): CatalogFile {
  const known = parsed.get(stack);
  if (known !== undefined) return known;
  const file = catalogFileSchema.parse(files[stack]);
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
