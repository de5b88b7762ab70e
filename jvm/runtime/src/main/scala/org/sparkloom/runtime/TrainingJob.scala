package org.sparkloom.runtime

import java.nio.file.Files

import scala.util.control.NonFatal

import org.apache.spark.SparkContext
import org.slf4j.LoggerFactory

import org.sparkloom.cluster.{RunJournal, SparkStart}
import org.sparkloom.compat.{Cluster, DistriOptimizer, Engine, MiniBatch, Optimizer}
import org.sparkloom.compat.{RandomGenerator, Trigger}
import org.sparkloom.data.LoadedData

/**
 * A training that runs: its options, its Spark, and the triggers that follow it.
 *
 * @param options what was asked for
 * @param context the SparkContext, there for this run only
 */
class TrainingJob private (
    val options: TrainingOptions,
    val context: SparkContext,
    events: EventWriter) {

  /** How many workers train, and with how many cores each. */
  val (workers: Int, coresPerWorker: Int) = Cluster.workersAndCores()

  private var plan: TrainingPlan = _
  private var watch: TrainingWatch = _
  private var optimizer: Option[DistriOptimizer[Float]] = None

  /** Iterations of the whole run, for schedules that end with it. */
  def iterations: Int = plan.iterations

  /** At the end of each epoch, and of the run where that is within an epoch. */
  def everyEpoch: Trigger = watch.everyEpoch

  private def checkBatch(): Unit = {
    val parallel = workers * coresPerWorker
    require(options.batchSize % parallel == 0,
      s"The batch of ${options.batchSize} does not divide by $workers workers x " +
        s"$coresPerWorker cores. Use a multiple of $parallel.")
  }

  private def train(
      load: TrainingJob => LoadedData,
      build: (TrainingJob, LoadedData) => Optimizer[Float, MiniBatch[Float]]): String = {
    checkBatch()
    val data = events.phase("data") {
      val loaded = load(this)
      loaded.training.cache()
      loaded.validation.cache()
      loaded
    }
    plan = TrainingPlan(options, data.training.size(), data.validation.size())
    watch = new TrainingWatch(plan, events, () => optimizer.map(_.metrics))
    val built = build(this, data)
    optimizer = Option(built).collect { case found: DistriOptimizer[Float] => found }
    val trained = built
      .setValidationSummary(watch.validationSummary(runDirectory))
      .setEndWhen(watch.end)
      .optimize()
    result(trained.parameters()._1.map(_.nElement()).sum)
  }

  private def runDirectory: String = options.runDirectory.getOrElse(
    Files.createTempDirectory(s"sparkloom-${options.model}-").toString)

  private def result(parameters: Int): String = {
    val json = Json.objectNode()
      .put("applicationId", context.applicationId)
      .put("startedAt", events.startedAt.toString)
      .put("workers", workers)
      .put("coresPerWorker", coresPerWorker)
      .put("batchSize", options.batchSize)
      .put("epochs", plan.epochOf(watch.iterationCount))
      .put("iterations", watch.iterationCount)
      .put("seed", options.seed)
      .put("parameters", parameters)
      .put("trainingTimeSec", watch.trainingTimeSec)
      .put("validationTimeSec", watch.validationTimeSec)
      .put("checkpointTimeSec", 0.0)
      .put("wallTimeSec", events.elapsedSec)
      .put("recordsPerSec",
        watch.iterationCount.toDouble * options.batchSize / watch.trainingTimeSec)
    if (watch.lastResults.nonEmpty) {
      val validation = json.putObject("validation")
      ValidationMeasures.put(validation, watch.lastResults)
      validation.put("records", plan.validationRecords)
    }
    json.toString
  }
}

object TrainingJob {

  private val logger = LoggerFactory.getLogger(getClass)

  @volatile private var starting: Option[SparkStart] = None
  @volatile private var running: Option[SparkContext] = None

  /**
   * Runs a training from its command line to its result, and stops Spark however it ends.
   *
   * Spark's configuration is what the system properties `spark.*` say, as `spark-submit` leaves
   * them, with what BigDL wants.
   *
   * @param defaults what the job does without flags
   * @param arguments the flags of [[TrainingOptions.usage]]
   * @param listener hears every event
   * @param load brings the data
   * @param build makes the optimizer: model, criterion, method, validation
   * @return the result as JSON
   * @throws IllegalArgumentException for wrong options or data, before the training
   */
  def run(defaults: TrainingOptions, arguments: Array[String], listener: EventListener)(
      load: TrainingJob => LoadedData)(
      build: (TrainingJob, LoadedData) => Optimizer[Float, MiniBatch[Float]]): String = {
    val options = TrainingOptions.parse(arguments, defaults)
    options.journal.fold(run(options, listener, load, build)) { folder =>
      val journal = new RunJournal(folder)
      try {
        val result = run(options, journal, load, build)
        journal.finish(result)
        result
      } catch {
        case NonFatal(error) =>
          journal.fail(error)
          throw error
      }
    }
  }

  private def run(
      options: TrainingOptions,
      listener: EventListener,
      load: TrainingJob => LoadedData,
      build: (TrainingJob, LoadedData) => Optimizer[Float, MiniBatch[Float]]): String = {
    val events = new EventWriter(listener)
    try {
      val context = events.phase("spark") {
        val conf = Engine.createSparkConf().setIfMissing("spark.master", "local[*]")
        conf.setAppName(conf.get("spark.app.name", options.model))
        val start = new SparkStart(conf, events.waiting)
        starting = Some(start)
        val started = start.start()
        running = Some(started)
        start.awaitWorkers(started)
        Engine.init
        started
      }
      RandomGenerator.RNG.setSeed(options.seed)
      new TrainingJob(options, context, events).train(load, build)
    } finally stop()
  }

  /** Ends the training that runs, if one does; its `run` then throws. */
  def stop(): Unit = {
    starting.foreach(_.abandon())
    val context = running
    running = None
    context.foreach { found =>
      found.cancelAllJobs()
      found.stop()
      logger.info("Spark has stopped")
    }
  }
}
