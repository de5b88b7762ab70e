package org.sparkloom.layers

import org.sparkloom.compat.Tensor

/**
 * The nodes of all trees of a mini-batch in the order in which they can be computed: the leaves, then
 * the inner nodes by height, so that both children of a node stand before it and all nodes of a level
 * are neighbours. A node's place in this order is its row, counted from 0.
 *
 * @param nodes      nodes a tree has place for
 * @param leaves     number of leaves, which are rows 0 to `leaves - 1`
 * @param levelStart first row of each level of inner nodes, and at the end the number of rows
 * @param wordOf     for each leaf its word among all words of the batch, `tree * words + word`
 * @param placeOf    for each row its node among all nodes of the batch, `tree * nodes + node`
 * @param leftOf     for each inner node, from row `leaves` on, the row of its left child
 * @param rightOf    the same for its right child
 */
final class TreeBatch private (
    val nodes: Int,
    val leaves: Int,
    levelStart: Array[Int],
    val wordOf: Array[Int],
    val placeOf: Array[Int],
    val leftOf: Array[Int],
    val rightOf: Array[Int]) {

  def rows: Int = placeOf.length

  def innerNodes: Int = rows - leaves

  /** First row of each level of inner nodes, and the row behind its last. */
  val levels: IndexedSeq[(Int, Int)] =
    levelStart.init.indices.map(level => (levelStart(level), levelStart(level + 1)))

  val widestLevel: Int = levels.map { case (first, end) => end - first }.foldLeft(0)(math.max)
}

object TreeBatch {

  /**
   * Reads trees as BigDL's `TensorTree` has them: a row of three numbers for each node. A leaf is
   * `(0, 0, word)`, an inner node `(left child, right child, _)`, words and nodes counted from 1; the
   * third number of an inner node (-1 marks the root) is not needed. Rows that begin with -1 fill up
   * a smaller tree.
   *
   * @param trees `[batch, nodes, 3]`
   * @param words words of a text, which leaves may name
   * @throws IllegalArgumentException if a node names a word or child that is not there, or is the
   *                                  child of two nodes or of itself
   */
  def apply(trees: Tensor[Float], words: Int): TreeBatch = {
    require(trees.dim() == 3 && trees.size(3) == 3,
      s"expected trees [batch, nodes, 3], found ${trees.size().mkString("[", ", ", "]")}")
    new Reader(trees.contiguous(), words).read()
  }

  private final val Unknown = -1

  /** Nodes have numbers over the whole batch here, `tree * nodes + node`. */
  private class Reader(trees: Tensor[Float], words: Int) {
    private val nodes = trees.size(2)
    private val total = trees.size(1) * nodes
    private val values = trees.storage().array()
    private val from = trees.storageOffset() - 1

    private val parent = Array.fill(total)(Unknown)
    private val missingChildren = new Array[Int](total)
    private val height = new Array[Int](total)
    /** Nodes whose children are known, in the order in which they became so. */
    private val ready = new Array[Int](total)
    private var readyCount = 0

    def read(): TreeBatch = {
      val inner = joinChildren()
      val leaves = readyCount
      climb()
      require(readyCount == leaves + inner,
        s"${inner + leaves - readyCount} nodes of the batch are below themselves")
      arrange(leaves)
    }

    private def entry(node: Int, column: Int): Int = values(from + node * 3 + column).toInt

    /** Finds leaves and parents; the number of inner nodes. */
    private def joinChildren(): Int = {
      var inner = 0
      var node = 0
      while (node < total) {
        val left = entry(node, 0)
        if (left == 0) {
          val word = entry(node, 2)
          require(word >= 1 && word <= words, s"${where(node)} names word $word of $words")
          append(node)
        } else if (left > 0) {
          join(node, left)
          join(node, entry(node, 1))
          missingChildren(node) = 2
          inner += 1
        }
        node += 1
      }
      inner
    }

    private def join(node: Int, child: Int): Unit = {
      require(child >= 1 && child <= nodes, s"${where(node)} names child $child of $nodes nodes")
      val index = childIndex(node, child)
      require(entry(index, 0) >= 0, s"${where(node)} has the filling row $child as its child")
      require(parent(index) == Unknown,
        s"${where(node)} and node ${parent(index) % nodes + 1} both have node $child as their child")
      parent(index) = node
    }

    private def childIndex(node: Int, child: Int): Int = node - node % nodes + child - 1

    private def append(node: Int): Unit = {
      ready(readyCount) = node
      readyCount += 1
    }

    private def climb(): Unit = {
      var next = 0
      while (next < readyCount) {
        val node = ready(next)
        val above = parent(node)
        if (above != Unknown) {
          height(above) = math.max(height(above), height(node) + 1)
          missingChildren(above) -= 1
          if (missingChildren(above) == 0) append(above)
        }
        next += 1
      }
    }

    /** Sorts the nodes by height, keeping the order within one. */
    private def arrange(leaves: Int): TreeBatch = {
      var highest = 0
      var index = 0
      while (index < readyCount) {
        highest = math.max(highest, height(ready(index)))
        index += 1
      }
      val start = new Array[Int](highest + 2)
      index = 0
      while (index < readyCount) {
        start(height(ready(index)) + 1) += 1
        index += 1
      }
      (1 to highest + 1).foreach(level => start(level) += start(level - 1))
      val placeOf = new Array[Int](readyCount)
      val rowOf = new Array[Int](total)
      val next = start.clone()
      index = 0
      while (index < readyCount) {
        val node = ready(index)
        val row = next(height(node))
        next(height(node)) = row + 1
        placeOf(row) = node
        rowOf(node) = row
        index += 1
      }
      def childRow(column: Int)(node: Int) = rowOf(childIndex(node, entry(node, column)))
      val (leafNodes, innerNodes) = placeOf.splitAt(leaves)
      new TreeBatch(
        nodes,
        leaves,
        start.drop(1),
        leafNodes.map(node => node / nodes * words + entry(node, 2) - 1),
        placeOf,
        innerNodes.map(childRow(0)),
        innerNodes.map(childRow(1)))
    }

    private def where(node: Int): String =
      s"tree ${node / nodes + 1} of the batch, node ${node % nodes + 1}:"
  }
}
