package org.sparkloom.equality

import com.intel.analytics.bigdl.nn.abstractnn.Activity
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.tensor.Tensor
import com.intel.analytics.bigdl.utils.{T, Table}

/** What networks are compared on. */
object ModelInputs {

  /** Numbers from -1 to 1. */
  def uniform(shape: Int*): Tensor[Float] = Tensor[Float](shape.toArray).rand(-1, 1)

  /**
   * Three sentences with their trees, of four, two and three words: the shorter ones are filled up
   * with word 1 and with rows of -1. Words are from 1 to 9.
   */
  def sentences(): Activity = T(
    Tensor[Float](Array(
      4f, 7f, 2f, 9f,
      5f, 3f, 1f, 1f,
      8f, 4f, 6f, 1f), Array(3, 4, 1)),
    Tensor[Float](Array[Float](
      // ((4 7) (2 9)), the root first
      2, 3, -1, /**/ 4, 5, 0, /**/ 6, 7, 0, /**/ 0, 0, 1, /**/ 0, 0, 2, /**/ 0, 0, 3, /**/ 0, 0, 4,
      // (5 3)
      2, 3, -1, /**/ 0, 0, 1, /**/ 0, 0, 2, /**/ -1, -1, -1, /**/ -1, -1, -1, /**/ -1, -1, -1,
      /**/ -1, -1, -1,
      // (8 (4 6)), the leaves before what joins them
      5, 4, -1, /**/ 0, 0, 2, /**/ 0, 0, 3, /**/ 2, 3, 0, /**/ 0, 0, 1, /**/ -1, -1, -1,
      /**/ -1, -1, -1), Array(3, 7, 3)))

  /** The same values, words as `[batch, words]` where they are `[batch, words, 1]`. */
  def flatWords(sentences: Activity): Activity = {
    val table = sentences.asInstanceOf[Table]
    val words = table[Tensor[Float]](1)
    T(words.clone().resize(words.size(1), words.size(2)), table[Tensor[Float]](2))
  }
}
