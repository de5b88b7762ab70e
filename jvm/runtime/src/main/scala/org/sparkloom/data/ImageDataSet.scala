package org.sparkloom.data

import org.apache.spark.TaskContext
import org.apache.spark.rdd.RDD

import org.sparkloom.compat.{DistributedDataSet, MiniBatch}

/**
 * Images in the memory of the executors, one partition a worker.
 *
 * BigDL's own cached data set starts every iteration at a random place of an order that unseeded,
 * thread-local generators have made. This one goes through each epoch exactly once, and the same
 * seed gives the same order.
 *
 * Spark makes a lost partition anew, and BigDL goes on with it, with the weights that the training
 * began with: silently wrong. So a share is only trained on after [[startAfter]] has been there.
 *
 * @param images a partition a worker, each of one element
 * @param records in all partitions together
 * @param batchSize records of a mini-batch of one partition
 */
private[data] class ImageDataSet(
    images: RDD[LabelledImages],
    records: Long,
    batchSize: Int,
    seed: Int)
    extends DistributedDataSet[MiniBatch[Float]] with ResumableDataSet with LocalDataSet {

  private var epoch = 0

  override def size(): Long = records

  override def originRDD(): RDD[_] = images

  override def shuffle(): Unit = epoch += 1

  override def startAfter(iterations: Int): Unit = {
    val ofAllWorkers = batchSize.toLong * images.getNumPartitions
    val perEpoch = ((records + ofAllWorkers - 1) / ofAllWorkers).toInt
    val intoEpoch = iterations % perEpoch
    // BigDL shuffles before the first iteration of an epoch only.
    epoch = iterations / perEpoch + (if (intoEpoch > 0) 1 else 0)
    val (ofEpoch, perBatch, orderSeed) = (epoch, batchSize, seed)
    images.foreachPartition { share =>
      val own = share.next()
      own.startAt(ofEpoch, intoEpoch, perBatch,
        SeededOrder.permutation(own.size, orderSeed, ofEpoch, TaskContext.getPartitionId))
    }
  }

  override def check(): Unit = images.foreachPartition(_.next().requireStarted())

  override def data(train: Boolean): RDD[MiniBatch[Float]] = {
    val ofEpoch = epoch
    val perBatch = batchSize
    val orderSeed = seed
    images.mapPartitionsWithIndex(
      (partition, share) => {
        val own = share.next()
        if (train) {
          own.requireStarted()
          val turn = TaskContext.get().stageId()
          Iterator.continually(own.nextTrainingBatch(ofEpoch, perBatch,
            SeededOrder.permutation(own.size, orderSeed, ofEpoch, partition), turn))
        } else {
          own.inOrder(perBatch)
        }
      },
      preservesPartitioning = true)
  }

  override def trainingBatches(
      afterIterations: Int, buffers: Int): Iterator[MiniBatch[Float]] = {
    val share = LocalPartition.of(images)
    share.trainingBatches(batchSize, afterIterations, buffers,
      SeededOrder.permutation(share.size, seed, _, partition = 0))
  }

  override def validationBatches(): Iterator[MiniBatch[Float]] =
    LocalPartition.of(images).inOrder(batchSize)
}
