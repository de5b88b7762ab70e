import { InputError, SparkloomError } from '@sparkloom/errors';
import {
  type ArgumentsOf,
  checkArguments,
  type Declaration,
  type LayerKind,
  type LayerSpec,
  layerSpecs,
  type Shape,
  undeclared,
} from '@sparkloom/layers';

import type { Model, ModelNode } from './model.js';

/** A layer in its place: what comes in, what goes out and what it costs. */
export interface InferredNode<K extends LayerKind = LayerKind> {
  readonly name: string;
  readonly kind: K;
  readonly arguments: ArgumentsOf<K>;
  readonly inputs: readonly string[];
  readonly inputShapes: readonly Shape[];
  readonly outputShape: Shape;
  readonly parameters: number;
  /** Multiply-add pairs of one record's forward pass. */
  readonly multiplyAdds: number;
}

/** A node of any kind, so that testing `kind` tells what its arguments are. */
export type AnyInferredNode = { [K in LayerKind]: InferredNode<K> }[LayerKind];

/** A model that has been checked, with every shape known. */
export interface InferredModel {
  readonly model: Model;
  readonly nodes: readonly AnyInferredNode[];
  readonly outputShapes: readonly Shape[];
  readonly parameters: number;
  readonly multiplyAdds: number;
}

function refuseGraph(model: Model, problem: string, found: string, remedy: string): never {
  throw new InputError({
    code: 'MODEL_GRAPH',
    problem,
    where: `model \`${model.name}\``,
    found,
    remedy,
  });
}

/** Names must be unique, and nothing may be computed in vain. */
function checkGraph(model: Model): void {
  const seen = new Set<string>();
  for (const { name } of [...model.inputs, ...model.nodes]) {
    if (seen.has(name)) {
      refuseGraph(model, 'two layers have the same name', name, 'give one of them another `name`');
    }
    seen.add(name);
  }
  const read = new Set([...model.nodes.flatMap((node) => node.inputs), ...model.outputs]);
  for (const output of model.outputs) {
    if (!model.nodes.some((node) => node.name === output)) {
      refuseGraph(model, 'an output is not a layer of the model', output, 'name a layer');
    }
  }
  for (const { name } of [...model.inputs, ...model.nodes]) {
    if (!read.has(name)) {
      refuseGraph(model, 'nothing reads this', name, 'use it, make it an output, or remove it');
    }
  }
}

function inferNode<K extends LayerKind>(
  spec: LayerSpec<K>,
  node: ModelNode,
  inputShapes: readonly Shape[],
  declaration: Declaration,
): InferredNode<K> {
  const args = checkArguments(spec, node.arguments, declaration);
  const expected = spec.inputs;
  if (expected === 1 ? inputShapes.length !== 1 : inputShapes.length < 2) {
    throw new InputError({
      code: 'MODEL_GRAPH',
      problem: 'the layer has the wrong number of inputs',
      expected: String(expected),
      found: String(inputShapes.length),
      remedy: `connect ${expected} input${expected === 1 ? '' : 's'} to it`,
    });
  }
  return {
    name: node.name,
    kind: spec.kind,
    arguments: args,
    inputs: node.inputs,
    inputShapes,
    outputShape: spec.outputShape(args, ...inputShapes),
    parameters: spec.parameters(args, ...inputShapes),
    multiplyAdds: spec.multiplyAdds(args, ...inputShapes),
  };
}

/**
 * Checks a model and finds every shape.
 *
 * @param declarations where each node was written, for messages; none for a model from a file
 * @throws InputError `SHAPE_MISMATCH`, `RANK_MISMATCH`, `LAYER_ARGUMENT` or `MODEL_GRAPH`, naming
 *   the layer, its place in the model and the author's line
 */
export function inferShapes(
  model: Model,
  declarations: ReadonlyMap<string, Declaration> = new Map(),
): InferredModel {
  checkGraph(model);
  const shapes = new Map<string, Shape>(model.inputs.map((input) => [input.name, input.shape]));
  const nodes = model.nodes.map((node, index) => {
    const declaration = declarations.get(node.name) ?? undeclared;
    try {
      const inputShapes = node.inputs.map(
        (name) =>
          shapes.get(name) ??
          refuseGraph(
            model,
            `layer \`${node.name}\` reads what is not computed before it`,
            name,
            'a graph must not have cycles; list a layer after the layers it reads',
          ),
      );
      const spec = layerSpecs[node.kind] as LayerSpec<LayerKind>;
      const inferred = inferNode(spec, node, inputShapes, declaration);
      shapes.set(node.name, inferred.outputShape);
      return inferred as AnyInferredNode;
    } catch (error) {
      if (!(error instanceof SparkloomError)) throw error;
      const place = `layer \`${node.name}\` (${node.kind}, #${index + 1} of \`${model.name}\`)`;
      const position = declaration.position();
      throw error.with({ where: position === undefined ? place : `${place} at ${position}` });
    }
  });
  const sum = (of: (node: AnyInferredNode) => number): number =>
    nodes.reduce((total, node) => total + of(node), 0);
  return {
    model,
    nodes,
    outputShapes: model.outputs.map((name) => shapes.get(name) ?? []),
    parameters: sum((node) => node.parameters),
    multiplyAdds: sum((node) => node.multiplyAdds),
  };
}
