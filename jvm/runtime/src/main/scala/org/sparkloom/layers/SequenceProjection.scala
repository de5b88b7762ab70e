package org.sparkloom.layers

import org.sparkloom.compat.Tensor

/**
 * What the gates of a recurrent layer get from its input, for all time steps in one product of
 * matrices, and the way back. Everything is ordered by time: the rows of step `t` are
 * `t * batch` until `(t + 1) * batch`.
 *
 * @param gateWidth values of all gates, side by side
 */
private[layers] final class SequenceProjection(inputSize: Int, gateWidth: Int) {

  private var batch, times = 0
  private val inputs, inputGradients, gates = new GrowingArray
  private val columnSums = new ColumnSums

  /** Sums of the gates before their functions; on the way back the gradients of these. */
  def gatesAt(time: Int): FlatMatrix =
    FlatMatrix(gates.values, time * batch * gateWidth, batch, gateWidth, gateWidth)

  /** The gradients of `count` gate values from `first` on, of all steps. */
  def allGates(first: Int, count: Int): FlatMatrix =
    FlatMatrix(gates.values, first, times * batch, count, gateWidth)

  /** @param input `[batch, time, input]`, contiguous */
  def forward(input: Tensor[Float], weight: Tensor[Float], bias: Tensor[Float]): Unit = {
    batch = input.size(1)
    times = input.size(2)
    val rows = batch * times
    inputs.grow(rows * inputSize)
    gates.grow(rows * gateWidth)
    SequenceProjection.byTime(input, inputs.values)
    Rows.copy(bias.storage().array(), bias.storageOffset() - 1, 0,
      gates.values, 0, gateWidth, rows, gateWidth)
    allGates(0, gateWidth)
      .addProduct(FlatMatrix(inputs.values, rows, inputSize), FlatMatrix(weight).transposed)
  }

  /** @param gradInput becomes `[batch, time, input]` */
  def backward(weight: Tensor[Float], gradInput: Tensor[Float]): Unit = {
    val rows = batch * times
    inputGradients.grow(rows * inputSize)
    FlatMatrix(inputGradients.values, rows, inputSize)
      .setProduct(allGates(0, gateWidth), FlatMatrix(weight))
    gradInput.resize(batch, times, inputSize)
    SequenceProjection.byRecord(inputGradients.values, 0, gradInput)
  }

  /** Adds the gradients of weight and bias. */
  def accumulate(
      gradWeight: Tensor[Float], gradBias: Tensor[Float], scaleW: Float, scaleB: Float): Unit = {
    val rows = batch * times
    val own = allGates(0, gateWidth)
    if (scaleW != 0) {
      FlatMatrix(gradWeight)
        .addProduct(own.transposed, FlatMatrix(inputs.values, rows, inputSize), scaleW)
    }
    if (scaleB != 0) columnSums.add(own, scaleB, gradBias)
  }
}

private[layers] object SequenceProjection {

  /** From `[batch, time, size]` to rows by time. */
  def byTime(from: Tensor[Float], to: Array[Float]): Unit = {
    val (batch, times, size) = (from.size(1), from.size(2), from.size(3))
    val (values, start) = (from.storage().array(), from.storageOffset() - 1)
    (0 until times).foreach(time =>
      Rows.copy(values, start + time * size, times * size, to, time * batch * size, size, batch, size))
  }

  /** From rows by time to `[batch, time, size]`. */
  def byRecord(from: Array[Float], fromStart: Int, to: Tensor[Float]): Unit = {
    val (batch, times, size) = (to.size(1), to.size(2), to.size(3))
    val (values, start) = (to.storage().array(), to.storageOffset() - 1)
    (0 until times).foreach(time =>
      Rows.copy(from, fromStart + time * batch * size, size,
        values, start + time * size, times * size, batch, size))
  }
}
