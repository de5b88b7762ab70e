import { chooseEngine, type ChosenEngine, type EngineRequest } from '@sparkloom/codegen';
import { currentProcessor } from '@sparkloom/java';
import type { EngineId } from '@sparkloom/stacks';

import { createProgress, type Progress } from '../terminal/progress.js';

/** MKL-DNN's kernels are made for it; what a processor has without it is no faster than mklblas. */
export const neededFeature = 'avx2';

/** Instructions that its convolutions are twice as fast with. */
export const fasterFeature = 'avx512f';

/** The engine for a model on this machine, and why it is not the one that was asked for. */
export function engineHere(request: Omit<EngineRequest, 'machineLacks'>): ChosenEngine {
  const hasKernels = currentProcessor().features.has(neededFeature);
  return chooseEngine({
    ...request,
    machineLacks: hasKernels ? undefined : `this machine's processor has no ${neededFeature}`,
  });
}

/** The engine for a model on this machine; says so where it is another one than was asked for. */
export function engineFor(
  request: Omit<EngineRequest, 'machineLacks'>,
  progress: Progress = createProgress(),
): EngineId {
  const { engine, warning } = engineHere(request);
  if (warning !== undefined) progress.note(`  ${warning}`);
  return engine;
}
