/** A part of the training time and how it depends on the number of workers. */
export interface LawTerm {
  readonly name: 'fixed' | 'compute' | 'synchronisation' | 'stragglers';
  /** In words, for the report. */
  readonly meaning: string;
  /** Its share at a number of workers, times the coefficient in seconds. */
  readonly shape: (workers: number) => number;
}

/**
 * The law of the training time of the same work on `n` workers,
 * `T(n) = a + b / n + c n + d √(2 ln n) / n`, every coefficient in seconds and not below 0.
 *
 * - `a`: what no worker takes over: the driver's part of each iteration, starting, the part of the
 *   parameters that each worker moves whatever their number, 2 P (n - 1) / n.
 * - `b / n`: the arithmetic, which divides (Amdahl, 1967).
 * - `c n`: synchronisation that grows: each worker fetches a slice of the weights and one of the gradients
 *   from every other (`AllReduceParameter` of BigDL, n x n blocks), and the driver starts a task for
 *   each. The coefficient holds the model's parameters, which are the same for every n.
 * - `d √(2 ln n) / n`: an iteration ends with its slowest worker; the largest of n normal deviations is
 *   about √(2 ln n) of them (David and Nagaraja: Order Statistics, 2003).
 *
 * A fit takes as many of them as there are different numbers of workers: the first of this order, and
 * others only where they come closer (see `fitLaw`).
 */
export const lawTerms: readonly LawTerm[] = [
  { name: 'fixed', meaning: 'what no worker takes over', shape: () => 1 },
  {
    name: 'compute',
    meaning: 'arithmetic, divided among the workers',
    shape: (workers) => 1 / workers,
  },
  {
    name: 'synchronisation',
    meaning: 'blocks and tasks, more with each worker',
    shape: (workers) => workers,
  },
  {
    name: 'stragglers',
    meaning: 'waiting for the slowest worker',
    shape: (workers) => Math.sqrt(2 * Math.log(workers)) / workers,
  },
];
