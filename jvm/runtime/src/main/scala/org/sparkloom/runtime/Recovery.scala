package org.sparkloom.runtime

import org.apache.spark.SparkContext

/** Says what made a training fail in the first place; the cause is what was thrown last. */
class TrainingFailedException(message: String, cause: Throwable)
    extends RuntimeException(message, cause)

/**
 * Decides what follows when an optimizer fails: another attempt, or the end of the run.
 *
 * @param isWanted false when somebody has stopped the training
 * @param awaitWorkers returns when all workers are there again
 */
private[runtime] class Recovery(
    context: SparkContext,
    events: EventWriter,
    isWanted: () => Boolean,
    awaitWorkers: () => Unit) {

  private val lost = new LostWorkers
  private var recoveries = 0
  private var withoutProgress = 0

  context.addSparkListener(lost)

  /**
   * Returns when another attempt can begin.
   *
   * @param progressed whether the one that failed has ended an iteration
   * @throws Throwable `error` itself when it would come again, a [[TrainingFailedException]] with
   *   the first cause when there were enough attempts
   */
  def afterFailure(error: Throwable, progressed: Boolean): Unit = {
    if (!isWanted()) throw error
    val ofSpark = FirstCause.isOfSpark(error)
    if (ofSpark) awaitReason()
    val why = lost.first.getOrElse(FirstCause.rootOf(error))
    val isOver = context.isStopped || (lost.first.isEmpty && (!ofSpark || FirstCause.isMistake(error)))
    if (isOver) {
      throw lost.first.fold(error)(reason =>
        new TrainingFailedException(s"The training failed: $reason", error))
    }
    recoveries += 1
    withoutProgress = if (progressed) 0 else withoutProgress + 1
    val attempts = s"after ${recoveries - 1} recoveries"
    if (recoveries > Recovery.most) {
      throw new TrainingFailedException(s"The training failed $attempts: $why", error)
    }
    if (withoutProgress > Recovery.mostWithoutProgress) {
      throw new TrainingFailedException(
        s"The training failed $attempts, the last ones without an iteration: $why", error)
    }
    events.warn(s"The training was interrupted: $why. " +
      s"Recovery $recoveries of at most ${Recovery.most} begins.")
    awaitWorkers()
    lost.forget()
  }

  /** A task that misses a lost worker's block can fail before Spark has heard why it is gone. */
  private def awaitReason(): Unit = if (!context.isLocal) {
    val end = System.nanoTime() + Recovery.patienceNs
    while (lost.first.isEmpty && isWanted() && !context.isStopped && System.nanoTime() < end) {
      Thread.sleep(Recovery.betweenLooksMs)
    }
  }
}

private[runtime] object Recovery {

  /** What is lost more often has a reason that stays, such as too little memory. */
  private val most = 5

  /** The first may meet a second loss at the same time; more find what the first found. */
  private val mostWithoutProgress = 2

  private val patienceNs = 10L * 1000 * 1000 * 1000
  private val betweenLooksMs = 100L
}
