package org.sparkloom.training

import org.apache.spark.SparkContext

import org.sparkloom.checkpoint.DistributedState
import org.sparkloom.compat.{DistriOptimizer, Metrics, OptimizerInsides}
import org.sparkloom.data.TimedDataSet

/**
 * BigDL's `DistriOptimizer`: two Spark jobs an iteration, on any number of workers.
 *
 * @param timed the training set, where it knows how long it lets workers wait
 */
private[sparkloom] class DistributedTraining(
    optimizer: DistriOptimizer[Float],
    context: SparkContext,
    timed: Option[TimedDataSet] = None) extends Training {

  private var waitedBeforeSec = 0.0

  override val state: DistributedState = new DistributedState(optimizer, context)

  override def isDistributed: Boolean = true

  override def parameters: Int =
    OptimizerInsides.model(optimizer).parameters()._1.map(_.nElement()).sum

  override def phases: Option[IterationPhases] = {
    val metrics = optimizer.metrics
    val waitedSec = timed.map(_.waitedSec)
    val dataSec = waitedSec.map(_ - waitedBeforeSec)
    waitedSec.foreach(waitedBeforeSec = _)
    Some(IterationPhases(
      computeSec = DistributedTraining.seconds(metrics, "computing time average"),
      syncSec = DistributedTraining.synchronisation
        .map(DistributedTraining.seconds(metrics, _)).sum,
      dataSec = dataSec))
  }

  override def run(): Unit = optimizer.optimize()

  override def release(): Unit = state.release()
}

private[training] object DistributedTraining {

  /** BigDL's names of what is spent on moving weights and gradients. */
  private val synchronisation = Seq(
    "get weights average", "put gradient",
    "aggregrateGradientParition average executor", "send weights average")

  private def seconds(metrics: Metrics, name: String): Double = {
    val (nanoseconds, parallel) = metrics.get(name)
    nanoseconds / parallel / 1e9
  }
}
