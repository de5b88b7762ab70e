package org.sparkloom.layers

import scala.collection.mutable

import org.sparkloom.compat.Tensor

/**
 * Long short-term memory, with the gates in BigDL's order: input, candidate, forget, output. With
 * `i, f, o` through the logistic function and `g` through the hyperbolic tangent:
 * {{{
 * c[t] = i g + f c[t-1]      h[t] = o tanh c[t]
 * }}}
 */
private[layers] final class LstmRecurrence(inputSize: Int, hiddenSize: Int)
    extends Recurrence(inputSize, hiddenSize, gateCount = 4) {
  import LstmRecurrence._

  /** What the way back needs of a step, each `[batch, hidden]`. */
  private class Step {
    val gates: Seq[GrowingArray] = Seq.fill(4)(new GrowingArray)
    val cell = new GrowingArray
    def grow(length: Int): Unit = (gates :+ cell).foreach(_.grow(length))
  }

  private val steps = mutable.ArrayBuffer.empty[Step]
  /** Of the step's cell. To compute it again on the way back is faster than to read it from memory. */
  private val tangent = new GrowingArray
  private val noCell, state, cellGradient, previousCellGradient = new GrowingArray
  private val gateGradients = Seq.fill(4)(new GrowingArray)

  override protected val recurrentGradients =
    Seq(new WeightGradient(4 * hiddenSize, hiddenSize))

  private def cellBefore(time: Int): Array[Float] =
    if (time == 0) noCell.values else steps(time - 1).cell.values

  override protected def prepare(): Unit = {
    while (steps.length < times) steps += new Step
    steps.take(times).foreach(_.grow(stepSize))
    Seq(noCell, state, tangent).foreach(_.grow(stepSize))
  }

  override protected def stepForward(time: Int, recurrent: Seq[Tensor[Float]]): Unit = {
    if (time > 0) {
      projection.gatesAt(time).addProduct(statesBefore(time), FlatMatrix(recurrent.head).transposed)
    }
    val step = steps(time)
    val Seq(input, candidate, forget, output) = step.gates.map(_.values)
    step.gates.indices.foreach(gate => split(time, gate, step.gates(gate).values))
    Seq(input, forget, output).foreach(GateMath.sigmoid(_, 0, stepSize))
    GateMath.tanh(candidate, 0, stepSize)
    CellMath.cells(input, candidate, forget, cellBefore(time), step.cell.values, 0, stepSize)
    computeTangent(step)
    CellMath.product(output, tangent.values, state.values, 0, stepSize)
    keep(state.values, time)
  }

  private def computeTangent(step: Step): Unit = {
    System.arraycopy(step.cell.values, 0, tangent.values, 0, stepSize)
    GateMath.tanh(tangent.values, 0, stepSize)
  }

  override protected def stepBackward(time: Int, recurrent: Seq[Tensor[Float]]): Unit = {
    if (time == times - 1) {
      (gateGradients :+ previousCellGradient).foreach(_.grow(stepSize))
      java.util.Arrays.fill(cellGradient.grow(stepSize), 0, stepSize, 0f)
    }
    val step = steps(time)
    val Seq(input, candidate, forget, output) = step.gates.map(_.values)
    computeTangent(step)
    CellMath.stateGradients(stateGradient.values, output, tangent.values,
      gateGradients(Output).values, cellGradient.values, 0, stepSize)
    CellMath.inputGradients(cellGradient.values, input, candidate,
      gateGradients(Input).values, gateGradients(Candidate).values, 0, stepSize)
    CellMath.forgetGradients(cellGradient.values, forget, cellBefore(time),
      gateGradients(Forget).values, previousCellGradient.values, 0, stepSize)
    System.arraycopy(previousCellGradient.values, 0, cellGradient.values, 0, stepSize)
    gateGradients.indices.foreach(gate => join(gateGradients(gate).values, time, gate))
    if (time > 0) {
      FlatMatrix(previousStateGradient.values, batch, hiddenSize)
        .setProduct(projection.gatesAt(time), FlatMatrix(recurrent.head))
    }
  }

  override protected def accumulate(block: Range): Unit =
    recurrentGradients.head.add(projection.gatesOfBlock(), statesBefore(block))
}

private[layers] object LstmRecurrence {
  private final val Input = 0
  private final val Candidate = 1
  private final val Forget = 2
  private final val Output = 3
}
