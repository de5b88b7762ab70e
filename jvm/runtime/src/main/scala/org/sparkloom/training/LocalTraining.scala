package org.sparkloom.training

import scala.concurrent.CancellationException

import org.sparkloom.checkpoint.LocalState
import org.sparkloom.compat.{MiniBatch, Optimizer, OptimizerInsides, T, Table}
import org.sparkloom.data.{BatchesAhead, LocalDataSet}

/**
 * Trains on the cores of one machine without a Spark job an iteration: a replica of the network a
 * core, each with its part of the mini-batch, then one step of each optim method.
 *
 * It does what BigDL's `DistriOptimizer` does with one worker, in the same order, but keeps weights
 * and gradients as floats of 32 bits, where the other one moves them as 16 bits.
 *
 * @param training whose records are trained on, from where the state says
 * @param records of one epoch
 * @param seed of what the network draws
 * @param isWanted false as soon as somebody wants the training to end
 */
private[sparkloom] class LocalTraining(
    optimizer: Optimizer[Float, MiniBatch[Float]],
    training: LocalDataSet,
    validation: LocalDataSet,
    records: Long,
    cores: Int,
    seed: Int,
    isWanted: () => Boolean) extends Training {

  private val model = OptimizerInsides.model(optimizer)
  private lazy val threads = new WorkerThreads(cores, Some(seed))
  private var replicated: Option[Replicas] = None
  private var lastPhases: Option[IterationPhases] = None

  override val state: LocalState = new LocalState(optimizer, () => replicas.models)

  override def isDistributed: Boolean = false

  override def parameters: Int = OptimizerInsides.weights(model).nElement()

  override def phases: Option[IterationPhases] = lastPhases

  override def run(): Unit = {
    val progress = LocalTraining.begin(optimizer)
    progress("parallelism") = cores
    val end = OptimizerInsides.endWhen(optimizer)
    val validate = new LocalValidation(optimizer, replicas, threads, validation, isWanted)
    val update = new Update(optimizer, replicas)
    val batches = new BatchesAhead(reuseAfter =>
      training.trainingBatches(progress[Int]("neval") - 1, reuseAfter))
    try {
      replicas.training()
      while (!end(progress)) {
        if (!isWanted()) throw new CancellationException("The training was stopped.")
        iterate(batches, update, progress)
        validate.ifDue(progress)
      }
      state.takeExtras()
    } finally {
      batches.close()
      threads.close()
      replicas.release()
      // They hold all values of a batch, and the file of the network takes memory of its own.
      replicated = None
    }
  }

  override def release(): Unit = ()

  /** Copies of the model when they are first asked for: a checkpoint may have put something into it. */
  private def replicas: Replicas = {
    if (replicated.isEmpty) {
      replicated = Some(new Replicas(model, OptimizerInsides.criterion(optimizer), threads))
    }
    replicated.get
  }

  private def iterate(batches: BatchesAhead, update: Update, progress: Table): Unit = {
    val began = System.nanoTime()
    val batch = batches.next()
    val parts = replicas.cut(batch)
    val gotData = System.nanoTime()
    val loss = replicas.passes(parts)
    val computed = System.nanoTime()
    replicas.meanGradient(parts.length)
    val summed = System.nanoTime()
    update.step(loss, progress)
    val ended = System.nanoTime()
    lastPhases = Some(IterationPhases(
      computeSec = (computed - gotData) / 1e9,
      syncSec = (summed - computed) / 1e9,
      dataSec = Some((gotData - began) / 1e9),
      updateSec = Some((ended - summed) / 1e9)))
    progress("Loss") = loss
    progress("Throughput") = batch.size() / ((ended - began) / 1e9f)
    count(batch.size(), progress)
    update.note(progress)
  }

  /** Goes on to the next iteration, and at the end of an epoch to the next one. */
  private def count(size: Int, progress: Table): Unit = {
    progress("neval") = progress[Int]("neval") + 1
    val processed = progress[Int](LocalTraining.processed) + size
    val isOver = processed >= records
    progress(LocalTraining.processed) = if (isOver) 0 else processed
    if (isOver) progress("epoch") = progress[Int]("epoch") + 1
  }
}

private[training] object LocalTraining {

  /** BigDL's name of how far into an epoch a training is. */
  val processed = "recordsProcessedThisEpoch"

  /** As `DistriOptimizer` begins, or goes on from what its methods have kept. */
  private def begin(optimizer: Optimizer[Float, _]): Table = {
    val methods = OptimizerInsides.methods(optimizer).values
    methods.foreach(_.clearHistory())
    val kept = OptimizerInsides.state(methods.head)
    val progress = T()
    Seq("epoch" -> 1, "neval" -> 1, "Loss" -> Float.PositiveInfinity, "score" -> 0f, processed -> 0)
      .foreach { case (key, first) => progress(key) = kept.getOrElse[Any](key, first) }
    progress
  }
}
