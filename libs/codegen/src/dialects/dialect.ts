import type { Data, InferredNode, Loss, Optimizer } from '@sparkloom/ir';
import type { LayerKind } from '@sparkloom/layers';
import type { Stack } from '@sparkloom/stacks';

/** An expression, and what must be imported for it. */
export interface Expression {
  /** Name of the class or object that is called. */
  readonly callee: string;
  readonly arguments: readonly string[];
  /** Full names. */
  readonly imports?: readonly string[];
}

/** Scala for a layer in its place; the class is in the stack's `nn` package. */
export type LayerEmitter<K extends LayerKind> = (node: InferredNode<K>) => Expression;

/** A case of a union by its `kind`. */
type Case<U extends { kind: string }, K> = Extract<U, { kind: K }>;

/**
 * What one generation of BigDL writes differently from the others. Every table is complete for the
 * language: a layer, loss, optimizer or data set that a dialect does not handle does not compile.
 */
export interface Dialect {
  readonly stack: Stack;
  /** Root of BigDL's packages. */
  readonly packageRoot: string;
  readonly layers: { readonly [K in LayerKind]: LayerEmitter<K> };
  readonly losses: { readonly [K in Loss['kind']]: (loss: Case<Loss, K>) => Expression };
  readonly optimizers: {
    readonly [K in Optimizer['kind']]: (optimizer: Case<Optimizer, K>) => Expression;
  };
  readonly loaders: { readonly [K in Data['kind']]: (data: Case<Data, K>) => LoaderExpression };
}

/** The function of the runtime that loads a data set. */
export interface LoaderExpression {
  readonly expression: string;
  readonly imports: readonly string[];
}
