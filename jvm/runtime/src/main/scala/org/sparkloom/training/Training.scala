package org.sparkloom.training

import org.sparkloom.checkpoint.TrainingState

/**
 * Seconds of the last iteration, by what they were spent on.
 *
 * @param computeSec forward and backward passes
 * @param syncSec moving weights and gradients between replicas and workers
 * @param dataSec waiting for the mini-batch, where that is known
 * @param updateSec the optim methods' steps, where they are known
 */
private[sparkloom] case class IterationPhases(
    computeSec: Double,
    syncSec: Double,
    dataSec: Option[Double] = None,
    updateSec: Option[Double] = None)

/** A way to train what a job has built; the optimizer's triggers are asked as BigDL asks them. */
private[sparkloom] trait Training {

  /** What a checkpoint takes out of it, and puts into it before it runs. */
  def state: TrainingState

  /** Whether it runs Spark jobs in each iteration. */
  def isDistributed: Boolean

  /** Trainable numbers of the network. */
  def parameters: Int

  /** Of the last iteration, once there was one. */
  def phases: Option[IterationPhases]

  /** Trains until the end trigger says so; the network then has the weights. */
  def run(): Unit

  /** Takes what it holds out of memory when it has failed. */
  def release(): Unit
}
