import { type Matrix, normalEquations, solve } from './linear-algebra.js';

/**
 * Non-negative least squares: `x ≥ 0` that makes `‖A x - b‖` least. With the few unknowns here every set
 * of unknowns that may be above 0 is tried, which is exact; the fewest win where several fit as well
 * (the problem is of Lawson and Hanson: Solving Least Squares Problems, 1974, chapter 23).
 *
 * @param rows a row for each equation, at most eight unknowns
 */
export function nonNegativeLeastSquares(
  rows: Matrix,
  targets: readonly number[],
): readonly number[] {
  const unknowns = rows[0]?.length ?? 0;
  if (unknowns > 8) throw new Error(`${unknowns} unknowns are too many to try every set`);
  const sets = Array.from({ length: 2 ** unknowns }, (_, bits) =>
    Array.from({ length: unknowns }, (__, index) => index).filter((index) => (bits >> index) & 1),
  ).toSorted((a, b) => a.length - b.length);
  const zero = Array.from({ length: unknowns }, () => 0);
  let best: readonly number[] = zero;
  let least = squares(rows, targets, zero);
  const total = least;
  for (const set of sets) {
    const { gram, projected } = normalEquations(
      rows.map((row) => set.map((index) => row[index] ?? 0)),
      targets,
    );
    const solution = set.length === 0 ? [] : solve(gram, projected);
    if (solution === undefined || solution.some((value) => value < 0)) continue;
    const candidate = [...zero];
    set.forEach((index, place) => (candidate[index] = solution[place] ?? 0));
    const error = squares(rows, targets, candidate);
    // As good is not better: more unknowns must earn their place.
    if (error < least - 1e-12 * total) [best, least] = [candidate, error];
  }
  return best;
}

/** `‖A x - b‖²` */
export function squares(rows: Matrix, targets: readonly number[], x: readonly number[]): number {
  return rows.reduce((sum, row, index) => {
    const value = row.reduce((dot, factor, column) => dot + factor * (x[column] ?? 0), 0);
    return sum + (value - (targets[index] ?? 0)) ** 2;
  }, 0);
}
