import type { CatalogParameter } from './catalog-file.js';

/** Scala's type without packages: `Regularizer[T]`. */
export function shortType({ type }: Pick<CatalogParameter, 'type'>): string {
  return type.replaceAll(/[\w.]+\.(?=\w)/g, '');
}

/** A parameter's default as text; empty for one that has to be given. */
export function describeDefault({
  hasDefault,
  default: value,
  defaultText,
}: CatalogParameter): string {
  if (!hasDefault) return '';
  return value === undefined ? (defaultText ?? "BigDL's own") : JSON.stringify(value);
}
