package org.sparkloom.data

import org.sparkloom.compat.{MiniBatch, Tensor}

/**
 * Records of numbers that are given to a network as they are.
 *
 * @param shape sizes of one record
 */
private[data] class DenseRecords(examples: Array[Example], shape: Array[Int]) extends Records {

  private val recordSize = shape.product

  override def size: Int = examples.length

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
    numbers.indices.foreach { i =>
      val Example(features, label) = examples(numbers(i))
      System.arraycopy(features, 0, values, i * recordSize, recordSize)
      targets(i) = label + 1f
    }
    MiniBatch(input, target)
  }
}
