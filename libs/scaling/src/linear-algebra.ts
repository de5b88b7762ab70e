/** A row for each equation, a column for each unknown. */
export type Matrix = readonly (readonly number[])[];

const at = (values: readonly number[], index: number): number => values[index] ?? Number.NaN;

/** `AᵀA` and `Aᵀb`, the normal equations of least squares. */
export function normalEquations(
  rows: Matrix,
  targets: readonly number[],
): { readonly gram: Matrix; readonly projected: readonly number[] } {
  const unknowns = rows[0]?.length ?? 0;
  const columns = Array.from({ length: unknowns }, (_, column) =>
    rows.map((row) => at(row, column)),
  );
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, index) => sum + value * at(b, index), 0);
  return {
    gram: columns.map((column) => columns.map((other) => dot(column, other))),
    projected: columns.map((column) => dot(column, targets)),
  };
}

/**
 * Solves a square system by elimination with pivots, its columns scaled to their diagonal first.
 *
 * @returns `undefined` where the system does not determine a solution
 */
export function solve(matrix: Matrix, right: readonly number[]): readonly number[] | undefined {
  const size = matrix.length;
  const scale = matrix.map((row, index) => Math.sqrt(Math.abs(at(row, index))) || 1);
  const work = matrix.map((row, r) => [
    ...row.map((value, c) => value / (at(scale, r) * at(scale, c))),
    at(right, r) / at(scale, r),
  ]);
  for (let pivot = 0; pivot < size; pivot += 1) {
    let best = pivot;
    for (let row = pivot; row < size; row += 1) {
      if (Math.abs(at(work[row] ?? [], pivot)) > Math.abs(at(work[best] ?? [], pivot))) best = row;
    }
    const chosen = work[best] ?? [];
    if (Math.abs(at(chosen, pivot)) < 1e-10) return undefined;
    work[best] = work[pivot] ?? [];
    work[pivot] = chosen;
    for (const [index, row] of work.entries()) {
      if (index === pivot) continue;
      const factor = at(row, pivot) / at(chosen, pivot);
      for (let column = pivot; column <= size; column += 1) {
        row[column] = at(row, column) - factor * at(chosen, column);
      }
    }
  }
  return work.map((row, index) => at(row, size) / at(row, index) / at(scale, index));
}
