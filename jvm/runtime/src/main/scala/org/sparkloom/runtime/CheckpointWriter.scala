package org.sparkloom.runtime

import scala.util.control.NonFatal

import org.slf4j.LoggerFactory

import org.sparkloom.checkpoint.{CheckpointManifest, CheckpointStore, TrainingState, WorkerState}
import org.sparkloom.data.{LoadedData, ResumableDataSet}
import org.sparkloom.files.FileSystemOutage

/** Ends a run whose checkpoints cannot be written; why is in the message, and all of it in the log. */
private[runtime] class CheckpointException(message: String) extends RuntimeException(message)

/** Writes the checkpoints of a run. One that fails is a warning, as long as the next ones do not. */
private[runtime] class CheckpointWriter(store: CheckpointStore, events: EventWriter) {

  private var failures = 0

  /** @throws CheckpointException when it is the third in a row that could not be written */
  def write(manifest: CheckpointManifest, state: TrainingState): Unit = {
    val contents = state.collect()
    try {
      val path = FileSystemOutage.patiently(store.write(manifest, contents))
      failures = 0
      events.write("checkpoint")(_
        .put("epoch", manifest.epoch)
        .put("iteration", manifest.iteration)
        .put("path", path.toString))
    } catch {
      case NonFatal(error) =>
        failures += 1
        CheckpointWriter.logger.error("A checkpoint could not be written", error)
        val problem = s"The checkpoint of iteration ${manifest.iteration} could not be written: " +
          FirstCause.rootOf(error)
        if (failures == CheckpointWriter.tolerated) {
          throw new CheckpointException(s"$problem. It is the ${failures}rd in a row.")
        }
        events.warn(s"$problem. The training goes on; older checkpoints are as they were.")
    }
  }
}

private[runtime] object CheckpointWriter {

  private val logger = LoggerFactory.getLogger(getClass)

  /** A full disk may be emptied meanwhile; a training of days without checkpoints helps nobody. */
  private val tolerated = 3
}

/**
 * What an optimizer's hooks do about checkpoints.
 *
 * @param restored what the workers are to have before the first iteration, when it is not the first
 *                 of all
 * @param writer none for a run without checkpoints
 * @param manifest of a checkpoint at this place
 */
private[runtime] class CheckpointHook(
    plan: TrainingPlan,
    data: LoadedData,
    state: => TrainingState,
    restored: => Option[Seq[WorkerState]],
    writer: Option[CheckpointWriter],
    manifest: Progress => CheckpointManifest,
    events: EventWriter) {

  /** Before the first iteration, when the workers have their replicas of the model. */
  def begin(): Unit = restored.foreach { states =>
    if (!state.restoreWorkers(states)) {
      events.warn("Momentum and the like begin anew: this run has another number of workers than " +
        "the checkpoint's, and its optim methods keep what cannot be cut otherwise.")
    }
  }

  def isDue(iteration: Int): Boolean =
    plan.isOver(iteration) || writer.isDefined && (plan.endsEpoch(iteration) ||
      plan.options.checkpointIterations.exists(iteration % _ == 0))

  /** @throws org.apache.spark.SparkException when a worker has lost what it had learned */
  def save(progress: Progress): Unit = {
    // Else weights that a lost worker began anew with would be kept as the run's.
    data.training match {
      case resumable: ResumableDataSet => resumable.check()
      case _ =>
    }
    writer.foreach(_.write(manifest(progress), state))
  }
}
