package org.sparkloom.layers

import org.sparkloom.compat.{NumericFloat, Tensor}

/**
 * What the gates of a recurrent layer get from its input, for a block of time steps in one product of
 * matrices, and the way back. A block stays in the processor's cache from the product to the steps
 * that read it. Everything is ordered by time: the rows of the block's step `t`, counted from 0, are
 * `t * batch` until `(t + 1) * batch`.
 *
 * @param gateWidth values of all gates, side by side
 */
private[layers] final class SequenceProjection(inputSize: Int, gateWidth: Int) {

  private var batch = 0
  private var block = 0 until 0
  private val inputs, inputGradients, gates = new GrowingArray
  private val weightGradient = new WeightGradient(gateWidth, inputSize)
  private val biasGradient = Tensor[Float](gateWidth)
  private val columnSums = new ColumnSums

  private def rows: Int = block.length * batch

  /** Sums of the gates before their functions; on the way back the gradients of these. */
  def gatesAt(time: Int): FlatMatrix =
    FlatMatrix(gates.values, (time - block.start) * batch * gateWidth, batch, gateWidth, gateWidth)

  /** `count` gate values from `first` on, in all steps of the block; all of them without either. */
  def gatesOfBlock(first: Int = 0, count: Int = gateWidth): FlatMatrix =
    FlatMatrix(gates.values, first, rows, count, gateWidth)

  private def inputsOfBlock: FlatMatrix = FlatMatrix(inputs.values, rows, inputSize)

  /**
   * Turns to a block of steps.
   *
   * @param input `[batch, time, input]`, contiguous
   */
  def enter(steps: Range, input: Tensor[Float]): Unit = {
    batch = input.size(1)
    block = steps
    inputs.grow(rows * inputSize)
    gates.grow(rows * gateWidth)
    SequenceProjection.byTime(input, steps, inputs.values)
  }

  /** Computes the sums of the block's steps. */
  def forward(weight: Tensor[Float], bias: Tensor[Float]): Unit = {
    Rows.copy(bias.storage().array(), bias.storageOffset() - 1, 0,
      gates.values, 0, gateWidth, rows, gateWidth)
    gatesOfBlock().addProduct(inputsOfBlock, FlatMatrix(weight).transposed)
  }

  /** @param gradInput `[batch, time, input]`, gets the gradients of the block's steps */
  def backward(weight: Tensor[Float], gradInput: Tensor[Float]): Unit = {
    inputGradients.grow(rows * inputSize)
    FlatMatrix(inputGradients.values, rows, inputSize)
      .setProduct(gatesOfBlock(), FlatMatrix(weight))
    SequenceProjection.byRecord(inputGradients.values, 0, gradInput, block)
  }

  /** Begins with the gradients of a mini-batch. */
  def clearGradients(): Unit = {
    weightGradient.clear()
    biasGradient.zero()
  }

  /** Adds the block's part of the gradients of weight and bias. */
  def accumulate(): Unit = {
    val own = gatesOfBlock()
    weightGradient.add(own, inputsOfBlock)
    columnSums.add(own, 1, biasGradient)
  }

  /** Adds the gradients of the mini-batch to those of the layer. */
  def addGradients(
      gradWeight: Tensor[Float], gradBias: Tensor[Float], scaleW: Float, scaleB: Float): Unit = {
    if (scaleW != 0) weightGradient.addTo(gradWeight, scaleW)
    if (scaleB != 0) gradBias.add(scaleB, biasGradient)
  }
}

private[layers] object SequenceProjection {

  /** From a block of the steps of `[batch, time, size]` to rows by time. */
  def byTime(from: Tensor[Float], block: Range, to: Array[Float]): Unit = {
    val (batch, times, size) = (from.size(1), from.size(2), from.size(3))
    val (values, start) = (from.storage().array(), from.storageOffset() - 1)
    (0 until batch).foreach(record =>
      Rows.copy(values, start + (record * times + block.start) * size, size,
        to, record * size, batch * size, block.length, size))
  }

  /** From rows by time to a block of the steps of `[batch, time, size]`. */
  def byRecord(from: Array[Float], fromStart: Int, to: Tensor[Float], block: Range): Unit = {
    val (batch, times, size) = (to.size(1), to.size(2), to.size(3))
    val (values, start) = (to.storage().array(), to.storageOffset() - 1)
    (0 until batch).foreach(record =>
      Rows.copy(from, fromStart + record * size, batch * size,
        values, start + (record * times + block.start) * size, size, block.length, size))
  }
}
