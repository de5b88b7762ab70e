package org.sparkloom.layers

/**
 * The arithmetic of a Tree-LSTM's nodes, number by number: position `i` of every array belongs to the
 * same node and unit, from `from` until `until`. HotSpot turns such loops into vector instructions.
 */
private[layers] object TreeCell {

  /** `cell = input * candidate + forgetLeft * leftCell + forgetRight * rightCell` */
  def cells(
      input: Array[Float], candidate: Array[Float],
      forgetLeft: Array[Float], leftCell: Array[Float],
      forgetRight: Array[Float], rightCell: Array[Float],
      cell: Array[Float], from: Int, until: Int): Unit = {
    var i = from
    while (i < until) {
      cell(i) = input(i) * candidate(i) + forgetLeft(i) * leftCell(i) + forgetRight(i) * rightCell(i)
      i += 1
    }
  }

  /** `state = output * tangent`, the hyperbolic tangent of the cell. */
  def states(
      output: Array[Float], tangent: Array[Float],
      state: Array[Float], from: Int, until: Int): Unit = {
    var i = from
    while (i < until) {
      state(i) = output(i) * tangent(i)
      i += 1
    }
  }

  /** From the state's gradient to the output gate's, and to what it adds to the cell's. */
  def stateGradients(
      stateGradient: Array[Float], output: Array[Float], tangent: Array[Float],
      outputGradient: Array[Float], cellGradient: Array[Float], from: Int, until: Int): Unit = {
    var i = from
    while (i < until) {
      val gradient = stateGradient(i)
      val gate = output(i)
      val value = tangent(i)
      outputGradient(i) = gradient * value * gate * (1f - gate)
      cellGradient(i) += gradient * gate * (1f - value * value)
      i += 1
    }
  }

  /** From the cell's gradient to those of input gate and candidate. */
  def inputGradients(
      cellGradient: Array[Float], input: Array[Float], candidate: Array[Float],
      inputGradient: Array[Float], candidateGradient: Array[Float], from: Int, until: Int): Unit = {
    var i = from
    while (i < until) {
      val gradient = cellGradient(i)
      val gate = input(i)
      val value = candidate(i)
      inputGradient(i) = gradient * value * gate * (1f - gate)
      candidateGradient(i) = gradient * gate * (1f - value * value)
      i += 1
    }
  }

  /** From the cell's gradient to those of a forget gate and of the child's cell behind it. */
  def forgetGradients(
      cellGradient: Array[Float], forget: Array[Float], childCell: Array[Float],
      forgetGradient: Array[Float], childCellGradient: Array[Float],
      from: Int, until: Int): Unit = {
    var i = from
    while (i < until) {
      val gradient = cellGradient(i)
      val gate = forget(i)
      forgetGradient(i) = gradient * childCell(i) * gate * (1f - gate)
      childCellGradient(i) = gradient * gate
      i += 1
    }
  }
}
