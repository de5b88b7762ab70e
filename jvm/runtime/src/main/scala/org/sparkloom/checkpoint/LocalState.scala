package org.sparkloom.checkpoint

import org.sparkloom.compat.{AbstractModule, Activity, Optimizer, OptimizerInsides}

/**
 * What a training in this process has learned. It is that of one worker, whose weights are the
 * model's own.
 *
 * @param replicas of the model, each with the weights of the model and with extra parameters, such as
 *                 running means, of its own
 */
private[sparkloom] class LocalState(
    optimizer: Optimizer[Float, _],
    replicas: () => Seq[AbstractModule[Activity, Activity, Float]])
    extends TrainingState(optimizer) {

  override protected def gather(): Seq[WorkerState] = Seq(WorkerState(
    methods.map { case (name, method) => name -> WorkerState.of(method) },
    replicas().map(TrainingState.extras).toArray))

  override def restoreWorkers(states: Seq[WorkerState]): Boolean = {
    val weights = OptimizerInsides.weights(model).nElement()
    val own = WorkerState.cutFor(workers = 1, weights, states)
    own.foreach(_.head.restore(methods, replicas()))
    own.isDefined
  }

  /** Gives the model the extra parameters that BigDL would take for it. */
  def takeExtras(): Unit =
    TrainingState.setExtras(model, TrainingState.extras(replicas().head))
}
