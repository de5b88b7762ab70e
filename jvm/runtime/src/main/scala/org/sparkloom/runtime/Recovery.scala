package org.sparkloom.runtime

import org.apache.spark.SparkContext
import org.slf4j.LoggerFactory

import org.sparkloom.cluster.LostWorkers

/**
 * Says what made a training fail in the first place. What was thrown last is in the log, and not its
 * cause: readers take the innermost one for the reason.
 */
class TrainingFailedException(message: String) extends RuntimeException(message)

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
    if (!isWanted() || FirstCause.isInterruption(error)) throw error
    val ofSpark = FirstCause.isOfSpark(error)
    if (ofSpark) awaitReason()
    val why = lost.first.getOrElse(FirstCause.rootOf(error))
    val isOver = context.isStopped || (lost.first.isEmpty && (!ofSpark || FirstCause.isMistake(error)))
    if (isOver) {
      throw lost.first.fold(error)(failed(_, error))
    }
    recoveries += 1
    withoutProgress = if (progressed) 0 else withoutProgress + 1
    val attempts = s"after ${recoveries - 1} recoveries"
    if (recoveries > Recovery.most) {
      throw failed(s"$attempts: $why", error)
    }
    if (withoutProgress > Recovery.mostWithoutProgress) {
      throw failed(s"$attempts, the last ones without an iteration: $why", error)
    }
    events.warn(s"The training was interrupted: $why. " +
      s"Recovery $recoveries of at most ${Recovery.most} begins.")
    awaitWorkers()
    lost.forget()
  }

  private def failed(reason: String, last: Throwable): TrainingFailedException = {
    Recovery.logger.error("The training fails; what was thrown last:", last)
    new TrainingFailedException(reason)
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

  private val logger = LoggerFactory.getLogger(getClass)

  /** What is lost more often has a reason that stays, such as too little memory. */
  private val most = 5

  /** The first may meet a second loss at the same time; more find what the first found. */
  private val mostWithoutProgress = 2

  private val patienceNs = 10L * 1000 * 1000 * 1000
  private val betweenLooksMs = 100L
}
