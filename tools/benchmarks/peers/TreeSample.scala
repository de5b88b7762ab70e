package org.sparkloom.benchmarks

import com.intel.analytics.bigdl.dataset.Sample
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.tensor.Tensor

/** A tree as BigDL's example of a Tree-LSTM has it. */
object TreeSample {

  /**
   * @param line nodes as `label,left,right,row` with a space between, each before its children:
   *             label from 0, children as places in the line from 0, -1 at leaves; the row of a
   *             leaf's word in the embedding from 1, -1 elsewhere
   */
  def apply(line: String): Sample[Float] = {
    val nodes = line.split(' ').map(_.split(',').map(_.toInt))
    val rows = nodes.map(_(3)).filter(_ > 0)
    var word = 0
    val structure = nodes.zipWithIndex.flatMap { case (Array(_, left, right, row), number) =>
      if (row > 0) word += 1
      val mark = if (number == 0) -1 else if (row > 0) word else 0
      Array(left + 1f, right + 1f, mark.toFloat)
    }
    Sample(
      Array(
        Tensor[Float](rows.map(_.toFloat), Array(rows.length, 1)),
        Tensor[Float](structure, Array(nodes.length, 3))),
      Tensor[Float](nodes.map(_(0) + 1f), Array(nodes.length)))
  }
}
