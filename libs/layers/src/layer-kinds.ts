import type { Shape } from './shape.js';

/**
 * Every kind of layer. Each layer's file merges its entry in:
 * - `arguments`: what the IR carries, with all defaults filled in;
 * - `output`: the shape rule in types, from `P` (the literal sizes among the arguments) and `S` (the
 *   shape of the input) to a shape or a `ShapeError`.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- the entries use them
export interface LayerKinds<P, S extends Shape> {}

export type LayerKind = keyof LayerKinds<unknown, Shape>;

/** What the IR carries for a layer of this kind. */
export type ArgumentsOf<K extends LayerKind> = LayerKinds<unknown, Shape>[K] extends {
  arguments: infer A;
}
  ? A
  : never;
