package org.sparkloom.layers

import org.sparkloom.compat.{AbstractModule, NumericFloat, Tensor}

/**
 * A layer for sequences that stands in for one of BigDL's: it has the same weights in the same order,
 * so that they move between the two as they are, and begins with those that BigDL's would begin with.
 */
abstract class SequenceLayer extends AbstractModule[Tensor[Float], Tensor[Float], Float] {

  /**
   * Whether somebody wants the gradient of the input; without it `gradInput` stays empty. A field of
   * the class itself, where BigDL's `saveModule` looks for the arguments of the constructor.
   */
  val propagateBack: Boolean

  /** What BigDL's own layer begins with: weights and gradients. */
  protected def begin(): (Array[Tensor[Float]], Array[Tensor[Float]])

  protected val (weights, gradients) = begin()

  override def parameters(): (Array[Tensor[Float]], Array[Tensor[Float]]) = (weights, gradients)

  override def reset(): Unit = {
    val (fresh, _) = begin()
    weights.zip(fresh).foreach { case (own, other) => own.copy(other) }
    zeroGradParameters()
  }

  protected def requireSteps(input: Tensor[Float], size: Int): Unit =
    require(input.dim() == 3 && input.size(3) == size,
      s"expected [batch, time, $size], found ${input.size().mkString("[", ", ", "]")}")
}
