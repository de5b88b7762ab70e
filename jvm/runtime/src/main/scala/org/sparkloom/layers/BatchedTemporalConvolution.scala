package org.sparkloom.layers

import org.sparkloom.compat.{NumericFloat, TemporalConvolution, Tensor}

/**
 * Convolution over time that moves step by step: BigDL's `TemporalConvolution` in inputs, outputs,
 * gradients and weights, which are `[outputFrameSize, kernelW * inputFrameSize]` and
 * `[outputFrameSize]`.
 *
 * Input `[batch, time, inputFrameSize]`, output `[batch, time - kernelW + 1, outputFrameSize]`.
 *
 * It takes the mini-batch as one long sequence. Windows that begin `kernelW` steps apart lie behind
 * each other in memory and are the rows of a matrix, so that `kernelW` products of matrices do for the
 * whole mini-batch, where BigDL has as many for each record. Windows that reach from one record into
 * the next are computed too, and left out.
 *
 * @param inputFrameSize  values of a step
 * @param outputFrameSize number of patterns
 * @param kernelW         steps of a window
 */
class BatchedTemporalConvolution(
    val inputFrameSize: Int,
    val outputFrameSize: Int,
    val kernelW: Int,
    val propagateBack: Boolean = true) extends SequenceLayer {

  /** Of each step of the mini-batch the sums of the window that begins there, or their gradients. */
  @transient private var frames: GrowingArray = _

  @transient private var columnSums: ColumnSums = _

  override protected def begin(): (Array[Tensor[Float]], Array[Tensor[Float]]) =
    TemporalConvolution[Float](inputFrameSize, outputFrameSize, kernelW).parameters()

  override def updateOutput(input: Tensor[Float]): Tensor[Float] = {
    requireSteps(input, inputFrameSize)
    val (batch, times) = (input.size(1), input.size(2))
    require(times >= kernelW, s"expected $kernelW steps or more, found $times")
    if (frames == null) frames = new GrowingArray
    frames.grow(batch * times * outputFrameSize)
    eachPhase(input.contiguous()) { (sums, windows) =>
      sums.setProduct(windows, FlatMatrix(weights(0)).transposed)
    }
    output.resize(batch, times - kernelW + 1, outputFrameSize)
    val (bias, biasStart) = (weights(1).storage().array(), weights(1).storageOffset() - 1)
    eachRecord(output, times) { (values, start, framesStart, length) =>
      System.arraycopy(frames.values, framesStart, values, start, length)
      (start until start + length by outputFrameSize).foreach(row =>
        Rows.add(bias, biasStart, values, row, outputFrameSize))
    }
    output
  }

  override def updateGradInput(input: Tensor[Float], gradOutput: Tensor[Float]): Tensor[Float] = {
    val stepsSize = input.size(2) * outputFrameSize
    eachRecord(gradOutput.contiguous(), input.size(2)) { (values, start, framesStart, length) =>
      System.arraycopy(values, start, frames.values, framesStart, length)
      java.util.Arrays.fill(frames.values, framesStart + length, framesStart + stepsSize, 0f)
    }
    if (propagateBack) {
      gradInput.resizeAs(input).zero()
      eachPhase(gradInput) { (sums, windows) => windows.addProduct(sums, FlatMatrix(weights(0))) }
    }
    gradInput
  }

  override def accGradParameters(input: Tensor[Float], gradOutput: Tensor[Float]): Unit = {
    val (weightScale, biasScale) = (scaleW.toFloat, scaleB.toFloat)
    if (weightScale != 0) {
      eachPhase(input.contiguous()) { (sums, windows) =>
        FlatMatrix(gradients(0)).addProduct(sums.transposed, windows, weightScale)
      }
    }
    if (biasScale != 0) {
      val rows = input.size(1) * input.size(2)
      if (columnSums == null) columnSums = new ColumnSums
      columnSums.add(FlatMatrix(frames.values, rows, outputFrameSize), biasScale, gradients(1))
    }
  }

  /**
   * For each of the first `kernelW` steps, the windows that begin there and every `kernelW` steps
   * after it, a window a row, and their sums.
   *
   * @param steps `[batch, time, inputFrameSize]`, contiguous
   */
  private def eachPhase(steps: Tensor[Float])(multiply: (FlatMatrix, FlatMatrix) => Unit): Unit = {
    val (values, start) = (steps.storage().array(), steps.storageOffset() - 1)
    val (sumsSize, windowSize) = (kernelW * outputFrameSize, kernelW * inputFrameSize)
    for (first <- 0 until kernelW) {
      val windows = (steps.size(1) * steps.size(2) - first) / kernelW
      if (windows > 0) {
        multiply(
          FlatMatrix(frames.values, first * outputFrameSize, windows, outputFrameSize, sumsSize),
          FlatMatrix(values, start + first * inputFrameSize, windows, windowSize, windowSize))
      }
    }
  }

  /**
   * For each record, where its windows begin in a tensor and in `frames`, and how many numbers they
   * have.
   *
   * @param tensor `[batch, time - kernelW + 1, outputFrameSize]`, contiguous
   * @param times  steps of a record
   */
  private def eachRecord(tensor: Tensor[Float], times: Int)(
      move: (Array[Float], Int, Int, Int) => Unit): Unit = {
    val length = tensor.size(2) * outputFrameSize
    for (record <- 0 until tensor.size(1)) {
      move(tensor.storage().array(), tensor.storageOffset() - 1 + record * length,
        record * times * outputFrameSize, length)
    }
  }

  override def clearState(): this.type = {
    super.clearState()
    frames = null
    columnSums = null
    this
  }

  override def toString: String =
    s"${getPrintName()}($inputFrameSize, $outputFrameSize, $kernelW)"
}

object BatchedTemporalConvolution {
  def apply(
      inputFrameSize: Int,
      outputFrameSize: Int,
      kernelW: Int,
      propagateBack: Boolean = true): BatchedTemporalConvolution =
    new BatchedTemporalConvolution(inputFrameSize, outputFrameSize, kernelW, propagateBack)
}
