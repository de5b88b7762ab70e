package org.sparkloom.layers

import org.sparkloom.compat.Tensor

/**
 * A recurrent layer that computes each step over the whole mini-batch, and what its gates get from the
 * input, as the gradients of its weights, for all time steps at once that stay in the cache.
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

  /** The steps go back once, for the gradients of the input and of the weights. */
  override def updateGradInput(input: Tensor[Float], gradOutput: Tensor[Float]): Tensor[Float] = {
    recurrence.backward(input.contiguous(), gradOutput.contiguous(), weights,
      gradInput = if (propagateBack) Some(gradInput) else None,
      areWeightsWanted = scaleW != 0 || scaleB != 0)
    gradInput
  }

  override def accGradParameters(input: Tensor[Float], gradOutput: Tensor[Float]): Unit =
    recurrence.addGradients(gradients, scaleW.toFloat, scaleB.toFloat)

  override def clearState(): this.type = {
    super.clearState()
    recurrence = null
    this
  }

  override def toString: String = s"${getPrintName()}($inputSize, $hiddenSize)"
}
