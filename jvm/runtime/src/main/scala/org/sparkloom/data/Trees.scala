package org.sparkloom.data

import org.sparkloom.compat.{MiniBatch, Tensor}

/**
 * Sentences as trees, in the form that BigDL's `BinaryTreeLSTM` reads.
 *
 * A batch is the words `[records, words]`, rows of an embedding, and the trees `[records, nodes, 3]`:
 * for each node its two children and, for a leaf, the place of its word; all counted from 1, with
 * zeros where there is none, and -1 at the root. What fills up is the row of the unknown word, and
 * nodes of -1 with the label -1.
 *
 * @param words rows of the words of each sentence, from 1
 */
private[data] class Trees(
    trees: Array[SentimentTree], words: Array[Array[Int]]) extends Records {

  override def size: Int = trees.length

  override def batch(
      numbers: Array[Int],
      epoch: Option[Int],
      memory: Option[MiniBatch[Float]]): MiniBatch[Float] = {
    val count = numbers.length
    val width = numbers.map(words(_).length).max
    val nodes = numbers.map(trees(_).nodes).max
    val sentences = Tensor[Float](count, width).fill(Treebank.unknownRow)
    val structure = Tensor[Float](count, nodes, Trees.columns).fill(Trees.padding)
    val target = Tensor[Float](count, nodes).fill(Trees.padding)
    numbers.indices.foreach { i =>
      val rows = words(numbers(i))
      rows.indices.foreach(word =>
        sentences.storage().array()(i * width + word) = rows(word))
      write(trees(numbers(i)), structure.storage().array(), i * nodes * Trees.columns)
      val labels = trees(numbers(i)).labels
      labels.indices.foreach(node =>
        target.storage().array()(i * nodes + node) = labels(node) + 1f)
    }
    MiniBatch(Array(sentences, structure), Array(target))
  }

  private def write(tree: SentimentTree, values: Array[Float], start: Int): Unit =
    (0 until tree.nodes).foreach { node =>
      val at = start + node * Trees.columns
      values(at) = tree.left(node) + 1f
      values(at + 1) = tree.right(node) + 1f
      values(at + 2) = if (node == 0) Trees.rootMark else tree.word(node) + 1f
    }
}

private[data] object Trees {

  private val columns = 3
  private val padding = -1f
  private val rootMark = -1f
}
