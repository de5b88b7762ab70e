package org.sparkloom.runtime

import com.fasterxml.jackson.databind.node.ObjectNode

import org.sparkloom.compat.{Table, TrainSummary, Trigger, ValidationSummary}
import org.sparkloom.training.IterationPhases

/**
 * How far a run has come.
 *
 * @param iteration the last one that has ended
 * @param dataTimeSec of the training's time what was spent waiting for mini-batches, where known
 * @param results mean of each measure at the last validation, by BigDL's name
 */
private[runtime] case class Progress(
    iteration: Int = 0,
    trainingTimeSec: Double = 0.0,
    validationTimeSec: Double = 0.0,
    checkpointTimeSec: Double = 0.0,
    dataTimeSec: Option[Double] = None,
    results: Map[String, Float] = Map.empty)

/**
 * Follows an optimizer through the hooks that BigDL calls on the driver: after each iteration the
 * validation trigger, for each result the validation summary, and before the next iteration the
 * end trigger.
 *
 * @param plan what the run is going to do
 * @param from where it begins
 * @param phases times of the last iteration
 * @param checkpoint writes one, when one is due after the iteration that has ended
 */
private[runtime] class TrainingWatch(
    plan: TrainingPlan,
    events: EventWriter,
    from: Progress,
    phases: () => Option[IterationPhases],
    checkpoint: CheckpointHook) {

  private var startNs = 0L
  private var lastHookNs = 0L
  private var validationStartNs = 0L
  private var validationNs = 0L
  private var checkpointNs = 0L
  private var dataTimeSec = from.dataTimeSec
  private var iterations = from.iteration
  private var lastEpoch = plan.epochsBefore(from.iteration) + 1
  private var results = from.results
  private var validatedAt = -1
  private var toldAt = -1
  private var isGoodEnough = false
  private var curves: Option[TrainSummary] = None

  /** At the end of each epoch and of the run. */
  val everyEpoch: Trigger = validationTrigger(plan.endsEpoch)

  /** After each so many iterations, and at the end of the run. */
  def every(count: Int): Trigger = validationTrigger(_ % count == 0)

  private def validationTrigger(isPlace: Int => Boolean): Trigger = new Trigger {
    override def apply(state: Table): Boolean = {
      iterationEnded(state)
      val due = (isPlace(iterations) || isOver) && validatedAt != iterations
      if (due) {
        validatedAt = iterations
        validationStartNs = System.nanoTime()
      }
      due
    }
  }

  private def isOver: Boolean = plan.isOver(iterations) || isGoodEnough

  val end: Trigger = new Trigger {
    override def apply(state: Table): Boolean = {
      if (startNs == 0L) {
        checkpoint.begin()
        plan.announce(events)
        startNs = System.nanoTime()
        lastHookNs = startNs
      } else {
        iterationEnded(state)
        tellValidation()
        saveIfDue()
      }
      val over = isOver
      if (over) events.write("phase")(_.put("name", "training").put("state", "end"))
      over
    }
  }

  /** From now on keeps loss, learning rate and throughput of each iteration for TensorBoard. */
  def keepCurves(directory: String): Unit =
    curves = Some(new TrainSummary(directory, "tensorboard"))

  /** Keeps TensorBoard's files as BigDL does, and hears the results. */
  def validationSummary(directory: String): ValidationSummary =
    new ValidationSummary(directory, "tensorboard") {
      override def addScalar(tag: String, value: Float, step: Long): this.type = {
        validated(tag, value)
        super.addScalar(tag, value, step)
      }
    }

  /** Times are those of completed work: from the first iteration to the last. */
  def progress: Progress = Progress(
    iterations,
    from.trainingTimeSec + (lastHookNs - startNs - validationNs - checkpointNs) / 1e9,
    from.validationTimeSec + validationNs / 1e9,
    from.checkpointTimeSec + checkpointNs / 1e9,
    dataTimeSec,
    results)

  private def saveIfDue(): Unit = if (isOver || checkpoint.isDue(iterations)) {
    val began = System.nanoTime()
    checkpoint.save(progress)
    lastHookNs = System.nanoTime()
    checkpointNs += lastHookNs - began
  }

  private def iterationEnded(state: Table): Unit = {
    val finished = state[Int]("neval") - 1
    lastHookNs = System.nanoTime()
    if (finished > iterations) {
      iterations = finished
      if (plan.options.lossBelow.exists(state[Float]("Loss") < _)) isGoodEnough = true
      // BigDL keeps the rate of SGD as the negative step it takes.
      val learningRate = math.abs(state[Float]("LearningRate"))
      curves.foreach(_
        .addScalar("Loss", state[Float]("Loss"), iterations)
        .addScalar("LearningRate", learningRate, iterations)
        .addScalar("Throughput", state[Float]("Throughput"), iterations))
      events.write("iteration") { event =>
        event
          .put("epoch", plan.epochOf(iterations))
          .put("iteration", iterations)
          .put("records", iterations.toLong * plan.batchSize)
          .put("loss", state[Float]("Loss"))
          .put("learningRate", learningRate)
          .put("recordsPerSec", state[Float]("Throughput"))
        phases().foreach { times =>
          times.dataSec.foreach(sec => dataTimeSec = Some(dataTimeSec.getOrElse(0.0) + sec))
          put(event.putObject("phases"), times)
        }
      }
      if (state[Int]("epoch") > lastEpoch) {
        events.write("epoch")(_
          .put("epoch", lastEpoch)
          .put("iteration", iterations)
          .put("records", iterations.toLong * plan.batchSize))
        lastEpoch = state[Int]("epoch")
      }
    }
  }

  private def put(target: ObjectNode, times: IterationPhases): Unit = {
    times.dataSec.foreach(target.put("dataSec", _))
    target.put("computeSec", times.computeSec).put("syncSec", times.syncSec)
    times.updateSec.foreach(target.put("updateSec", _))
  }

  private def validated(tag: String, value: Float): Unit = {
    if (validationStartNs != 0L) {
      validationNs += System.nanoTime() - validationStartNs
      lastHookNs = System.nanoTime()
      validationStartNs = 0L
      results = Map.empty
      // BigDL tells the measures in the order of the job, the most telling first.
      if (plan.options.scoreAbove.exists(value > _)) isGoodEnough = true
    }
    results += tag -> value
  }

  /** All measures of a validation are there when BigDL asks whether it is the end. */
  private def tellValidation(): Unit = if (validatedAt == iterations && toldAt != iterations) {
    toldAt = iterations
    events.write("validation") { event =>
      event.put("epoch", plan.epochOf(iterations)).put("iteration", iterations)
      ValidationMeasures.put(event, results)
      event.put("records", plan.validationRecords)
    }
  }
}
