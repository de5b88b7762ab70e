package org.sparkloom.schedules

import org.sparkloom.compat.{LearningRateSchedule, OptimizerInsides, SGD}

/**
 * Begins with a share of the rate of another schedule, and rises evenly to all of it.
 *
 * Goyal et al.: Accurate, large minibatch SGD, 2017, section 2.2.
 *
 * @param iterations until all of the rate is reached
 * @param from share of the rate at the first iteration
 * @param next what the rate is otherwise; it counts from the first iteration too
 */
case class WarmUp(iterations: Int, from: Double, next: LearningRateSchedule)
    extends LearningRateSchedule {

  override def updateHyperParameter[T](method: SGD[T]): Unit = {
    val state = OptimizerInsides.state(method)
    val iteration = state.get[Int](WarmUp.counter).getOrElse(0)
    next.updateHyperParameter(method)
    val share =
      if (iteration < iterations) from + (1 - from) * iteration / iterations else 1.0
    state(WarmUp.counter) = iteration + 1
    currentRate = next.currentRate * share
  }
}

object WarmUp {

  /** Its own: schedules such as BigDL's `Plateau` count epochs only. */
  private[schedules] val counter = "warmUpIterations"
}
