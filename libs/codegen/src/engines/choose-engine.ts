import type { InferredModel } from '@sparkloom/ir';
import type { EngineChoice, EngineId, StackId } from '@sparkloom/stacks';
import { stacks } from '@sparkloom/stacks';

import { planMklDnn } from './mkldnn/plan-mkldnn.js';

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

/**
 * The engine that a network is written for. `auto` is MKL-DNN where it computes a part of the network,
 * and the stack and the machine have it.
 */
export function chooseEngine({ choice, model, stack, machineLacks }: EngineRequest): ChosenEngine {
  if (choice === 'mklblas') return { engine: 'mklblas' };
  const gains = planMklDnn(model).parts.some(({ engine }) => engine === 'mkldnn');
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
