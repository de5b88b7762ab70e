package org.sparkloom.data

import org.apache.spark.broadcast.Broadcast

import org.sparkloom.compat.{MiniBatch, Tensor}

/**
 * Texts as rows of a table of word vectors, which all shares of an executor have in common: a batch
 * is filled from it, and no text is ever kept as vectors.
 *
 * A text shorter than a batch is wide has zeros in front of it, so that its last word is the last
 * one that a recurrent network reads.
 *
 * @param texts rows of the words of each text, at most `words` of them
 * @param labels a label a text, from 0
 * @param words width of a batch
 */
private[data] class VectorTexts(
    texts: Array[Array[Int]],
    labels: Array[Int],
    words: Int,
    vectors: Broadcast[WordVectors]) extends Records {

  override def size: Int = labels.length

  override def batch(
      numbers: Array[Int],
      epoch: Option[Int],
      memory: Option[MiniBatch[Float]]): MiniBatch[Float] = {
    val WordVectors(_, table, features) = vectors.value
    val count = numbers.length
    val (input, target) = memory.filter(_.size() == count)
      .map(old => (old.getInput().toTensor[Float], old.getTarget().toTensor[Float]))
      .getOrElse((Tensor[Float](count, words, features), Tensor[Float](count)))
    val values = input.storage().array()
    val targets = target.storage().array()
    var i = 0
    while (i < count) {
      val text = texts(numbers(i))
      val start = i * words * features
      val padding = (words - text.length) * features
      java.util.Arrays.fill(values, start, start + padding, 0f)
      var word = 0
      while (word < text.length) {
        System.arraycopy(
          table, text(word) * features, values, start + padding + word * features, features)
        word += 1
      }
      targets(i) = labels(numbers(i)) + 1f
      i += 1
    }
    MiniBatch(input, target)
  }
}
