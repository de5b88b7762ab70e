package org.sparkloom.layers

import scala.collection.mutable

import org.sparkloom.compat.Tensor

/**
 * Gated recurrent unit, with the gates in BigDL's order: reset, update, candidate. With `r, z` through
 * the logistic function and `n`, which reads `r h[t-1]`, through the hyperbolic tangent:
 * {{{
 * h[t] = (1 - z) n + z h[t-1]
 * }}}
 */
private[layers] final class GruRecurrence(inputSize: Int, hiddenSize: Int)
    extends Recurrence(inputSize, hiddenSize, gateCount = 3) {
  import GruRecurrence._

  /** What the way back needs of a step, each `[batch, hidden]`. */
  private class Step {
    val reset, update, candidate, previousState = new GrowingArray
    def grow(length: Int): Unit =
      Seq(reset, update, candidate, previousState).foreach(_.grow(length))
  }

  private val steps = mutable.ArrayBuffer.empty[Step]
  private val state, resetState = new GrowingArray
  /** `r h[t-1]` of all steps, rows by time. */
  private val resetStates = new GrowingArray
  private val resetGradient, updateGradient, candidateGradient, resetStateGradient = new GrowingArray

  override protected val recurrentGradients = Seq(
    new WeightGradient(2 * hiddenSize, hiddenSize), new WeightGradient(hiddenSize, hiddenSize))

  override protected def prepare(): Unit = {
    while (steps.length < times) steps += new Step
    steps.take(times).foreach(_.grow(stepSize))
    Seq(state, resetState).foreach(_.grow(stepSize))
    resetStates.grow(times * stepSize)
  }

  override protected def stepForward(time: Int, recurrent: Seq[Tensor[Float]]): Unit = {
    val step = steps(time)
    val before = statesBefore(time)
    System.arraycopy(before.values, before.from, step.previousState.values, 0, stepSize)
    part(time, Reset, 2).addProduct(before, FlatMatrix(recurrent(0)).transposed)
    split(time, Reset, step.reset.values)
    split(time, Update, step.update.values)
    GateMath.sigmoid(step.reset.values, 0, stepSize)
    GateMath.sigmoid(step.update.values, 0, stepSize)
    CellMath.product(step.reset.values, step.previousState.values, resetState.values, 0, stepSize)
    System.arraycopy(resetState.values, 0, resetStates.values, time * stepSize, stepSize)
    part(time, Candidate, 1)
      .addProduct(stepsOf(resetStates, time until time + 1), FlatMatrix(recurrent(1)).transposed)
    split(time, Candidate, step.candidate.values)
    GateMath.tanh(step.candidate.values, 0, stepSize)
    CellMath.mixtures(step.update.values, step.candidate.values, step.previousState.values,
      state.values, 0, stepSize)
    keep(state.values, time)
  }

  override protected def stepBackward(time: Int, recurrent: Seq[Tensor[Float]]): Unit = {
    Seq(resetGradient, updateGradient, candidateGradient, resetStateGradient)
      .foreach(_.grow(stepSize))
    val step = steps(time)
    CellMath.mixtureGradients(stateGradient.values,
      step.update.values, step.candidate.values, step.previousState.values,
      updateGradient.values, candidateGradient.values, previousStateGradient.values, 0, stepSize)
    join(updateGradient.values, time, Update)
    join(candidateGradient.values, time, Candidate)
    FlatMatrix(resetStateGradient.values, batch, hiddenSize)
      .setProduct(part(time, Candidate, 1), FlatMatrix(recurrent(1)))
    CellMath.resetGradients(resetStateGradient.values, step.reset.values,
      step.previousState.values, resetGradient.values, previousStateGradient.values, 0, stepSize)
    join(resetGradient.values, time, Reset)
    FlatMatrix(previousStateGradient.values, batch, hiddenSize)
      .addProduct(part(time, Reset, 2), FlatMatrix(recurrent(0)))
  }

  override protected def accumulate(block: Range): Unit = {
    recurrentGradients(0)
      .add(projection.gatesOfBlock(Reset * hiddenSize, 2 * hiddenSize), statesBefore(block))
    recurrentGradients(1)
      .add(projection.gatesOfBlock(Candidate * hiddenSize, hiddenSize), stepsOf(resetStates, block))
  }
}

private[layers] object GruRecurrence {
  private final val Reset = 0
  private final val Update = 1
  private final val Candidate = 2
}
