package org.sparkloom.layers

import org.scalatest.{FlatSpec, Matchers}

import org.sparkloom.compat.Tensor

class TreeBatchSpec extends FlatSpec with Matchers {

  private def tree(rows: Seq[Float]*): Tensor[Float] =
    Tensor[Float](rows.flatten.toArray, Array(1, rows.length, 3))

  "The rows of a batch" should "have every node once, leaves first and children before parents" in {
    val parses = Treebank.handwritten
    val batch = TreeBatch(Treebank.trees(parses), parses.map(_.words).max)
    batch.leaves shouldBe parses.map(_.words).sum
    batch.rows shouldBe parses.map(_.nodes.length).sum
    batch.placeOf.distinct should have length batch.rows
    val innerRows = batch.leaves until batch.rows
    batch.levels.flatMap { case (first, end) => first until end } shouldBe innerRows
    for ((first, end) <- batch.levels; row <- first until end) {
      batch.leftOf(row - batch.leaves) should be < first
      batch.rightOf(row - batch.leaves) should be < first
    }
    // The deepest tree has five words in a row.
    batch.levels should have length 4
  }

  they should "name the children and words of their nodes" in {
    val parses = Treebank.handwritten
    val (nodes, words) = (parses.map(_.nodes.length).max, parses.map(_.words).max)
    val batch = TreeBatch(Treebank.trees(parses), words)
    for (row <- 0 until batch.rows) {
      val place = batch.placeOf(row)
      val (index, node) = (place / nodes, parses(place / nodes).nodes(place % nodes))
      if (row < batch.leaves) batch.wordOf(row) shouldBe index * words + node(2).toInt - 1
      else {
        batch.placeOf(batch.leftOf(row - batch.leaves)) shouldBe index * nodes + node(0).toInt - 1
        batch.placeOf(batch.rightOf(row - batch.leaves)) shouldBe index * nodes + node(1).toInt - 1
      }
    }
  }

  "A tree of one word" should "be a leaf" in {
    val batch = TreeBatch(tree(Seq(0, 0, 1), Seq(-1, -1, -1)), words = 1)
    (batch.rows, batch.leaves, batch.levels) shouldBe ((1, 1, Seq()))
  }

  "A tree that cannot be" should "be refused with its place" in {
    def refusal(words: Int, rows: Seq[Float]*): String =
      intercept[IllegalArgumentException](TreeBatch(tree(rows: _*), words)).getMessage
    val (one, two) = (Seq(0f, 0f, 1f), Seq(0f, 0f, 2f))
    refusal(1, Seq(2, 3, -1), one, two) should include(
      "tree 1 of the batch, node 3: names word 2 of 1")
    refusal(2, Seq(2, 4, -1), one, two) should include("node 1: names child 4 of 3 nodes")
    refusal(2, Seq(2, 2, -1), one, two) should include("both have node 2 as their child")
    refusal(2, Seq(2, 3, -1), one, Seq(-1, -1, -1)) should include("the filling row 3 as its child")
    refusal(1, Seq(1, 2, -1), one) should include("below themselves")
  }

  it should "be refused if it is not one of rows of three numbers" in {
    an[IllegalArgumentException] should be thrownBy TreeBatch(Tensor[Float](2, 3, 4), words = 1)
  }
}
