package org.sparkloom.data

import scala.collection.mutable

/**
 * A sentence as a binary tree with a label at each node. Nodes are numbered from 0, each before its
 * children, so that the root is the first.
 *
 * @param labels of the nodes, from 0
 * @param left the left child of each node, -1 for a leaf
 * @param right the right child of each node, -1 for a leaf
 * @param word the word of each leaf, -1 for other nodes
 * @param words of the sentence, from left to right
 */
private[data] case class SentimentTree(
    labels: Array[Int],
    left: Array[Int],
    right: Array[Int],
    word: Array[Int],
    words: Array[String]) extends Serializable {

  def nodes: Int = labels.length
}

private[data] object SentimentTree {

  private val classes = 5

  private val brackets = Map("-lrb-" -> "(", "-rrb-" -> ")")

  /**
   * Reads a tree as the Penn Treebank and the Sentiment Treebank write it:
   * `(3 (2 It) (4 (2 's) (4 lovely)))`.
   *
   * @param where file and line, for messages
   * @throws IllegalArgumentException for anything else
   */
  def parse(line: String, where: => String): SentimentTree = {
    val labels, left, right, word = mutable.ArrayBuffer.empty[Int]
    val words = mutable.ArrayBuffer.empty[String]
    var at = 0
    def refuse(expected: String): Nothing = {
      val found = if (at >= line.length) "the end of the line" else s"`${line.substring(at).take(20)}`"
      throw new IllegalArgumentException(
        s"$where, column ${at + 1}: expected $expected, found $found.")
    }
    def skipSpaces(): Unit = while (at < line.length && line(at).isWhitespace) at += 1
    def expect(character: Char): Unit = {
      skipSpaces()
      if (at >= line.length || line(at) != character) refuse(s"`$character`")
      at += 1
    }
    def token(expected: String): String = {
      skipSpaces()
      val start = at
      while (at < line.length && !line(at).isWhitespace && line(at) != '(' && line(at) != ')') {
        at += 1
      }
      if (at == start) refuse(expected)
      line.substring(start, at)
    }
    def node(): Int = {
      expect('(')
      val start = at
      val label = token(s"a label from 0 to ${classes - 1}")
      if (label.length != 1 || label(0) < '0' || label(0) >= '0' + classes) {
        at = start
        refuse(s"a label from 0 to ${classes - 1}")
      }
      val number = labels.size
      labels += label(0) - '0'
      Seq(left, right, word).foreach(_ += -1)
      skipSpaces()
      if (at < line.length && line(at) == '(') {
        left(number) = node()
        right(number) = node()
      } else {
        word(number) = words.size
        words += plain(token("a word or two subtrees"))
      }
      expect(')')
      number
    }
    node()
    skipSpaces()
    if (at < line.length) refuse("the end of the line")
    SentimentTree(labels.toArray, left.toArray, right.toArray, word.toArray, words.toArray)
  }

  /** In lower case, as GloVe has them, without the Treebank's own ways of writing brackets. */
  private def plain(word: String): String = {
    val lower = word.toLowerCase(java.util.Locale.ROOT)
    brackets.getOrElse(lower, lower.replace("\\/", "/").replace("\\*", "*"))
  }
}
