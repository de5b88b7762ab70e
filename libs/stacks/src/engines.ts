/**
 * Kernels that a network is computed with: `mklblas` is BigDL's default, matrices of MKL and loops of
 * its own; `mkldnn` has whole layers of MKL-DNN.
 */
export const engineIds = ['mklblas', 'mkldnn'] as const;

export type EngineId = (typeof engineIds)[number];

/** What may be asked for: an engine, or the one that is fastest. */
export const engineChoices = [...engineIds, 'auto'] as const;

export type EngineChoice = (typeof engineChoices)[number];
