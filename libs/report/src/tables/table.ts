/** A cell of a table: a number as text, with its interval beside it. */
export interface TableCell {
  readonly text: string;
  readonly interval?: string | undefined;
}

/** Columns under one heading; a heading of '' stands over none. */
export interface ColumnGroup {
  readonly heading: string;
  readonly columns: readonly string[];
}

export interface TableRow {
  readonly name: string;
  /** `published` are the paper's figures, below ours of the same model. */
  readonly kind: 'measured' | 'published';
  readonly cells: readonly TableCell[];
}

/** A table before it has a form. */
export interface Table {
  /** Usable as a file name: `table-v`. */
  readonly id: string;
  readonly title: string;
  /** Over the first column. */
  readonly corner: string;
  readonly groups: readonly ColumnGroup[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
}

/** What is not known. */
export const gap: TableCell = { text: '—' };
