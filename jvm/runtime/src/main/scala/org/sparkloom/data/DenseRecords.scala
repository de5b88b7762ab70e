package org.sparkloom.data

/**
 * Records of numbers that are given to a network as they are.
 *
 * @param shape sizes of one record
 */
private[data] class DenseRecords(examples: Array[Example], shape: Array[Int])
    extends LabelledRecords(shape) {

  override def size: Int = examples.length

  override protected def labelOf(number: Int): Int = examples(number).label

  override protected def write(
      number: Int, epoch: Option[Int], values: Array[Float], start: Int): Unit =
    System.arraycopy(examples(number).features, 0, values, start, recordSize)
}
