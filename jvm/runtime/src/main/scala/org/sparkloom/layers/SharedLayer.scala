package org.sparkloom.layers

import org.sparkloom.compat.{AbstractModule, Activity, NumericFloat, Tensor}

/**
 * A layer in a second place of a network, with the weights of its owner.
 *
 * It works on a copy, so that each place keeps its own outputs; before every pass the copy's weights
 * and gradients are pointed at those of the owner, wherever an optimizer has moved them meanwhile. It
 * has no parameters of its own: the owner's count once, and get the gradients of both places.
 *
 * @param owner the layer in its first place, in the same network
 */
class SharedLayer private (owner: AbstractModule[Activity, Activity, Float])
    extends AbstractModule[Activity, Activity, Float] {

  private val copy = owner.cloneModule().asInstanceOf[AbstractModule[Activity, Activity, Float]]

  private def share(): Unit = {
    def point(own: Array[Tensor[Float]], others: Array[Tensor[Float]]): Unit =
      own.zip(others).foreach { case (mine, theirs) => mine.set(theirs) }
    val (weights, gradients) = owner.parameters()
    val (ownWeights, ownGradients) = copy.parameters()
    point(ownWeights, weights)
    point(ownGradients, gradients)
    if (isTraining()) copy.training() else copy.evaluate()
  }

  override def updateOutput(input: Activity): Activity = {
    share()
    output = copy.forward(input)
    output
  }

  override def updateGradInput(input: Activity, gradOutput: Activity): Activity = {
    gradInput = copy.updateGradInput(input, gradOutput)
    gradInput
  }

  override def accGradParameters(input: Activity, gradOutput: Activity): Unit = {
    share()
    copy.accGradParameters(input, gradOutput)
  }
}

object SharedLayer {

  def apply(owner: AbstractModule[_, _, Float]): SharedLayer =
    new SharedLayer(owner.asInstanceOf[AbstractModule[Activity, Activity, Float]])
}
