package org.sparkloom.runtime

import org.apache.hadoop.fs.Path

/**
 * What a run is asked for. A job gives its own defaults; the command line overrides them.
 *
 * @param model name of the model
 * @param dataset name of the data set
 * @param batchSize records of one iteration, over all workers
 * @param epochs passes over the training records
 * @param seed seed of the weights and of the order of the data
 * @param gradientAccumulation iterations whose gradients are averaged for one step of the optimizer
 * @param data folder of the data set, on any file system that Hadoop knows
 * @param runDirectory folder of the run, for TensorBoard files; none without it
 * @param journal folder where the job itself writes its events and its result, for a driver that
 *                nobody listens to
 * @param maxIterations end after so many iterations, even within an epoch
 * @param lossBelow end as soon as the loss of an iteration is below
 * @param scoreAbove end as soon as the first measure of a validation is above
 * @param limit train on the first so many records only
 * @param validationLimit validate with the first so many records only
 * @param vectors folder of the word vectors, where it is not the data's
 * @param checkpointDirectory folder for checkpoints, on any file system that Hadoop knows; by
 *                            default `checkpoints` in the run's folder, and none without that.
 *                            `none` writes none
 * @param checkpointIterations a checkpoint after each so many iterations, beside the one at the end
 *                             of each epoch
 * @param resume folder of the checkpoints of a run that was left, or of one of them
 * @param distributed train with BigDL's `DistriOptimizer` on one machine too
 * @param evaluate file of a trained network: nothing is trained, and this one is measured on the
 *                 validation set
 */
case class TrainingOptions(
    model: String,
    dataset: String,
    batchSize: Int,
    epochs: Int,
    seed: Int,
    gradientAccumulation: Int = 1,
    data: String = ".",
    runDirectory: Option[String] = None,
    journal: Option[String] = None,
    maxIterations: Option[Int] = None,
    lossBelow: Option[Double] = None,
    scoreAbove: Option[Double] = None,
    limit: Option[Int] = None,
    validationLimit: Option[Int] = None,
    vectors: Option[String] = None,
    checkpointDirectory: Option[String] = None,
    checkpointIterations: Option[Int] = None,
    resume: Option[String] = None,
    distributed: Boolean = false,
    evaluate: Option[String] = None) {

  def vectorsFolder: String = vectors.getOrElse(data)

  /** How many of the records of a validation are looked at. */
  def validationLimited(records: Int): Int = validationLimit.fold(records)(math.min(_, records))

  /** Where the trained network goes, if anywhere: beside the result. */
  def outcome: Option[String] = journal.orElse(runDirectory)

  /** Where checkpoints go, if anywhere. */
  def checkpoints: Option[String] =
    checkpointDirectory.orElse(runDirectory.map(new Path(_, "checkpoints").toString))
      .filter(_ != TrainingOptions.noCheckpoints)
}

object TrainingOptions {

  val usage: String =
    """--data DIR            folder of the data set (default: the current one)
      |--run-dir DIR         folder for what the run leaves
      |--journal DIR         folder for events.ndjson and result.json, on any file system
      |--batch-size N        records of one iteration, over all workers
      |--gradient-accumulation N  iterations whose gradients are averaged for one step of the
      |                      optimizer (default: 1)
      |--epochs N            passes over the training records
      |--max-iterations N    end after so many iterations
      |--limit N             train on the first so many records only
      |--validation-limit N  validate with the first so many records only
      |--vectors DIR         folder of the word vectors (default: that of the data)
      |--seed N              seed of the weights and of the order of the data
      |--checkpoint-dir DIR  folder for checkpoints, or `none` (default: `checkpoints` in the
      |                      folder of the run)
      |--checkpoint-iterations N  a checkpoint after each N iterations, and not only each epoch
      |--resume DIR          go on from the newest checkpoint in this folder
      |--distributed yes|no  on one machine, too, train as on a cluster: with Spark jobs in each
      |                      iteration (default: no)
      |--evaluate FILE       train nothing, but validate the network in this file""".stripMargin

  private val noCheckpoints = "none"

  /**
   * @param arguments flags, each followed by its value
   * @throws IllegalArgumentException for an unknown flag, a missing value or one out of range
   */
  def parse(arguments: Array[String], defaults: TrainingOptions): TrainingOptions =
    arguments.grouped(2).foldLeft(defaults) {
      case (options, Array(flag, value)) => set(options, flag, value)
      case (_, Array(flag)) => refuse(s"$flag needs a value")
    }

  private def set(options: TrainingOptions, flag: String, value: String): TrainingOptions = {
    def whole(least: Int): Int =
      try {
        val number = value.toInt
        if (number < least) refuse(s"$flag must be at least $least, found $value")
        number
      } catch {
        case _: NumberFormatException => refuse(s"$flag must be a whole number, found $value")
      }
    flag match {
      case "--data" => options.copy(data = value)
      case "--run-dir" => options.copy(runDirectory = Some(value))
      case "--journal" => options.copy(journal = Some(value))
      case "--batch-size" => options.copy(batchSize = whole(least = 1))
      case "--gradient-accumulation" => options.copy(gradientAccumulation = whole(least = 1))
      case "--epochs" => options.copy(epochs = whole(least = 1))
      case "--max-iterations" => options.copy(maxIterations = Some(whole(least = 1)))
      case "--limit" => options.copy(limit = Some(whole(least = 1)))
      case "--validation-limit" => options.copy(validationLimit = Some(whole(least = 1)))
      case "--vectors" => options.copy(vectors = Some(value))
      case "--checkpoint-dir" => options.copy(checkpointDirectory = Some(value))
      case "--checkpoint-iterations" =>
        options.copy(checkpointIterations = Some(whole(least = 1)))
      case "--resume" => options.copy(resume = Some(value))
      case "--evaluate" => options.copy(evaluate = Some(value))
      case "--seed" => options.copy(seed = whole(least = 0))
      case "--distributed" => value match {
        case "yes" => options.copy(distributed = true)
        case "no" => options.copy(distributed = false)
        case _ => refuse(s"$flag must be yes or no, found $value")
      }
      case _ => refuse(s"unknown flag $flag")
    }
  }

  private def refuse(problem: String): Nothing =
    throw new IllegalArgumentException(s"$problem. Flags of this job:\n$usage")
}
