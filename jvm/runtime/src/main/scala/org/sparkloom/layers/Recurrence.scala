package org.sparkloom.layers

import org.sparkloom.compat.Tensor

/**
 * How the state of a recurrent layer goes from step to step. The states of all steps are rows by time,
 * behind the state before the first step, which is 0.
 *
 * The steps come in blocks, and what is computed for many steps at once is computed for those of a
 * block: for all of a long sequence it would leave the cache before its step reads it.
 *
 * @param gateCount gates, side by side in the projection
 */
private[layers] abstract class Recurrence(inputSize: Int, hiddenSize: Int, gateCount: Int) {

  val projection = new SequenceProjection(inputSize, gateCount * hiddenSize)

  protected var batch, times = 0
  private val states, outputGradients = new GrowingArray
  protected val stateGradient = new GrowingArray
  protected val previousStateGradient = new GrowingArray

  protected def stepSize: Int = batch * hiddenSize

  /** States before step `time`; `time + 1` is after it. */
  protected def statesBefore(time: Int): FlatMatrix = statesBefore(time until time + 1)

  /** The states before each of the steps of a block. */
  protected def statesBefore(block: Range): FlatMatrix = stepsOf(states, block)

  /** The rows of a block in what has `[batch, hidden]` for each step. */
  protected def stepsOf(all: GrowingArray, block: Range): FlatMatrix =
    FlatMatrix(all.values, block.start * stepSize, block.length * batch, hiddenSize, hiddenSize)

  private def blocks: Seq[Range] = {
    val length = Math.max(1, Recurrence.BlockValues / (gateCount * stepSize))
    (0 until times by length).map(first => first until Math.min(first + length, times))
  }

  /** Makes room for the arrays of all steps. */
  protected def prepare(): Unit

  /** From gate sums and `statesBefore(time)` to the states after it. */
  protected def stepForward(time: Int, recurrent: Seq[Tensor[Float]]): Unit

  /**
   * From `stateGradient` to the gradients of the step's gate sums, and to `previousStateGradient`. The
   * steps come from the last to the first.
   */
  protected def stepBackward(time: Int, recurrent: Seq[Tensor[Float]]): Unit

  /** Of the weights that read the state, of the last mini-batch alone. */
  protected val recurrentGradients: Seq[WeightGradient]

  /** Adds a block's part to `recurrentGradients`. */
  protected def accumulate(block: Range): Unit

  /**
   * @param input  `[batch, time, input]`, contiguous
   * @param output becomes `[batch, time, hidden]`
   */
  def forward(input: Tensor[Float], weights: Seq[Tensor[Float]], output: Tensor[Float]): Unit = {
    batch = input.size(1)
    times = input.size(2)
    states.grow((times + 1) * stepSize)
    java.util.Arrays.fill(states.values, 0, stepSize, 0f)
    prepare()
    output.resize(batch, times, hiddenSize)
    val recurrent = weights.drop(2)
    blocks.foreach { block =>
      projection.enter(block, input)
      projection.forward(weights(0), weights(1))
      block.foreach(stepForward(_, recurrent))
      SequenceProjection.byRecord(states.values, (block.start + 1) * stepSize, output, block)
    }
  }

  /**
   * @param input            as `forward` had it
   * @param gradOutput       `[batch, time, hidden]`, contiguous
   * @param gradInput        becomes the gradient of the input, where somebody wants it
   * @param areWeightsWanted whether `addGradients` follows
   */
  def backward(
      input: Tensor[Float],
      gradOutput: Tensor[Float],
      weights: Seq[Tensor[Float]],
      gradInput: Option[Tensor[Float]],
      areWeightsWanted: Boolean): Unit = {
    java.util.Arrays.fill(previousStateGradient.grow(stepSize), 0, stepSize, 0f)
    stateGradient.grow(stepSize)
    gradInput.foreach(_.resizeAs(input))
    projection.clearGradients()
    recurrentGradients.foreach(_.clear())
    val recurrent = weights.drop(2)
    blocks.reverse.foreach { block =>
      projection.enter(block, input)
      SequenceProjection.byTime(gradOutput, block, outputGradients.grow(block.length * stepSize))
      block.reverse.foreach { time =>
        System.arraycopy(outputGradients.values, (time - block.start) * stepSize,
          stateGradient.values, 0, stepSize)
        CellMath.add(previousStateGradient.values, stateGradient.values, 0, stepSize)
        stepBackward(time, recurrent)
      }
      if (areWeightsWanted) {
        projection.accumulate()
        accumulate(block)
      }
      gradInput.foreach(projection.backward(weights(0), _))
    }
  }

  /** Adds the gradients of the mini-batch to those of the layer. */
  def addGradients(gradients: Seq[Tensor[Float]], scaleW: Float, scaleB: Float): Unit = {
    projection.addGradients(gradients(0), gradients(1), scaleW, scaleB)
    if (scaleW != 0) {
      recurrentGradients.zip(gradients.drop(2)).foreach { case (own, sum) => own.addTo(sum, scaleW) }
    }
  }

  /** A gate's sums at a step, out of those of all gates side by side. */
  protected def split(time: Int, gate: Int, to: Array[Float]): Unit = {
    val sums = projection.gatesAt(time)
    Rows.copy(sums.values, sums.from + gate * hiddenSize, sums.stride, to, 0, hiddenSize,
      batch, hiddenSize)
  }

  /** Puts a gate's gradients in the place of its sums. */
  protected def join(from: Array[Float], time: Int, gate: Int): Unit = {
    val sums = projection.gatesAt(time)
    Rows.copy(from, 0, hiddenSize, sums.values, sums.from + gate * hiddenSize, sums.stride,
      batch, hiddenSize)
  }

  /** Some of the gates of a step, side by side. */
  protected def part(time: Int, firstGate: Int, gates: Int): FlatMatrix = {
    val sums = projection.gatesAt(time)
    sums.copy(from = sums.from + firstGate * hiddenSize, columns = gates * hiddenSize)
  }

  /** Makes the states after a step known. */
  protected def keep(from: Array[Float], time: Int): Unit =
    System.arraycopy(from, 0, states.values, (time + 1) * stepSize, stepSize)
}

private[layers] object Recurrence {

  /** Gate sums of a block, which are 1 MiB then: a core's cache of the second level. */
  private val BlockValues = 1 << 18
}
