package org.sparkloom.runtime

import java.nio.file.Files

import scala.annotation.tailrec
import scala.util.control.NonFatal

import org.apache.hadoop.fs.Path
import org.apache.hadoop.util.ShutdownHookManager
import org.apache.spark.SparkContext
import org.slf4j.LoggerFactory

import org.sparkloom.checkpoint.{Checkpoint, CheckpointStore, WorkerState}
import org.sparkloom.cluster.{RunJournal, SparkStart}
import org.sparkloom.compat.{Cluster, DistriOptimizer, Engine, MiniBatch, Optimizer}
import org.sparkloom.compat.{OptimizerInsides, RandomGenerator, Table, Trigger}
import org.sparkloom.compat.ValidationMethod
import org.sparkloom.data.{LoadedData, LocalDataSet, ResumableDataSet, TimedDataSet}
import org.sparkloom.inference.{Evaluation, TrainedNetwork}
import org.sparkloom.training.{DistributedTraining, GradientAccumulation, LocalTraining, Training}

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
    events: EventWriter,
    isContinued: Boolean) {

  /** How many workers train, and with how many cores each. */
  val (workers: Int, coresPerWorker: Int) = Cluster.workersAndCores()

  private var plan: TrainingPlan = _
  private var watch: TrainingWatch = _

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
      val attempt = new Attempt(from, writer, load, build)
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

  private def identity: CheckpointIdentity = CheckpointIdentity(options, workers, coresPerWorker)

  /** One optimizer, from a checkpoint or from the very beginning to the end of the run. */
  private class Attempt(
      from: Option[Checkpoint],
      writer: Option[CheckpointWriter],
      load: TrainingJob => LoadedData,
      build: (TrainingJob, LoadedData) => Optimizer[Float, MiniBatch[Float]]) {

    private val begun = from.fold(Progress())(CheckpointIdentity.progressOf)
    private var data: Option[LoadedData] = None
    private var training: Option[Training] = None
    private var ownWatch: Option[TrainingWatch] = None

    def progressed: Boolean = ownWatch.exists(_.progress.iteration > begun.iteration)

    def train(): String = {
      // A second attempt begins with the weights of the first.
      RandomGenerator.RNG.setSeed(options.seed)
      val loaded = events.phase("data")(read())
      plan = TrainingPlan(options, loaded.training.size(), loaded.validation.size())
      from.foreach(identity.checkData(_, plan))
      var restored: Option[Seq[WorkerState]] = None
      val hook = new CheckpointHook(
        plan, loaded, training.get.state, restored, writer, identity.manifest(plan, _), events)
      watch = new TrainingWatch(plan, events, begun, () => training.flatMap(_.phases), hook)
      ownWatch = Some(watch)
      watch.keepCurves(runDirectory)
      val built = build(TrainingJob.this, loaded)
      accumulate(built)
      val network = OptimizerInsides.model(built)
      loaded.initialise(network)
      built
        .setValidationSummary(watch.validationSummary(runDirectory))
        .setEndWhen(watch.end)
      val chosen = choose(built, loaded)
      training = Some(chosen)
      restored = from.map(restore)
      chosen.run()
      options.outcome.foreach(save(network, _))
      result(chosen)
    }

    private def accumulate(built: Optimizer[Float, MiniBatch[Float]]): Unit =
      if (options.gradientAccumulation > 1) {
        built.setOptimMethods(OptimizerInsides.methods(built).map { case (name, method) =>
          name -> new GradientAccumulation(method, options.gradientAccumulation)
        })
      }

    /** A training that came to its end is not lost because its file could not be written. */
    private def save(network: TrainedNetwork.Network, folder: String): Unit =
      try TrainedNetwork.save(
        network, new Path(folder, TrainedNetwork.fileName), context.hadoopConfiguration)
      catch {
        case error @ (NonFatal(_) | _: OutOfMemoryError) =>
          TrainingJob.logger.error("The trained network could not be saved", error)
          events.warn(s"The trained network could not be saved: ${FirstCause.rootOf(error)}. " +
            "The last checkpoint has it.")
      }

    /** Spark's jobs cost more than they bring where the only worker is in this process. */
    private def choose(
        built: Optimizer[Float, MiniBatch[Float]], loaded: LoadedData): Training =
      (loaded.training, loaded.validation, built) match {
        case (records: LocalDataSet, validation: LocalDataSet, _)
            if context.isLocal && OptimizerInsides.replicaPerCore && !options.distributed =>
          new LocalTraining(
            built, records, validation, plan.trainingRecords, coresPerWorker,
            options.seed, () => TrainingJob.isWanted)
        case (_, _, distributed: DistriOptimizer[Float]) =>
          val timed = Option(loaded.training).collect { case timed: TimedDataSet => timed }
          new DistributedTraining(distributed, context, timed)
      }

    /** Takes what a failed attempt holds out of the workers' memory. */
    def release(): Unit = {
      training.foreach(_.release())
      data.foreach { found =>
        found.training.originRDD().unpersist(blocking = false)
        found.validation.originRDD().unpersist(blocking = false)
      }
    }

    /** Anew in each attempt, so that the workers have a share each, whoever they are by then. */
    private def read(): LoadedData = {
      val loaded = load(TrainingJob.this)
      data = Some(loaded)
      if (!loaded.description.isEmpty) events.write("data")(loaded.description.put(_))
      loaded.training.cache()
      loaded.validation.cache()
      loaded.training match {
        case resumable: ResumableDataSet => resumable.startAfter(begun.iteration)
        case _ if begun.iteration > 0 =>
          events.warn("This data set has no order that can be entered: its epoch begins anew.")
        case _ =>
      }
      loaded
    }

    private def restore(checkpoint: Checkpoint): Seq[WorkerState] = {
      identity.differences(checkpoint).foreach(events.warn)
      val sameLength = checkpoint.manifest.iterations == plan.iterations
      val states = training.get.state.restore(checkpoint, context.hadoopConfiguration, sameLength)
      events.write("resume")(_
        .put("epoch", checkpoint.manifest.epoch)
        .put("iteration", checkpoint.manifest.iteration)
        .put("path", checkpoint.path.toString))
      states
    }
  }

  private lazy val runDirectory: String = options.runDirectory.getOrElse(
    Files.createTempDirectory(s"sparkloom-${options.model}-").toString)

  private def result(training: Training): String = {
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

  private val logger = LoggerFactory.getLogger(getClass)

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
          // A driver whose container is taken away fails with it; YARN starts the next one.
          if (!ShutdownHookManager.get().isShutdownInProgress) journal.fail(error)
          throw error
      }
    }
  }

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
        val started = start.start()
        running = Some(started)
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

  private def isWanted: Boolean = running.isDefined

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
