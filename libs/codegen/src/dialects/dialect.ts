import type { Data, InferredModel, InferredNode, Loss, Optimizer } from '@sparkloom/ir';
import type { LayerKind } from '@sparkloom/layers';
import type { Stack } from '@sparkloom/stacks';

/** Package of `Module` and of the numbers, the same in every generation. */
export const bigdlRoot = 'com.intel.analytics.bigdl';

/** An expression, and what must be imported for it. */
export interface Expression {
  /** Name of the class or object that is called. */
  readonly callee: string;
  /** Arguments by position, under the names of BigDL's parameters. */
  readonly positional: Readonly<Record<string, string>>;
  /** Arguments that are written with their names. */
  readonly named?: Readonly<Record<string, string>>;
  /** Calls on what comes of it, such as `setScaleW(2.0)`. */
  readonly calls?: readonly string[];
  /** What must be imported besides the whole of `nn`: names below the package root. */
  readonly imports?: readonly string[];
  /** Classes of our own runtime: names below `org.sparkloom.layers`. */
  readonly ownLayers?: readonly string[];
  /** Full names of classes of the runtime that must be imported. */
  readonly runtimeImports?: readonly string[];
  /** Whether the layer has a parameter `propagateBack`: whether the gradient of its input is wanted. */
  readonly canStopPropagation?: boolean;
  /** Values that are defined before, by their names; expressions that would be too long within. */
  readonly definitions?: Readonly<Record<string, Expression>>;
}

/** An expression as text, where it is an argument itself. */
export function inlineExpression(expression: Expression): string {
  const call = `${expression.callee}(${argumentsOf(expression).join(', ')})`;
  return [call, ...(expression.calls ?? [])].join('.');
}

/** The arguments of an expression as they are written. */
export function argumentsOf({ positional, named = {} }: Expression): readonly string[] {
  return [
    ...Object.values(positional),
    ...Object.entries(named).map(([name, value]) => `${name} = ${value}`),
  ];
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
  /** Root of the packages `nn`, `optim` and so on. */
  readonly packageRoot: string;
  readonly layers: { readonly [K in LayerKind]: LayerEmitter<K> };
  readonly losses: { readonly [K in Loss['kind']]: (loss: Case<Loss, K>) => Expression };
  readonly optimizers: {
    readonly [K in Optimizer['kind']]: (optimizer: Case<Optimizer, K>) => Expression;
  };
  readonly loaders: {
    readonly [K in Data['kind']]: (data: Case<Data, K>, model: InferredModel) => LoaderExpression;
  };
}

/** The function of the runtime that loads a data set. */
export interface LoaderExpression {
  readonly callee: string;
  readonly arguments: readonly string[];
  /** Full names. */
  readonly imports: readonly string[];
}
