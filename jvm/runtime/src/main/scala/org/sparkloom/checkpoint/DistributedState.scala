package org.sparkloom.checkpoint

import scala.util.Try

import org.apache.spark.{SparkContext, TaskContext}
import org.apache.spark.rdd.RDD

import org.sparkloom.compat.{DistriOptimizer, ModelReplicas, NumericFloat, OptimizerInsides, Tensor}

/** What BigDL's `DistriOptimizer` has learned: weights and momentum live in slices on the workers. */
private[sparkloom] class DistributedState(
    optimizer: DistriOptimizer[Float], context: SparkContext) extends TrainingState(optimizer) {

  private val watch = OptimizerInsides.watch(optimizer)

  /** Each partition of it is a worker's replicas of the model, in its memory. */
  private def replicas: RDD[ModelReplicas[Float]] =
    context.getPersistentRDDs.values.filter(_.name == DistributedState.replicasName)
      .maxBy(_.id).asInstanceOf[RDD[ModelReplicas[Float]]]

  override protected def gather(): Seq[WorkerState] = {
    val parameters = watch.parameters
    val parts = replicas.mapPartitions { iterator =>
      val replica = iterator.next()
      val slices = parameters.map(parameter => WorkerState.floats(parameter.weightPartition))
      val extras = replica.localModels.map(TrainingState.extras)
      Iterator.single((
        TaskContext.getPartitionId,
        slices,
        WorkerState(replica.optimMethods.map { case (name, method) =>
          name -> WorkerState.of(method)
        }, extras)))
    }.collect().sortBy(_._1)
    val weights = OptimizerInsides.weights(model)
    parameters.zipWithIndex.foreach { case (parameter, i) =>
      parts.map(_._2(i)).foldLeft(parameter.paramOffset) { (start, slice) =>
        weights.narrow(1, start, slice.length).copy(Tensor[Float](slice, Array(slice.length)))
        start + slice.length
      }
    }
    parts.map(_._3).toSeq
  }

  override def restoreWorkers(states: Seq[WorkerState]): Boolean = {
    val workers = replicas.getNumPartitions
    val weights = OptimizerInsides.weights(model).nElement()
    val own = WorkerState.cutFor(workers, weights, states)
    own.foreach { found =>
      val broadcast = context.broadcast(found.toArray)
      replicas.foreachPartition { iterator =>
        val replica = iterator.next()
        broadcast.value(TaskContext.getPartitionId)
          .restore(replica.optimMethods, replica.localModels)
      }
      broadcast.destroy()
    }
    own.isDefined
  }

  /** Takes what a failed attempt has left on the workers out of their memory. */
  def release(): Unit = {
    Try(optimizer.clearState())
    context.getPersistentRDDs.values.filter(_.name == DistributedState.replicasName)
      .foreach(_.unpersist(blocking = false))
  }
}

private[checkpoint] object DistributedState {

  /** BigDL's own name for what it persists. */
  private val replicasName = "Thread Model RDD"
}
