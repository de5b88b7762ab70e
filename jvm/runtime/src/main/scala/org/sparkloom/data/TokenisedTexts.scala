package org.sparkloom.data

import java.util.Locale

import scala.collection.mutable

/**
 * Texts as numbers of their words, each word kept once.
 *
 * @param words of all texts, in the order in which they came
 * @param texts numbers of the words of each text
 * @param numbers the number of each text in its data set
 */
private[data] case class TokenisedTexts(
    words: Array[String], texts: Array[Array[Int]], numbers: Array[Int]) extends Serializable

private[data] object TokenisedTexts {

  /** Takes texts in one by one. */
  class Builder {

    private val known = mutable.HashMap.empty[String, Int]
    private val words = mutable.ArrayBuffer.empty[String]
    private val texts = mutable.ArrayBuffer.empty[Array[Int]]
    private val numbers = mutable.ArrayBuffer.empty[Int]

    def add(number: Int, text: String): Unit = {
      numbers += number
      texts += tokens(text).map { word =>
        known.getOrElseUpdate(word, {
          words += word
          words.size - 1
        })
      }.toArray
    }

    def result(): TokenisedTexts =
      TokenisedTexts(words.toArray, texts.toArray, numbers.toArray)
  }

  /** The words of a text: runs of letters and digits, in lower case. */
  def tokens(text: String): Iterator[String] =
    text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+").iterator.filter(_.nonEmpty)
}
