package org.sparkloom.runtime

import java.nio.file.Files

import scala.annotation.tailrec
import scala.util.control.NonFatal

import org.apache.hadoop.util.ShutdownHookManager
import org.apache.spark.SparkContext
import org.slf4j.LoggerFactory

import org.sparkloom.checkpoint.{Checkpoint, CheckpointStore}
import org.sparkloom.cluster.{RunJournal, SparkStart}
import org.sparkloom.compat.{Cluster, Engine, MiniBatch, Optimizer}
import org.sparkloom.compat.{OptimizerInsides, RandomGenerator, Table, Trigger}
import org.sparkloom.compat.ValidationMethod
import org.sparkloom.data.LoadedData
import org.sparkloom.inference.{Evaluation, TrainedNetwork}
import org.sparkloom.training.Training

/**
 * A training that runs: its options, its Spark, and the triggers that follow it.
 *
 * @param options what was asked for
 * @param context the SparkContext, there for this run only
 * @param isContinued whether YARN has started this driver after another one of the same run
 */
class TrainingJob private (
    val options: TrainingOptions,
    val context: SparkContext,
    private[runtime] val events: EventWriter,
    isContinued: Boolean) {

  /** How many workers train, and with how many cores each. */
  val (workers: Int, coresPerWorker: Int) = Cluster.workersAndCores()

  /** Spark's jobs cost more than they bring where the only worker is in this process. */
  private[sparkloom] val trainsHere: Boolean =
    context.isLocal && OptimizerInsides.replicaPerCore && !options.distributed

  private var plan: TrainingPlan = _
  private var watch: TrainingWatch = _

  /** An attempt says what is ahead of it and who follows it, before it builds its optimizer. */
  private[runtime] def begin(plan: TrainingPlan, watch: TrainingWatch): Unit = {
    this.plan = plan
    this.watch = watch
  }

  /** Steps of the optimizer in the whole run, for schedules that end with it. */
  def steps: Int = plan.stepsIn(plan.iterations)

  /** Steps in so many epochs, for schedules that count in epochs. */
  def stepsOf(epochs: Double): Int = plan.stepsIn(epochs * plan.iterationsPerEpoch)

  /** At the end of each epoch, and of the run where that is within an epoch. */
  def everyEpoch: Trigger = validationTrigger(_.everyEpoch)

  /** After each so many iterations, and at the end of the run. */
  def every(iterations: Int): Trigger = validationTrigger(_.every(iterations))

  /** An optimizer that is only asked what it would measure is followed by nobody. */
  private def validationTrigger(of: TrainingWatch => Trigger): Trigger =
    if (options.evaluate.isEmpty) of(watch) else TrainingJob.never

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
    val store = options.checkpoints
      .map(new CheckpointStore(_, context.hadoopConfiguration, events.warn))
    def named: Option[Checkpoint] = options.resume.map { address =>
      val found = CheckpointStore.find(address, context.hadoopConfiguration, events.warn)
      identity.check(found)
      found
    }
    val ofEarlierDriver = if (isContinued) store.flatMap(_.newest()) else None
    val resumed = ofEarlierDriver.orElse(named)
    val writer = store.map(new CheckpointWriter(_, events))
    val recovery = new Recovery(
      context, events, () => TrainingJob.isWanted, () => TrainingJob.awaitWorkers(context))

    @tailrec
    def goOn(from: Option[Checkpoint], isAgain: Boolean): String = {
      val attempt = new Attempt(this, from, writer, load, build)
      if (isAgain && from.isEmpty) {
        events.write("resume")(_.put("epoch", 1).put("iteration", 0))
      }
      val outcome = try Right(attempt.train()) catch { case NonFatal(error) => Left(error) }
      outcome match {
        case Right(result) => result
        case Left(error) =>
          recovery.afterFailure(error, attempt.progressed)
          attempt.release()
          goOn(store.flatMap(_.newest()).orElse(resumed), isAgain = true)
      }
    }
    goOn(resumed, isAgain = isContinued)
  }

  /** Measures a trained network as the validations of its training did; it trains nothing. */
  private def evaluate(
      network: String,
      load: TrainingJob => LoadedData,
      build: (TrainingJob, LoadedData) => Optimizer[Float, MiniBatch[Float]]): String = {
    val data = events.phase("data")(load(this))
    plan = TrainingPlan(options, data.training.size(), data.validation.size())
    val measures = OptimizerInsides.validation(build(this, data))
      .fold(Array.empty[ValidationMethod[Float]]) { case (_, methods) => methods }
    val results = events.phase("evaluation")(Evaluation.measure(
      TrainedNetwork.load(network), data.validation, measures, coresPerWorker))
    val json = Json.objectNode()
    ValidationMeasures.put(json, results)
    json.put("records", data.validation.size()).toString
  }

  private[runtime] def identity: CheckpointIdentity =
    CheckpointIdentity(options, workers, coresPerWorker)

  /** Where the run leaves what it has to show; a temporary folder where nobody wants it. */
  private[runtime] lazy val runDirectory: String = options.runDirectory.getOrElse(
    Files.createTempDirectory(s"sparkloom-${options.model}-").toString)

  /** What has become of the run, as JSON. */
  private[runtime] def result(training: Training): String = {
    val progress = watch.progress
    val json = Json.objectNode()
      .put("applicationId", context.applicationId)
      .put("startedAt", events.startedAt.toString)
      .put("workers", workers)
      .put("coresPerWorker", coresPerWorker)
      .put("batchSize", options.batchSize)
      .put("epochs", plan.epochOf(progress.iteration))
      .put("iterations", progress.iteration)
      .put("seed", options.seed)
      .put("distributed", training.isDistributed)
      .put("parameters", training.parameters)
      .put("trainingTimeSec", progress.trainingTimeSec)
      .put("validationTimeSec", progress.validationTimeSec)
      .put("checkpointTimeSec", progress.checkpointTimeSec)
      .put("eventTimeSec", events.eventTimeSec)
      .put("wallTimeSec", events.elapsedSec)
      .put("recordsPerSec",
        progress.iteration.toDouble * options.batchSize / progress.trainingTimeSec)
    progress.dataTimeSec.foreach(json.put("dataTimeSec", _))
    if (progress.results.nonEmpty) {
      val validation = json.putObject("validation")
      ValidationMeasures.put(validation, progress.results)
      validation.put("records", plan.validationRecords)
    }
    json.toString
  }
}

