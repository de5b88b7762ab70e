import { formatValue, InputError, SparkloomError } from '@sparkloom/errors';
import {
  type AnyShape,
  applySpec,
  type ArgumentsOf,
  checkArguments,
  type Declaration,
  type LayerKind,
  type LayerSpec,
  formatShape,
  layerSpecs,
  undeclared,
} from '@sparkloom/layers';

import { checkFamilies } from './check-families.js';
import type { Model, ModelNode } from './model.js';

/** A layer in its place: what comes in, what goes out and what it costs. */
export interface InferredNode<K extends LayerKind = LayerKind> {
  readonly name: string;
  readonly kind: K;
  readonly arguments: ArgumentsOf<K>;
  readonly inputs: readonly string[];
  readonly inputShapes: readonly AnyShape[];
  readonly outputShape: AnyShape;
  /** Node whose weights it has, where they are not its own. */
  readonly sharesWith: string | undefined;
  /** Trainable parameters of its own. */
  readonly parameters: number;
  /** Multiply-add pairs of one record's forward pass. */
  readonly multiplyAdds: number;
}

/** A node of any kind, so that testing `kind` tells what its arguments are. */
export type AnyInferredNode = { [K in LayerKind]: InferredNode<K> }[LayerKind];

/** What people call a layer: its kind, or family and name of a layer of the catalogue. */
export function titleOf(node: AnyInferredNode): string {
  return node.kind === 'catalog' ? `${node.arguments.family}.${node.arguments.name}` : node.kind;
}

/** A model that has been checked; shapes that only BigDL knows may be open. */
export interface InferredModel {
  readonly model: Model;
  readonly nodes: readonly AnyInferredNode[];
  readonly outputShapes: readonly AnyShape[];
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

/** A node that shares weights is the same layer as the one it shares them with. */
function checkSharing(model: Model, nodes: readonly InferredNode[], node: InferredNode): void {
  if (node.sharesWith === undefined) return;
  const owner = nodes.find((other) => other.name === node.sharesWith);
  const shown = ({ kind, arguments: args, inputShapes }: InferredNode): string =>
    `${kind} ${JSON.stringify(args)} on ${inputShapes.map(formatShape).join(', ')}`;
  if (owner === undefined || owner.sharesWith !== undefined) {
    refuseGraph(
      model,
      `layer \`${node.name}\` shares the weights of what has none of its own before it`,
      formatValue(node.sharesWith),
      'name an earlier layer that does not share',
    );
  }
  if (shown(owner) === shown(node)) return;
  throw new InputError({
    code: 'SHAPE_MISMATCH',
    problem: `the layer has the weights of \`${owner.name}\`, but not its arguments and input`,
    expected: shown(owner),
    found: shown(node),
    remedy: 'give a shared layer inputs of one shape, or make a layer of its own for this one',
  });
}

function inferNode<K extends LayerKind>(
  spec: LayerSpec<K>,
  node: ModelNode,
  inputShapes: readonly AnyShape[],
  declaration: Declaration,
): InferredNode<K> {
  const args = checkArguments(spec, node.arguments, declaration);
  const { outputShape, parameters, multiplyAdds } = applySpec(spec, args, inputShapes);
  return {
    name: node.name,
    kind: spec.kind,
    arguments: args,
    inputs: node.inputs,
    inputShapes,
    outputShape,
    // Layers without weights have nothing to share.
    sharesWith: parameters === 0 ? undefined : node.sharesWith,
    parameters: node.sharesWith === undefined ? parameters : 0,
    multiplyAdds,
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
  checkFamilies(model, declarations);
  const shapes = new Map<string, AnyShape>(model.inputs.map((input) => [input.name, input.shape]));
  const nodes: AnyInferredNode[] = [];
  model.nodes.forEach((node, index) => {
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
      checkSharing(model, nodes, inferred);
      shapes.set(node.name, inferred.outputShape);
      nodes.push(inferred as AnyInferredNode);
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
