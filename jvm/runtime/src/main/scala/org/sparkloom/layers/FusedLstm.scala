package org.sparkloom.layers

import org.sparkloom.compat.{LSTM, NumericFloat, Recurrent, Tensor}

/**
 * Long short-term memory over whole sequences: BigDL's `Recurrent().add(LSTM(…))` in inputs, outputs,
 * gradients, and in the order and shapes of its weights, so that weights move between the two as they
 * are; it begins with the weights that BigDL's would begin with. They are
 * `[4 hidden, input]`, `[4 hidden]` for the input and `[4 hidden, hidden]` for the state, the gates in
 * the order input, candidate, forget, output.
 *
 * Hochreiter, Schmidhuber: Long short-term memory, 1997.
 */
class FusedLstm(inputSize: Int, hiddenSize: Int, val propagateBack: Boolean = true)
    extends FusedRecurrent(inputSize, hiddenSize) {

  override protected def begin(): (Array[Tensor[Float]], Array[Tensor[Float]]) =
    Recurrent[Float]().add(LSTM[Float](inputSize, hiddenSize)).parameters()

  private[layers] override def newRecurrence(): Recurrence =
    new LstmRecurrence(inputSize, hiddenSize)
}

object FusedLstm {
  def apply(inputSize: Int, hiddenSize: Int, propagateBack: Boolean = true): FusedLstm =
    new FusedLstm(inputSize, hiddenSize, propagateBack)
}
