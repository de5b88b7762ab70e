package org.sparkloom.training

import org.sparkloom.compat.{NumericFloat, OptimizerInsides, OptimMethod, Table, Tensor}

/**
 * Averages the gradients of some iterations for one step of an optim method: as it would step with
 * the gradient of one larger batch, in the memory of a small one. The weights stay in between.
 *
 * What is not a whole group at the end of the training has no step. Layers that look at a batch as a
 * whole, such as batch normalisation, see the small ones, and so does clipping.
 *
 * It has one state with the method, where checkpoints and BigDL's optimizers find all of it.
 *
 * @param method that steps; its schedule counts steps, and not iterations
 * @param iterations of one step
 */
private[sparkloom] class GradientAccumulation(method: OptimMethod[Float], iterations: Int)
    extends OptimMethod[Float] {

  import GradientAccumulation._

  OptimizerInsides.shareState(from = method, to = this)

  override def optimize(
      feval: Tensor[Float] => (Float, Tensor[Float]),
      weights: Tensor[Float]): (Tensor[Float], Array[Float]) = {
    val (loss, gradient) = feval(weights)
    val own = OptimizerInsides.state(this)
    val sum = own.get[Tensor[Float]](sumKey).getOrElse {
      val zero = Tensor[Float](gradient.size())
      own(sumKey) = zero
      zero
    }
    sum.add(gradient)
    val count = own.getOrElse(countKey, 0) + 1
    own(countKey) = if (isStep) 0 else count
    if (isStep) {
      // Fewer than a group after a resumption that could not bring the sum.
      sum.div(count.toFloat)
      val stepped = method.optimize(_ => (loss, sum), weights)
      sum.zero()
      stepped
    } else {
      (weights, Array(loss))
    }
  }

  /** BigDL says on the driver and on the workers which iteration it is. */
  private def isStep: Boolean = OptimizerInsides.state(this)[Int]("neval") % iterations == 0

  override def updateHyperParameter(): Unit = if (isStep) method.updateHyperParameter()

  override def clearHistory(): Unit = {
    method.clearHistory()
    OptimizerInsides.state(this).delete(sumKey)
    OptimizerInsides.state(this).delete(countKey)
  }

  override def getHyperParameter(): String = method.getHyperParameter()

  override def getLearningRate(): Double = method.getLearningRate()

  override def loadFromTable(config: Table): this.type = {
    method.loadFromTable(config)
    this
  }
}

private object GradientAccumulation {
  private val sumKey = "accumulatedGradient"
  private val countKey = "accumulatedIterations"
}
