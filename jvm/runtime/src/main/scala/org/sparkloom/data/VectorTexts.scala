package org.sparkloom.data

import org.apache.spark.broadcast.Broadcast

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
    vectors: Broadcast[WordVectors])
    extends LabelledRecords(Array(words, vectors.value.features)) {

  override def size: Int = labels.length

  override protected def labelOf(number: Int): Int = labels(number)

  override protected def write(
      number: Int, epoch: Option[Int], values: Array[Float], start: Int): Unit = {
    val WordVectors(_, table, features) = vectors.value
    val text = texts(number)
    val padding = (words - text.length) * features
    java.util.Arrays.fill(values, start, start + padding, 0f)
    var word = 0
    while (word < text.length) {
      System.arraycopy(
        table, text(word) * features, values, start + padding + word * features, features)
      word += 1
    }
  }
}
