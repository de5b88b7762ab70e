package org.sparkloom.localtraining

import scala.util.Random

import com.intel.analytics.bigdl.dataset.{DistributedDataSet, MiniBatch}
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.tensor.Tensor
import org.apache.spark.SparkContext
import org.apache.spark.rdd.RDD

import org.sparkloom.data.LocalDataSet

/** Images of noise in an order of their own: the same mini-batches in both ways of training. */
class NumberedBatches(context: SparkContext)
    extends DistributedDataSet[MiniBatch[Float]] with LocalDataSet {

  import NumberedBatches._

  override def size(): Long = batchSize.toLong * perEpoch

  override val originRDD: RDD[_] = context.parallelize(Seq(0), 1)

  override def shuffle(): Unit = ()

  /** Each Spark job of a training asks for one. */
  override def data(train: Boolean): RDD[MiniBatch[Float]] = originRDD.mapPartitions(_ =>
    if (train) Iterator.continually(batch(take())) else inOrder)

  override def trainingBatches(afterIterations: Int, buffers: Int): Iterator[MiniBatch[Float]] =
    Iterator.from(afterIterations).map(batch)

  override def validationBatches(): Iterator[MiniBatch[Float]] = inOrder
}

object NumberedBatches {

  val side = 6
  val classes = 3
  val batchSize = 12
  val perEpoch = 5

  /** Spark's tasks are threads of this JVM. */
  private var next = 0

  def beginAt(iteration: Int): Unit = next = iteration

  private def take(): Int = {
    next += 1
    next - 1
  }

  private def inOrder: Iterator[MiniBatch[Float]] = Iterator.tabulate(perEpoch)(batch)

  private def batch(number: Int): MiniBatch[Float] = {
    val random = new Random(number % perEpoch)
    val images = Array.fill(batchSize * side * side)(random.nextGaussian().toFloat)
    val labels = Array.fill(batchSize)(random.nextInt(classes) + 1f)
    MiniBatch(
      Tensor[Float](images, Array(batchSize, 1, side, side)), Tensor[Float](labels, Array(batchSize)))
  }
}
