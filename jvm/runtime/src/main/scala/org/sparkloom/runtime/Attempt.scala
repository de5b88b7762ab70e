package org.sparkloom.runtime

import scala.util.control.NonFatal

import org.apache.hadoop.fs.Path

import org.sparkloom.checkpoint.{Checkpoint, WorkerState}
import org.sparkloom.compat.{DistriOptimizer, MiniBatch, Optimizer, OptimizerInsides}
import org.sparkloom.compat.RandomGenerator
import org.sparkloom.data.{LoadedData, LocalDataSet, ResumableDataSet, TimedDataSet}
import org.sparkloom.inference.TrainedNetwork
import org.sparkloom.training.{DistributedTraining, GradientAccumulation, LocalTraining, Training}

/**
 * One optimizer, from a checkpoint or from the very beginning to the end of the run.
 *
 * @param from the checkpoint that it goes on from
 * @param writer keeps checkpoints, where any are wanted
 * @param load brings the data
 * @param build makes the optimizer
 */
private[runtime] class Attempt(
    job: TrainingJob,
    from: Option[Checkpoint],
    writer: Option[CheckpointWriter],
    load: TrainingJob => LoadedData,
    build: (TrainingJob, LoadedData) => Optimizer[Float, MiniBatch[Float]]) {

  import job.{context, coresPerWorker, events, identity, options, runDirectory}

  private val begun = from.fold(Progress())(CheckpointIdentity.progressOf)
  private var data: Option[LoadedData] = None
  private var training: Option[Training] = None
  private var watch: Option[TrainingWatch] = None

  /** Whether it has trained any iteration. */
  def progressed: Boolean = watch.exists(_.progress.iteration > begun.iteration)

  /** @return the result of the run as JSON */
  def train(): String = {
    // A second attempt begins with the weights of the first.
    RandomGenerator.RNG.setSeed(options.seed)
    val loaded = events.phase("data")(read())
    val plan = TrainingPlan(options, loaded.training.size(), loaded.validation.size())
    from.foreach(identity.checkData(_, plan))
    var restored: Option[Seq[WorkerState]] = None
    val hook = new CheckpointHook(
      plan, loaded, training.get.state, restored, writer, identity.manifest(plan, _), events)
    val following =
      new TrainingWatch(plan, events, begun, () => training.flatMap(_.phases), hook)
    watch = Some(following)
    following.keepCurves(runDirectory)
    job.begin(plan, following)
    val built = build(job, loaded)
    accumulate(built)
    val network = OptimizerInsides.model(built)
    loaded.initialise(network)
    built
      .setValidationSummary(following.validationSummary(runDirectory))
      .setEndWhen(following.end)
    val chosen = choose(built, loaded, plan)
    training = Some(chosen)
    restored = from.map(restore(_, plan))
    chosen.run()
    options.outcome.foreach(save(network, _))
    job.result(chosen)
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

  private def choose(
      built: Optimizer[Float, MiniBatch[Float]],
      loaded: LoadedData,
      plan: TrainingPlan): Training =
    (loaded.training, loaded.validation, built) match {
      case (records: LocalDataSet, validation: LocalDataSet, _) if job.trainsHere =>
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
    val loaded = load(job)
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

  private def restore(checkpoint: Checkpoint, plan: TrainingPlan): Seq[WorkerState] = {
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
