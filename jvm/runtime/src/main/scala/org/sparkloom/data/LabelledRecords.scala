package org.sparkloom.data

import org.sparkloom.compat.{MiniBatch, Tensor}

/**
 * Records that are one tensor with one label each.
 *
 * @param shape sizes of one record
 */
private[data] abstract class LabelledRecords(shape: Array[Int]) extends Records {

  protected val recordSize: Int = shape.product

  /** The label of a record, from 0. */
  protected def labelOf(number: Int): Int

  /** Writes all values of a record, from place `start` on. */
  protected def write(number: Int, epoch: Option[Int], values: Array[Float], start: Int): Unit

  override def batch(
      numbers: Array[Int],
      epoch: Option[Int],
      memory: Option[MiniBatch[Float]]): MiniBatch[Float] = {
    val count = numbers.length
    val (input, target) = memory.filter(_.size() == count)
      .map(old => (old.getInput().toTensor[Float], old.getTarget().toTensor[Float]))
      .getOrElse((Tensor[Float](count +: shape), Tensor[Float](count)))
    val values = input.storage().array()
    val targets = target.storage().array()
    var i = 0
    while (i < count) {
      write(numbers(i), epoch, values, i * recordSize)
      targets(i) = labelOf(numbers(i)) + 1f
      i += 1
    }
    MiniBatch(input, target)
  }
}
