package org.sparkloom.data

import org.apache.spark.rdd.RDD

import org.sparkloom.compat.{DistributedDataSet, MiniBatch}

/**
 * Images in the memory of the executors, one partition a worker.
 *
 * BigDL's own cached data set starts every iteration at a random place of an order that unseeded,
 * thread-local generators have made. This one goes through each epoch exactly once, and the same
 * seed gives the same order.
 *
 * @param images a partition a worker, each of one element
 * @param records in all partitions together
 * @param batchSize records of a mini-batch of one partition
 */
private[data] class ImageDataSet(
    images: RDD[LabelledImages],
    records: Long,
    batchSize: Int,
    seed: Int) extends DistributedDataSet[MiniBatch[Float]] {

  private var epoch = 0

  override def size(): Long = records

  override def originRDD(): RDD[_] = images

  override def shuffle(): Unit = epoch += 1

  override def data(train: Boolean): RDD[MiniBatch[Float]] = {
    val ofEpoch = epoch
    val perBatch = batchSize
    val orderSeed = seed
    images.mapPartitionsWithIndex(
      (partition, share) => {
        val own = share.next()
        if (train) {
          Iterator.continually(own.nextTrainingBatch(ofEpoch, perBatch,
            SeededOrder.permutation(own.size, orderSeed, ofEpoch, partition)))
        } else {
          own.inOrder(perBatch)
        }
      },
      preservesPartitioning = true)
  }
}
