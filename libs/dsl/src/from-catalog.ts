import type { CatalogValue } from '@sparkloom/catalog';

/** The IR's form of a value of the catalogue; others as they are. */
export function fromCatalog(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('catalog' in value)) return value;
  const { family, name, arguments: args } = value as CatalogValue;
  return { kind: 'catalog', family, name, arguments: args };
}
