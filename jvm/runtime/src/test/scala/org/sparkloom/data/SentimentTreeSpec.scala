package org.sparkloom.data

import org.scalatest.{FlatSpec, Matchers}

import org.sparkloom.compat.Tensor

class SentimentTreeSpec extends FlatSpec with Matchers {

  /** Hand-written: five nodes over three words. */
  private val line = "(3 (2 It) (4 (2 is) (4 lovely)))"

  private def parse(text: String): SentimentTree = SentimentTree.parse(text, "trees.txt, line 7")

  "A tree in brackets" should "have each node before its children" in {
    val tree = parse(line)
    tree.labels.toSeq shouldBe Seq(3, 2, 4, 2, 4)
    tree.left.toSeq shouldBe Seq(1, -1, 3, -1, -1)
    tree.right.toSeq shouldBe Seq(2, -1, 4, -1, -1)
    tree.word.toSeq shouldBe Seq(-1, 0, -1, 1, 2)
    tree.words.toSeq shouldBe Seq("it", "is", "lovely")
  }

  it should "have brackets and slashes of its sentence as GloVe has them" in {
    parse("(2 (2 -LRB-) (2 and\\/or))").words.toSeq shouldBe Seq("(", "and/or")
  }

  it should "be refused with its line and column otherwise" in {
    Seq(
      "(5 word)" -> "column 2: expected a label from 0 to 4, found `5 word)`.",
      "(3 (2 one))" -> "column 11: expected `(`, found `)`.",
      "(3 (2 a) (2 b) (2 c))" -> "column 16: expected `)`, found `(2 c))`.",
      "(3 two words)" -> "column 8: expected `)`, found `words)`.",
      "(3 (2 a) (2 b)" -> "column 15: expected `)`, found the end of the line."
    ).foreach { case (text, problem) =>
      (the[IllegalArgumentException] thrownBy parse(text)).getMessage shouldBe
        s"trees.txt, line 7, $problem"
    }
  }

  "A batch of trees" should "be what BinaryTreeLSTM reads, with what fills up behind" in {
    val trees = new Trees(
      Array(parse(line), parse("(1 (1 not) (3 good))")), Array(Array(5, 6, 7), Array(8, 9)))
    val batch = trees.batch(Array(0, 1), epoch = None)
    val input = batch.getInput().toTable
    def values(tensor: Int): Seq[Float] =
      input[Tensor[Float]](tensor).storage().array().toSeq
    values(1) shouldBe Seq(5, 6, 7, 8, 9, 1).map(_.toFloat)
    values(2) shouldBe Seq(
      2, 3, -1, 0, 0, 1, 4, 5, 0, 0, 0, 2, 0, 0, 3,
      2, 3, -1, 0, 0, 1, 0, 0, 2, -1, -1, -1, -1, -1, -1).map(_.toFloat)
    batch.getTarget().toTensor[Float].storage().array().toSeq shouldBe
      Seq(4, 3, 5, 3, 5, 2, 2, 4, -1, -1).map(_.toFloat)
  }
}
