package org.sparkloom.layers

import scala.reflect.ClassTag

import org.sparkloom.compat.{AbstractModule, Activity, NumericFloat, Tensor}

/**
 * A layer that stands in for one of BigDL's: it has the same weights in the same order, so that they
 * move between the two as they are, and begins with those that BigDL's would begin with.
 *
 * @tparam I what comes in
 */
abstract class StandInLayer[I <: Activity: ClassTag]
    extends AbstractModule[I, Tensor[Float], Float] {

  /** What BigDL's own layer begins with: weights and gradients. */
  protected def begin(): (Array[Tensor[Float]], Array[Tensor[Float]])

  protected val (weights, gradients) = begin()

  override def parameters(): (Array[Tensor[Float]], Array[Tensor[Float]]) = (weights, gradients)

  override def reset(): Unit = {
    val (fresh, _) = begin()
    weights.zip(fresh).foreach { case (own, other) => own.copy(other) }
    zeroGradParameters()
  }
}
