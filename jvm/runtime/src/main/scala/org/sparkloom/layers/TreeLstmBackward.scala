package org.sparkloom.layers

import org.sparkloom.compat.Tensor

/** The way back down the trees, from the gradients of all states to those of words and weights. */
private[layers] final class TreeLstmBackward(forward: TreeLstmForward) {
  import TreeLstmWeights._
  import forward.{hiddenSize, inputSize, trees, weights}

  private val stateGradients, cellGradients, leftCellGradients, rightCellGradients = new GrowingArray
  private val gateGradients = Array.fill(InnerGates)(new GrowingArray)
  private val childGradients = new GrowingArray
  private val columnSums = new ColumnSums

  /** The gates side by side, `[leaves, 2 hidden]` and `[inner nodes, 5 hidden]`. */
  private val leafGradients, innerGradients = new GrowingArray

  /**
   * Finds the gradients of all gates, which `accumulate` takes up, and of the words.
   *
   * @param gradOutput `[batch, nodes, hidden]`, contiguous
   * @param gradWords  `[batch, words, input]`, contiguous, zeros; a word that several leaves name gets
   *                   the sum of theirs
   */
  def run(gradOutput: Tensor[Float], gradWords: Tensor[Float]): Unit = {
    (gateGradients ++ Seq(stateGradients, cellGradients, leftCellGradients, rightCellGradients))
      .foreach(_.grow(trees.rows * hiddenSize))
    leafGradients.grow(trees.leaves * LeafGates * hiddenSize)
    innerGradients.grow(trees.innerNodes * InnerGates * hiddenSize)
    childGradients.grow(math.max(trees.leaves * inputSize, trees.widestLevel * 2 * hiddenSize))
    Rows.gather(gradOutput.storage().array(), gradOutput.storageOffset() - 1, trees.placeOf,
      stateGradients.values, hiddenSize)
    java.util.Arrays.fill(cellGradients.values, 0, trees.rows * hiddenSize, 0f)
    trees.levels.reverseIterator.foreach { case (first, end) => level(first, end) }
    leaves(gradWords)
  }

  private def level(first: Int, end: Int): Unit = {
    val (from, until) = (first * hiddenSize, end * hiddenSize)
    open(from, until)
    CellMath.inputGradients(cellGradients.values,
      forward.gates(Input).values, forward.gates(Candidate).values,
      gateGradients(Input).values, gateGradients(Candidate).values, from, until)
    for (mask <- forward.candidateMask; gate <- Seq(Input, Candidate)) {
      val gradients = gateGradients(gate).values
      CellMath.product(gradients, mask.values, gradients, from, until)
    }
    CellMath.forgetGradients(cellGradients.values,
      forward.gates(ForgetLeft).values, forward.leftCells.values,
      gateGradients(ForgetLeft).values, leftCellGradients.values, from, until)
    CellMath.forgetGradients(cellGradients.values,
      forward.gates(ForgetRight).values, forward.rightCells.values,
      gateGradients(ForgetRight).values, rightCellGradients.values, from, until)
    val start = (first - trees.leaves) * InnerGates * hiddenSize
    gateGradients.indices.foreach(gate =>
      join(gateGradients(gate), first, end, innerGradients, start, InnerGates, gate))
    val own = FlatMatrix(innerGradients.values, start, end - first,
      InnerGates * hiddenSize, InnerGates * hiddenSize)
    FlatMatrix(childGradients.values, end - first, 2 * hiddenSize).setProduct(own, weights.inner)
    handDown(first, end)
  }

  /** Gives the children their share of the gradients. */
  private def handDown(first: Int, end: Int): Unit = {
    var row = first
    while (row < end) {
      val inner = row - trees.leaves
      val (left, right) = (trees.leftOf(inner) * hiddenSize, trees.rightOf(inner) * hiddenSize)
      val at = (row - first) * 2 * hiddenSize
      Rows.add(childGradients.values, at, stateGradients.values, left, hiddenSize)
      Rows.add(childGradients.values, at + hiddenSize, stateGradients.values, right, hiddenSize)
      System.arraycopy(leftCellGradients.values, row * hiddenSize,
        cellGradients.values, left, hiddenSize)
      System.arraycopy(rightCellGradients.values, row * hiddenSize,
        cellGradients.values, right, hiddenSize)
      row += 1
    }
  }

  private def leaves(gradWords: Tensor[Float]): Unit = {
    val count = trees.leaves
    open(0, count * hiddenSize)
    join(gateGradients(Output), 0, count, leafGradients, 0, LeafGates, LeafOutput)
    join(cellGradients, 0, count, leafGradients, 0, LeafGates, LeafCell)
    val own = FlatMatrix(leafGradients.values, count, LeafGates * hiddenSize)
    FlatMatrix(childGradients.values, count, inputSize).setProduct(own, weights.leaf)
    val (values, start) = (gradWords.storage().array(), gradWords.storageOffset() - 1)
    var leaf = 0
    while (leaf < count) {
      Rows.add(childGradients.values, leaf * inputSize,
        values, start + trees.wordOf(leaf) * inputSize, inputSize)
      leaf += 1
    }
  }

  /** From states to cells. */
  private def open(from: Int, until: Int): Unit =
    CellMath.stateGradients(stateGradients.values,
      forward.gates(Output).values, forward.cellTangents.values,
      gateGradients(Output).values, cellGradients.values, from, until)

  /** Puts a gate among all of them side by side. */
  private def join(
      from: GrowingArray, first: Int, end: Int,
      to: GrowingArray, start: Int, gateCount: Int, gate: Int): Unit =
    Rows.copy(from.values, first * hiddenSize, hiddenSize,
      to.values, start + gate * hiddenSize, gateCount * hiddenSize, end - first, hiddenSize)

  /**
   * Adds the gradients of the weights of the last `run`, each in one product over all nodes.
   *
   * @param gradients as BigDL's `parameters()` has them
   */
  def accumulate(gradients: Array[Tensor[Float]], scaleW: Float, scaleB: Float): Unit = {
    val (leafCount, innerCount) = (trees.leaves, trees.innerNodes)
    val words = FlatMatrix(forward.leafWords.values, leafCount, inputSize)
    (0 until LeafGates).foreach { gate =>
      val own = FlatMatrix(leafGradients.values, gate * hiddenSize, leafCount, hiddenSize,
        LeafGates * hiddenSize)
      add(own, words, leafWeightOf(gate), gradients, scaleW, scaleB)
    }
    if (innerCount > 0) {
      for (gate <- 0 until InnerGates; child <- Seq(Left, Right)) {
        val own = FlatMatrix(innerGradients.values, gate * hiddenSize, innerCount, hiddenSize,
          InnerGates * hiddenSize)
        val states = FlatMatrix(forward.childStates.values, if (child == Left) 0 else hiddenSize,
          innerCount, hiddenSize, 2 * hiddenSize)
        add(own, states, weightOf(gate, child), gradients, scaleW, scaleB)
      }
    }
  }

  private def add(
      own: FlatMatrix, inputs: FlatMatrix, place: Int,
      gradients: Array[Tensor[Float]], scaleW: Float, scaleB: Float): Unit = {
    if (scaleW != 0) FlatMatrix(gradients(place)).addProduct(own.transposed, inputs, scaleW)
    if (scaleB != 0) columnSums.add(own, scaleB, gradients(place + 1))
  }
}
