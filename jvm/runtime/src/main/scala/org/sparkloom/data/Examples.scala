package org.sparkloom.data

import org.apache.spark.Partitioner
import org.apache.spark.rdd.RDD

import org.sparkloom.runtime.TrainingJob

/**
 * Data sets of records that any Spark program has made.
 *
 * Each worker keeps its share in memory. Records are dealt out in one fixed mixed order, so that any
 * first part of them is a fair one; an RDD must give its records in the same order each time.
 */
object Examples {

  /** As much as a usual training batch. */
  private val validationBatchSize = 128

  /**
   * @param shape sizes of one record, such as `Array(3, 32, 32)`
   * @param training records that are trained on; `--limit` takes the first of their mixed order
   * @param validation records that tell how good the training is
   * @param classes names of the labels, in their order; none where labels are numbers only
   * @throws IllegalArgumentException for a record with another number of features, a label that is
   *   below 0 or has no name, and fewer records than workers or than a batch
   */
  def load(
      job: TrainingJob,
      shape: Array[Int],
      training: RDD[Example],
      validation: RDD[Example],
      classes: Seq[String] = Nil): LoadedData = {
    val labels = if (classes.isEmpty) Int.MaxValue else classes.length
    val (trained, trainingShares) =
      deal(job, "The training set", training, job.options.limit, shape, labels)
    val (validated, validationShares) =
      deal(job, "The validation set", validation, job.options.validationLimit, shape, labels)
    val loaded = LoadedData(
      SeededDataSet.training(job, "The training set", trained, WorkerRecords(trainingShares)),
      SeededDataSet.validation(job, "The validation set", validated,
        WorkerRecords(validationShares), validationBatchSize),
      description = DataDescription(classes))
    loaded.bringIntoMemory()
    loaded
  }

  /** How many records the workers have together, and the share of each. */
  private def deal(
      job: TrainingJob,
      name: String,
      examples: RDD[Example],
      limit: Option[Int],
      shape: Array[Int],
      labels: Int): (Int, RDD[Records]) = {
    val counts = examples.mapPartitions(share => Iterator(share.size)).collect()
    val starts = counts.scanLeft(0)(_ + _)
    val count = limit.fold(starts.last)(math.min(_, starts.last))
    val order = SeededOrder.mixture(starts.last)
    val places = new Array[Int](order.length)
    order.indices.foreach(place => places(order(place)) = place)
    val placesOfAll = job.context.broadcast(places)
    val recordSize = shape.product
    val shares = examples
      .mapPartitionsWithIndex { (partition, share) =>
        share.zipWithIndex
          .map { case (example, i) => (placesOfAll.value(starts(partition) + i), example) }
          .filter { case (place, _) => place < count }
          .map { case (place, example) =>
            check(example, name, recordSize, labels)
            (place, example)
          }
      }
      .partitionBy(new Dealer(job.workers))
      .mapPartitions { own =>
        Iterator[Records](new DenseRecords(own.toArray.sortBy(_._1).map(_._2), shape))
      }
    (count, shares)
  }

  private def check(example: Example, name: String, recordSize: Int, labels: Int): Unit = {
    require(example.features.length == recordSize,
      s"$name has a record of ${example.features.length} features: expected $recordSize, as the " +
        "network takes.")
    require(example.label >= 0 && example.label < labels,
      s"$name has the label ${example.label}: expected labels from 0" +
        (if (labels == Int.MaxValue) "." else s" to ${labels - 1}."))
  }

  /** Gives records to the workers in turn. */
  private class Dealer(workers: Int) extends Partitioner {

    override def numPartitions: Int = workers

    override def getPartition(key: Any): Int = key match {
      case place: Int => place % workers
    }
  }
}
