package org.sparkloom.runtime

/**
 * How far a run goes.
 *
 * @param trainingRecords records of one epoch
 */
private[runtime] case class TrainingPlan(
    options: TrainingOptions,
    trainingRecords: Long,
    validationRecords: Long) {

  def batchSize: Int = options.batchSize

  /** The last one is filled up from the start of the epoch's order. */
  val iterationsPerEpoch: Int =
    ((trainingRecords + batchSize - 1) / batchSize).toInt

  /** Iterations of the whole run. */
  val iterations: Int = {
    val ofEpochs = iterationsPerEpoch.toLong * options.epochs
    options.maxIterations.fold(ofEpochs)(math.min(_, ofEpochs)).toInt
  }

  /** Of the optimizer, in so many iterations; there is one at least. */
  def stepsIn(iterations: Double): Int =
    math.max(1, math.round(iterations / options.gradientAccumulation).toInt)

  def isOver(finishedIterations: Int): Boolean = finishedIterations >= iterations

  /** The epoch that an iteration belongs to, both counted from 1. */
  def epochOf(iteration: Int): Int = math.max(0, iteration - 1) / iterationsPerEpoch + 1

  /** Whether an epoch ends with an iteration, or the run within one. */
  def endsEpoch(iteration: Int): Boolean =
    iteration > 0 && (iteration % iterationsPerEpoch == 0 || isOver(iteration))

  /** Epochs that are complete after so many iterations. */
  def epochsBefore(iteration: Int): Int = iteration / iterationsPerEpoch

  def announce(events: EventWriter): Unit =
    events.write("phase")(_
      .put("name", "training")
      .put("state", "start")
      .put("epochs", options.epochs)
      .put("iterations", iterations)
      .put("iterationsPerEpoch", iterationsPerEpoch)
      .put("recordsPerEpoch", trainingRecords)
      .put("batchSize", batchSize))
}
