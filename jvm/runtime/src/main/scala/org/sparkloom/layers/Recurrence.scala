package org.sparkloom.layers

import org.sparkloom.compat.Tensor

/**
 * How the state of a recurrent layer goes from step to step. The states of all steps are rows by time,
 * behind the state before the first step, which is 0.
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
  protected def statesBefore(time: Int): FlatMatrix =
    FlatMatrix(states.values, time * stepSize, batch, hiddenSize, hiddenSize)

  /** The states before each of the steps. */
  protected def allStatesBefore: FlatMatrix = FlatMatrix(states.values, times * batch, hiddenSize)

  /** Makes room for the arrays of all steps. */
  protected def prepare(): Unit

  /** From gate sums and `statesBefore(time)` to the states after it. */
  protected def stepForward(time: Int, recurrent: Seq[Tensor[Float]]): Unit

  /**
   * From `stateGradient` to the gradients of the step's gate sums, and to `previousStateGradient`. The
   * steps come from the last to the first.
   */
  protected def stepBackward(time: Int, recurrent: Seq[Tensor[Float]]): Unit

  /** Adds the gradients of the weights that read the state. */
  def accumulate(recurrentGradients: Seq[Tensor[Float]], scale: Float): Unit

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
    projection.forward(input, weights(0), weights(1))
    val recurrent = weights.drop(2)
    (0 until times).foreach(stepForward(_, recurrent))
    output.resize(batch, times, hiddenSize)
    SequenceProjection.byRecord(states.values, stepSize, output)
  }

  /**
   * To the gradients of the gate sums of all steps.
   *
   * @param gradOutput `[batch, time, hidden]`, contiguous
   */
  def backward(gradOutput: Tensor[Float], weights: Seq[Tensor[Float]]): Unit = {
    SequenceProjection.byTime(gradOutput, outputGradients.grow(times * stepSize))
    java.util.Arrays.fill(previousStateGradient.grow(stepSize), 0, stepSize, 0f)
    stateGradient.grow(stepSize)
    val recurrent = weights.drop(2)
    (times - 1 to 0 by -1).foreach { time =>
      System.arraycopy(outputGradients.values, time * stepSize, stateGradient.values, 0, stepSize)
      CellMath.add(previousStateGradient.values, stateGradient.values, 0, stepSize)
      stepBackward(time, recurrent)
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
