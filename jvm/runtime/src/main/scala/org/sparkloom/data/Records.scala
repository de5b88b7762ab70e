package org.sparkloom.data

import org.sparkloom.compat.MiniBatch

/**
 * A worker's records in its memory, as compact as they come: it makes mini-batches of them.
 *
 * What is random in it is a function of the seed, the epoch and the record.
 */
private[data] trait Records {

  def size: Int

  /**
   * A mini-batch of some records.
   *
   * @param numbers of the records, from 0
   * @param epoch in which they are trained on, for what is done to them anew in each; none for a
   *              validation, which sees them as they are
   * @param memory an earlier mini-batch that nobody needs any more, whose tensors may be filled anew
   */
  def batch(
      numbers: Array[Int],
      epoch: Option[Int],
      memory: Option[MiniBatch[Float]] = None): MiniBatch[Float]
}
