import type { InferredModel } from '@sparkloom/ir';
import type { Shape } from '@sparkloom/layers';

/**
 * A network that has been checked: what `sequential` returns and a `model.ts` exports. Its types
 * carry the shapes; at run time it is the model's IR with every shape inferred.
 */
export interface Network<I extends Shape = Shape, O extends Shape = Shape> {
  readonly name: string;
  readonly inputShape: I;
  readonly outputShape: O;
  /** The checked IR, for the compiler. */
  readonly ir: InferredModel;
}
