package org.sparkloom.data

import org.sparkloom.compat.MiniBatch

/** A data set whose only worker lives in this JVM, so that it can be read without Spark jobs. */
private[sparkloom] trait LocalDataSet {

  /**
   * The mini-batches of a training, epoch by epoch, without an end: the same that a distributed
   * training gets.
   *
   * @param afterIterations how many of them are passed over
   * @param buffers how many of them must be able to live at the same time; the memory of older ones
   *                may be used again
   */
  def trainingBatches(afterIterations: Int, buffers: Int): Iterator[MiniBatch[Float]]

  /** Every record once, each batch in memory of its own. */
  def validationBatches(): Iterator[MiniBatch[Float]]
}
