package org.sparkloom.layers

import org.sparkloom.compat.Tensor

/**
 * A recurrent layer that computes what its gates get from the input for all time steps at once, each
 * step over the whole mini-batch, and the gradients of its weights for all steps at once.
 *
 * Input `[batch, time, inputSize]`, output `[batch, time, hiddenSize]`: the state after each step. The
 * state before the first is 0.
 *
 * @param inputSize  values of a step
 * @param hiddenSize size of the state
 */
abstract class FusedRecurrent(val inputSize: Int, val hiddenSize: Int) extends SequenceLayer {

  private[layers] def newRecurrence(): Recurrence

  @transient private var recurrence: Recurrence = _

  override def updateOutput(input: Tensor[Float]): Tensor[Float] = {
    requireSteps(input, inputSize)
    if (recurrence == null) recurrence = newRecurrence()
    recurrence.forward(input.contiguous(), weights, output)
    output
  }

  override def updateGradInput(input: Tensor[Float], gradOutput: Tensor[Float]): Tensor[Float] = {
    recurrence.backward(gradOutput.contiguous(), weights)
    if (propagateBack) recurrence.projection.backward(weights(0), gradInput)
    gradInput
  }

  override def accGradParameters(input: Tensor[Float], gradOutput: Tensor[Float]): Unit = {
    val (weightScale, biasScale) = (scaleW.toFloat, scaleB.toFloat)
    recurrence.projection.accumulate(gradients(0), gradients(1), weightScale, biasScale)
    if (weightScale != 0) recurrence.accumulate(gradients.drop(2), weightScale)
  }

  override def clearState(): this.type = {
    super.clearState()
    recurrence = null
    this
  }

  override def toString: String = s"${getPrintName()}($inputSize, $hiddenSize)"
}
