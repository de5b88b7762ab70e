package org.sparkloom.runtime

import org.apache.spark.SPARK_VERSION

import org.sparkloom.checkpoint.{Checkpoint, CheckpointManifest}

/** What ties a checkpoint to its run: written into its manifest, and compared before it is used. */
private[runtime] case class CheckpointIdentity(
    options: TrainingOptions, workers: Int, coresPerWorker: Int) {

  def manifest(plan: TrainingPlan, progress: Progress): CheckpointManifest = CheckpointManifest(
    model = options.model,
    spark = SPARK_VERSION,
    iteration = progress.iteration,
    epoch = plan.epochOf(progress.iteration),
    iterations = plan.iterations,
    recordsPerEpoch = plan.trainingRecords,
    batchSize = options.batchSize,
    seed = options.seed,
    workers = workers,
    coresPerWorker = coresPerWorker,
    trainingTimeSec = progress.trainingTimeSec,
    validationTimeSec = progress.validationTimeSec,
    checkpointTimeSec = progress.checkpointTimeSec,
    dataTimeSec = progress.dataTimeSec,
    validation = progress.results)

  /** @throws IllegalArgumentException for a checkpoint of another training */
  def check(checkpoint: Checkpoint): Unit = {
    val manifest = checkpoint.manifest
    refuseOthers(checkpoint, Seq(
      ("model", manifest.model, options.model),
      ("batch size", manifest.batchSize, options.batchSize),
      ("seed", manifest.seed, options.seed),
      ("Spark of the stack", lineOf(manifest.spark), lineOf(SPARK_VERSION))))
  }

  /** @throws IllegalArgumentException for a checkpoint of a training on other data */
  def checkData(checkpoint: Checkpoint, plan: TrainingPlan): Unit = refuseOthers(checkpoint, Seq(
    ("number of training records", checkpoint.manifest.recordsPerEpoch, plan.trainingRecords)))

  /** What is not as it was, and yet no reason to refuse. */
  def differences(checkpoint: Checkpoint): Option[String] = {
    val manifest = checkpoint.manifest
    if (manifest.workers == workers && manifest.coresPerWorker == coresPerWorker) {
      None
    } else {
      Some(s"The checkpoint is of ${manifest.workers} workers x ${manifest.coresPerWorker} cores, " +
        s"this run has $workers x $coresPerWorker: it goes on with another order of the data.")
    }
  }

  private def refuseOthers(checkpoint: Checkpoint, compared: Seq[(String, Any, Any)]): Unit = {
    val others = compared.filter { case (_, expected, found) => expected != found }
      .map { case (what, expected, found) => s"expected the $what $expected, found $found" }
    require(others.isEmpty,
      s"Cannot resume from ${checkpoint.path}: ${others.mkString("; ")}. Use what the run that " +
        "wrote it had, or start without --resume.")
  }

  /** Patches of Spark and BigDL read each other's files. */
  private def lineOf(version: String): String = version.split('.').take(2).mkString(".")
}

private[runtime] object CheckpointIdentity {

  def progressOf(checkpoint: Checkpoint): Progress = {
    val manifest = checkpoint.manifest
    Progress(manifest.iteration, manifest.trainingTimeSec, manifest.validationTimeSec,
      manifest.checkpointTimeSec, manifest.dataTimeSec, manifest.validation)
  }
}
