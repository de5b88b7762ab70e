import type { AnyInferredNode, InferredModel, ModelInput } from '@sparkloom/ir';
import type { AnyShape } from '@sparkloom/layers';
import type { EngineId } from '@sparkloom/stacks';

/** A layer as an engine computes it: one of the model's, or one that stands for several. */
export interface PlannedLayer {
  /** The layer whose arguments it has. */
  readonly node: AnyInferredNode;
  /** What it does besides: the ReLU behind it, or zeros in place of a second input. */
  readonly form: 'as it is' | 'with relu' | 'padded with zeros';
  readonly name: string;
  /** Names of the inputs and layers of the part that it reads. */
  readonly inputs: readonly string[];
  readonly outputShape: AnyShape;
  /** Layer of the part whose weights it has, where they are not its own. */
  readonly sharesWith: string | undefined;
}

/** A part of a model that one engine computes from its inputs to its outputs. */
export interface PlannedPart {
  readonly engine: EngineId;
  readonly inputs: readonly ModelInput[];
  readonly layers: readonly PlannedLayer[];
  /** Names of the layers whose values come out. */
  readonly outputs: readonly string[];
}

/** How a model is computed: parts one behind the other, each of another engine than the one before. */
export interface Plan {
  readonly model: InferredModel;
  /** The engine that was planned for; some parts may be left to `mklblas`. */
  readonly engine: EngineId;
  readonly parts: readonly PlannedPart[];
}

/** Whether each layer reads the one before it, with weights of its own: what `sequential` gives. */
export function isChain({ inputs, layers, outputs }: PlannedPart): boolean {
  return (
    inputs.length === 1 &&
    outputs.length === 1 &&
    layers.every((layer, index) => {
      const before = index === 0 ? inputs[0] : layers[index - 1];
      return (
        layer.inputs.length === 1 &&
        layer.inputs[0] === before?.name &&
        layer.sharesWith === undefined
      );
    })
  );
}

/** A layer of a model as it is. */
export function asItIs(node: AnyInferredNode): PlannedLayer {
  const { name, inputs, outputShape, sharesWith } = node;
  return { node, form: 'as it is', name, inputs, outputShape, sharesWith };
}
