package org.sparkloom.data

import org.apache.spark.TaskContext
import org.apache.spark.rdd.RDD

import org.sparkloom.compat.{DistributedDataSet, MiniBatch}
import org.sparkloom.runtime.TrainingJob

/**
 * A data set in the memory of the executors, one partition a worker.
 *
 * BigDL's own cached data set starts every iteration at a random place of an order that unseeded,
 * thread-local generators have made. This one goes through each epoch exactly once, and the same
 * seed gives the same order.
 *
 * Spark makes a lost partition anew, and BigDL goes on with it, with the weights that the training
 * began with: silently wrong. So a share is only trained on after [[startAfter]] has been there.
 *
 * @param shares a partition a worker, each of one element
 * @param here the only share, where this process trains on it; no Spark job makes it then
 * @param records in all partitions together
 * @param batchSize records of a mini-batch of one partition
 */
private[data] class SeededDataSet(
    shares: RDD[Share],
    here: Option[() => Share],
    records: Long,
    batchSize: Int,
    seed: Int)
    extends DistributedDataSet[MiniBatch[Float]]
    with ResumableDataSet with LocalDataSet with TimedDataSet {

  private var epoch = 0
  private lazy val own: Share = here.fold(LocalPartition.of(shares))(_())
  private val waitedNs = shares.sparkContext.longAccumulator

  override def waitedSec: Double = waitedNs.sum / 1e9 / shares.getNumPartitions

  override def size(): Long = records

  override def originRDD(): RDD[_] = shares

  override def shuffle(): Unit = epoch += 1

  override def cache(): Unit = if (here.isEmpty) super.cache() else onEach(_ => ())

  private def onEach(work: Share => Unit): Unit =
    if (here.isEmpty) shares.foreachPartition(share => work(share.next())) else work(own)

  override def startAfter(iterations: Int): Unit = {
    val ofAllWorkers = batchSize.toLong * shares.getNumPartitions
    val perEpoch = ((records + ofAllWorkers - 1) / ofAllWorkers).toInt
    val intoEpoch = iterations % perEpoch
    // BigDL shuffles before the first iteration of an epoch only.
    epoch = iterations / perEpoch + (if (intoEpoch > 0) 1 else 0)
    val (ofEpoch, perBatch) = (epoch, batchSize)
    onEach(_.startAt(ofEpoch, intoEpoch, perBatch))
  }

  override def check(): Unit = onEach(_.requireStarted())

  override def data(train: Boolean): RDD[MiniBatch[Float]] = {
    val ofEpoch = epoch
    val perBatch = batchSize
    val orderSeed = seed
    val waited = waitedNs
    shares.mapPartitionsWithIndex(
      (partition, share) => {
        val own = share.next()
        if (train) {
          own.requireStarted()
          val turn = TaskContext.get().stageId()
          Iterator.continually {
            val began = System.nanoTime()
            val batch = own.nextTrainingBatch(ofEpoch, perBatch,
              SeededOrder.permutation(own.size, orderSeed, _, partition), turn)
            waited.add(System.nanoTime() - began)
            batch
          }
        } else {
          own.inOrder(perBatch)
        }
      },
      preservesPartitioning = true)
  }

  override def trainingBatches(
      afterIterations: Int, buffers: Int): Iterator[MiniBatch[Float]] =
    own.trainingBatches(batchSize, afterIterations, buffers,
      SeededOrder.permutation(own.size, seed, _, partition = 0))

  override def validationBatches(): Iterator[MiniBatch[Float]] = own.inOrder(batchSize)
}

private[data] object SeededDataSet {

  /**
   * As many as a usual training batch: MKL BLAS keeps every window of every image of its largest
   * batch, some 13 MiB an image for ResNet-20, and a validation has little to gain from more.
   */
  private val validationBatchSize = 128

  /** What `read` gives for each worker; they are counted from 0. */
  def readBy(job: TrainingJob)(read: Int => Records): WorkerRecords =
    WorkerRecords(
      job.context.parallelize(0 until job.workers, job.workers).map(read),
      if (job.trainsHere) Some(() => read(0)) else None)

  /**
   * The part of a data set that is trained on.
   *
   * @param records in all partitions together
   * @throws IllegalArgumentException for fewer records than workers, or than one batch
   */
  def training(
      job: TrainingJob, name: String, records: Int, shares: WorkerRecords): SeededDataSet = {
    requireEnough(job, name, records)
    require(records >= job.options.batchSize,
      s"The training set has $records records, less than one batch of " +
        s"${job.options.batchSize}. Use a smaller batch, or more records.")
    create(job, name, records, job.options.batchSize / job.workers, shares)
  }

  /** The part that tells how good the training is. */
  def validation(
      job: TrainingJob,
      name: String,
      records: Int,
      shares: WorkerRecords,
      batchSize: Int = validationBatchSize): SeededDataSet = {
    requireEnough(job, name, records)
    create(job, name, records, batchSize, shares)
  }

  private def requireEnough(job: TrainingJob, name: String, records: Int): Unit =
    require(records >= job.workers,
      s"$name has $records records for ${job.workers} workers, and each needs one. " +
        s"Use --num-executors ${math.max(records, 1)} or fewer.")

  private def create(
      job: TrainingJob,
      name: String,
      records: Int,
      batchSize: Int,
      shares: WorkerRecords): SeededDataSet =
    new SeededDataSet(
      shares.rdd.map(new Share(_)).setName(name).cache(),
      shares.here.map(read => () => new Share(read())),
      records, batchSize, job.options.seed)
}
