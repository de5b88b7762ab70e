import type { InferredModel } from '@sparkloom/ir';
import type { EngineChoice, EngineId, StackId } from '@sparkloom/stacks';
import { stacks } from '@sparkloom/stacks';

import { planMklDnn } from './mkldnn/plan-mkldnn.js';
import type { PlannedLayer } from './plan.js';

/** Channels that MKL-DNN keeps together with AVX2; of fewer it computes as many all the same. */
const blockedChannels = 8;

export interface EngineRequest {
  readonly choice: EngineChoice;
  readonly model: InferredModel;
  readonly stack: StackId;
  /** Why MKL-DNN cannot be used on the machine, where it cannot. */
  readonly machineLacks?: string | undefined;
}

export interface ChosenEngine {
  readonly engine: EngineId;
  /** Why it is not the one that was asked for. */
  readonly warning?: string;
}

/** Whether a convolution reads and gives enough channels to fill MKL-DNN's blocks. */
function fillsBlocks({ node }: PlannedLayer): boolean {
  return (
    node.kind === 'conv2d' &&
    [node.inputShapes[0], node.outputShape].every(
      (shape) => Array.isArray(shape) && Number(shape[0]) >= blockedChannels,
    )
  );
}

/**
 * The engine that a network is written for. `auto` is MKL-DNN where the stack and the machine have it,
 * and where it is faster: where a convolution of the part that it computes fills its blocks of channels.
 * Those of LeNet-5, of 1, 6 and 12 channels, do not.
 */
export function chooseEngine({ choice, model, stack, machineLacks }: EngineRequest): ChosenEngine {
  if (choice === 'mklblas') return { engine: 'mklblas' };
  const parts = planMklDnn(model).parts.filter(({ engine }) => engine === 'mkldnn');
  const gains = parts.some(({ layers }) => choice === 'mkldnn' || layers.some(fillsBlocks));
  const hasLayers = stacks[stack].engines.some((engine) => engine === 'mkldnn');
  if (gains && hasLayers && machineLacks === undefined) return { engine: 'mkldnn' };
  const reason = !gains
    ? `no part of \`${model.model.name}\` gains from it`
    : hasLayers
      ? machineLacks
      : `${stack} lacks the layers of MKL-DNN that networks are made of`;
  // Who leaves the choice to us wants to know of a machine that could be better, and of nothing else.
  const isNews = choice === 'mkldnn' || (gains && hasLayers);
  return isNews
    ? { engine: 'mklblas', warning: `mklblas instead of mkldnn: ${String(reason)}` }
    : { engine: 'mklblas' };
}