object TrainingJob {

  private[runtime] val logger = LoggerFactory.getLogger(getClass)

  private val never: Trigger = new Trigger {
    override def apply(state: Table): Boolean = false
  }

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
    options.journal.fold(run(options, listener, isContinued = false, load, build)) { folder =>
      val journal = new RunJournal(folder)
      try {
        val result = run(options, journal, journal.isContinued, load, build)
        journal.finish(result)
        result
      } catch {
        case NonFatal(error) =>
          // YARN starts another driver after one that it has ended: the run has not failed.
          if (!isEnded(error)) journal.fail(error)
          throw error
      }
    }
  }

  /**
   * Whether a driver fails because it is ended: its container is taken away, or Spark gives up its
   * application master and interrupts it. Spark 2.4 does so when a ResourceManager that starts anew
   * answers before its nodes have come back (SPARK-29683).
   */
  private def isEnded(error: Throwable): Boolean =
    ShutdownHookManager.get().isShutdownInProgress || FirstCause.isInterruption(error)

  private def run(
      options: TrainingOptions,
      listener: EventListener,
      isContinued: Boolean,
      load: TrainingJob => LoadedData,
      build: (TrainingJob, LoadedData) => Optimizer[Float, MiniBatch[Float]]): String = {
    val queue = new EventQueue(listener)
    val events = new EventWriter(queue)
    try {
      val context = events.phase("spark") {
        val conf = Engine.createSparkConf().setIfMissing("spark.master", "local[*]")
        conf.setAppName(conf.get("spark.app.name", options.model))
        val start = new SparkStart(conf, events.waiting)
        starting = Some(start)
        val mkl = new MklLoading
        val started = start.start()
        running = Some(started)
        mkl.await()
        start.awaitWorkers(started)
        Engine.init
        started
      }
      RandomGenerator.RNG.setSeed(options.seed)
      val job = new TrainingJob(options, context, events, isContinued)
      options.evaluate.fold(job.train(load, build))(job.evaluate(_, load, build))
    } finally {
      stop()
      queue.close()
    }
  }

  private[runtime] def isWanted: Boolean = running.isDefined

  private def awaitWorkers(context: SparkContext): Unit =
    starting.foreach(_.awaitWorkers(context))

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
