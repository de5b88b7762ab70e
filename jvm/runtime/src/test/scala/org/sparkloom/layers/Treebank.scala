package org.sparkloom.layers

import java.nio.file.{Files, Path, Paths}

import scala.collection.JavaConverters._
import scala.collection.mutable

import org.sparkloom.compat.Tensor

/** A sentence as BigDL's tree layers take it: how many words, and a row of three numbers a node. */
case class Parse(words: Int, nodes: Seq[Seq[Float]])

/** Trees of the Stanford Sentiment Treebank, and some written by hand. */
object Treebank {

  /** Where the files of the Treebank are, if they are. */
  def directory: Option[Path] =
    sys.env.get("SPARKLOOM_SST_DIR").map(Paths.get(_)).filter(Files.isDirectory(_))

  def read(file: Path): Seq[Parse] = Files.readAllLines(file).asScala.map(parse)

  /** A tree as the Treebank writes it, `(3 (2 It) (4 works))`: the root first. */
  def parse(line: String): Parse = {
    val nodes = mutable.ArrayBuffer.empty[Seq[Float]]
    var words = 0
    var at = 0
    def node(): Int = {
      val index = nodes.length
      nodes += Seq()
      at += 3 // "(3 "
      if (line(at) == '(') {
        val left = node()
        at += 1
        val right = node()
        nodes(index) = Seq(left + 1f, right + 1f, if (index == 0) -1f else 0f)
      } else {
        words += 1
        nodes(index) = Seq(0f, 0f, words.toFloat)
        at = line.indexOf(')', at)
      }
      at += 1
      index
    }
    node()
    Parse(words, nodes)
  }

  val handwritten: Seq[Parse] = Seq(
    "(2 (2 one) (2 two))",
    "(2 (2 (2 one) (2 two)) (2 (2 three) (2 four)))",
    "(2 (2 one) (2 (2 two) (2 (2 three) (2 (2 four) (2 five)))))",
    "(2 (2 (2 (2 one) (2 two)) (2 three)) (2 four))").map(parse) :+
    // (one (two three)), the leaves in another order and before what joins them.
    Parse(3, Seq(Seq(5, 4, -1), Seq(0, 0, 2), Seq(0, 0, 3), Seq(2, 3, 0), Seq(0, 0, 1)))

  /** `[batch, nodes, 3]`, filled up with rows of -1. */
  def trees(parses: Seq[Parse]): Tensor[Float] = {
    val longest = parses.map(_.nodes.length).max
    val filled = parses.map(_.nodes.padTo(longest, Seq(-1f, -1f, -1f)).flatten)
    Tensor[Float](filled.flatten.toArray, Array(parses.length, longest, 3))
  }

  /** `[batch, words, size]` of numbers from -1 to 1. */
  def words(parses: Seq[Parse], size: Int): Tensor[Float] =
    Tensor[Float](parses.length, parses.map(_.words).max, size).rand(-1, 1)
}
