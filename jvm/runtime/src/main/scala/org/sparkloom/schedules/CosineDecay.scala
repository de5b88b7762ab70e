package org.sparkloom.schedules

import org.sparkloom.compat.{LearningRateSchedule, OptimizerInsides, SGD}

/**
 * Lets the learning rate fall along half a cosine, from all of it to a share of it:
 * `rate * (minimum + (1 - minimum) * (1 + cos(pi * iteration / iterations)) / 2)`.
 *
 * Loshchilov, Hutter: SGDR, 2016, without restarts.
 *
 * @param iterations of the whole run
 * @param minimum share of the rate that is left at the end
 */
case class CosineDecay(iterations: Int, minimum: Double = 0.0) extends LearningRateSchedule {

  override def updateHyperParameter[T](method: SGD[T]): Unit = {
    val state = OptimizerInsides.state(method)
    val iteration = state.get[Int](CosineDecay.counter).getOrElse(0)
    val progress = math.min(iteration.toDouble / iterations, 1.0)
    val share = minimum + (1 - minimum) * (1 + math.cos(math.Pi * progress)) / 2
    state(CosineDecay.counter) = iteration + 1
    // BigDL keeps the step, which goes against the gradient.
    currentRate = -method.learningRate * share
  }
}

object CosineDecay {

  /** Where BigDL's own schedules count iterations, and checkpoints keep them. */
  private[schedules] val counter = "evalCounter"
}
