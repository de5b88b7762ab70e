package org.sparkloom.layers

/**
 * The arithmetic of recurrent cells, number by number: position `i` of every array belongs to the same
 * record (or node) and unit, from `from` until `until`. HotSpot turns such loops into vector
 * instructions, since no array is read at one position and written at another.
 */
private[layers] object CellMath {

  /** `cell = input * candidate + forget * previousCell` */
  def cells(
      input: Array[Float], candidate: Array[Float],
      forget: Array[Float], previousCell: Array[Float],
      cell: Array[Float], from: Int, until: Int): Unit = {
    var i = from
    while (i < until) {
      cell(i) = input(i) * candidate(i) + forget(i) * previousCell(i)
      i += 1
    }
  }

  /** `cell = input * candidate + forgetLeft * leftCell + forgetRight * rightCell` */
  def treeCells(
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

  /** `product = gate * value` */
  def product(
      gate: Array[Float], value: Array[Float],
      product: Array[Float], from: Int, until: Int): Unit = {
    var i = from
    while (i < until) {
      product(i) = gate(i) * value(i)
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

  /** From the cell's gradient to those of a forget gate and of the cell behind it. */
  def forgetGradients(
      cellGradient: Array[Float], forget: Array[Float], previousCell: Array[Float],
      forgetGradient: Array[Float], previousCellGradient: Array[Float],
      from: Int, until: Int): Unit = {
    var i = from
    while (i < until) {
      val gradient = cellGradient(i)
      val gate = forget(i)
      forgetGradient(i) = gradient * previousCell(i) * gate * (1f - gate)
      previousCellGradient(i) = gradient * gate
      i += 1
    }
  }

  /** `sum += term` */
  def add(term: Array[Float], sum: Array[Float], from: Int, until: Int): Unit = {
    var i = from
    while (i < until) {
      sum(i) += term(i)
      i += 1
    }
  }

  /** `state = (1 - update) * candidate + update * previousState` */
  def mixtures(
      update: Array[Float], candidate: Array[Float], previousState: Array[Float],
      state: Array[Float], from: Int, until: Int): Unit = {
    var i = from
    while (i < until) {
      state(i) = (1f - update(i)) * candidate(i) + update(i) * previousState(i)
      i += 1
    }
  }

  /** From the state's gradient to those of update gate, candidate and the state before. */
  def mixtureGradients(
      stateGradient: Array[Float],
      update: Array[Float], candidate: Array[Float], previousState: Array[Float],
      updateGradient: Array[Float], candidateGradient: Array[Float],
      previousStateGradient: Array[Float], from: Int, until: Int): Unit = {
    var i = from
    while (i < until) {
      val gradient = stateGradient(i)
      val gate = update(i)
      val value = candidate(i)
      updateGradient(i) = gradient * (previousState(i) - value) * gate * (1f - gate)
      candidateGradient(i) = gradient * (1f - gate) * (1f - value * value)
      previousStateGradient(i) = gradient * gate
      i += 1
    }
  }

  /** From the gradient of `reset * previousState` to those of both, added to what the latter has. */
  def resetGradients(
      productGradient: Array[Float], reset: Array[Float], previousState: Array[Float],
      resetGradient: Array[Float], previousStateGradient: Array[Float],
      from: Int, until: Int): Unit = {
    var i = from
    while (i < until) {
      val gradient = productGradient(i)
      val gate = reset(i)
      resetGradient(i) = gradient * previousState(i) * gate * (1f - gate)
      previousStateGradient(i) += gradient * gate
      i += 1
    }
  }
}
