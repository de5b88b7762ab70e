package org.sparkloom.layers

import org.sparkloom.compat.{GRU, NumericFloat, Recurrent, Tensor}

/**
 * Gated recurrent unit over whole sequences: BigDL's `Recurrent().add(GRU(…))` in inputs, outputs,
 * gradients, and in the order and shapes of its weights, so that weights move between the two as they
 * are; it begins with the weights that BigDL's would begin with. They are `[3 hidden, input]`,
 * `[3 hidden]` for the input, the gates in the order reset, update, candidate, then
 * `[2 hidden, hidden]` for the state and `[hidden, hidden]` for the state after the reset gate.
 *
 * Cho et al.: Learning phrase representations using RNN encoder-decoder, 2014.
 */
class FusedGru(inputSize: Int, hiddenSize: Int, val propagateBack: Boolean = true)
    extends FusedRecurrent(inputSize, hiddenSize) {

  override protected def begin(): (Array[Tensor[Float]], Array[Tensor[Float]]) =
    Recurrent[Float]().add(GRU[Float](inputSize, hiddenSize)).parameters()

  private[layers] override def newRecurrence(): Recurrence =
    new GruRecurrence(inputSize, hiddenSize)
}

object FusedGru {
  def apply(inputSize: Int, hiddenSize: Int, propagateBack: Boolean = true): FusedGru =
    new FusedGru(inputSize, hiddenSize, propagateBack)
}
