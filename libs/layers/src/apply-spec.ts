import { InputError } from '@sparkloom/errors';

import type { ArgumentsOf, LayerKind } from './layer-kinds.js';
import { type LayerSpec, refuseShape } from './layer-spec.js';
import { type AnyShape, isFixed, isTensorShape, isUnknownShape, unknownShape } from './shape.js';

/** What a layer makes of its inputs, and what it costs. */
export interface Applied {
  readonly outputShape: AnyShape;
  readonly parameters: number;
  readonly multiplyAdds: number;
}

function checkCount(inputs: LayerSpec<LayerKind>['inputs'], count: number): void {
  const fits =
    typeof inputs === 'number' ? count === inputs : count >= (inputs === 'two or more' ? 2 : 1);
  if (fits) return;
  throw new InputError({
    code: 'MODEL_GRAPH',
    problem: 'the layer has the wrong number of inputs',
    expected: String(inputs),
    found: String(count),
    remedy: `connect ${inputs} input${inputs === 1 ? '' : 's'} to it`,
  });
}

function checkKind(accepts: LayerSpec<LayerKind>['accepts'] = [], input: AnyShape): void {
  if (isTensorShape(input)) {
    if (isFixed(input) || accepts.includes('varying')) return;
    refuseShape({
      expected: 'a tensor whose sizes are the same for every record',
      found: input,
      remedy: 'give the input a fixed length, or use a layer that works on each word or node',
    });
  }
  if ('tree' in input ? accepts.includes('tree') : accepts.includes('table')) return;
  refuseShape({
    code: 'RANK_MISMATCH',
    expected: accepts.includes('tree') ? 'a tensor or a tree' : 'a tensor',
    found: input,
    remedy: 'tree' in input ? 'give the tree to `treeLstm`' : 'give it one tensor',
  });
}

/**
 * Applies a layer's rules to the shapes of its inputs. Where one of them is not known yet, neither is
 * what comes out.
 *
 * @throws InputError `MODEL_GRAPH`, `RANK_MISMATCH`, `SHAPE_MISMATCH`
 */
export function applySpec<K extends LayerKind>(
  spec: LayerSpec<K>,
  args: ArgumentsOf<K>,
  inputs: readonly AnyShape[],
): Applied {
  checkCount(spec.inputs, inputs.length);
  if (inputs.some(isUnknownShape)) {
    return { outputShape: unknownShape, parameters: 0, multiplyAdds: 0 };
  }
  for (const input of inputs) checkKind(spec.accepts, input);
  return {
    outputShape: spec.outputShape(args, ...inputs),
    parameters: spec.parameters(args, ...inputs),
    multiplyAdds: spec.multiplyAdds(args, ...inputs),
  };
}
