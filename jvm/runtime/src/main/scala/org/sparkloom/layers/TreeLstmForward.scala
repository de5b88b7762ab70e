package org.sparkloom.layers

import org.sparkloom.compat.{RandomGenerator, Tensor}

/**
 * The way of a binary Tree-LSTM up the trees of a mini-batch: all leaves in one product of matrices,
 * then each level of inner nodes in one. What the way back needs stays here, in arrays of one row a
 * node, `[rows, hidden]`; position `i` of each belongs to the same node and unit.
 *
 * With `i, f_l, f_r, o` through the logistic function and `u` through the hyperbolic tangent, all of
 * `weight * (h_l | h_r) + bias`:
 * {{{
 * inner node: c = i u + f_l c_l + f_r c_r      h = o tanh c
 * leaf:       c = weight * word + bias         h = o tanh c
 * }}}
 *
 * A pass that drops candidates has `i m u` for `i u`, where `m` is 0 or what keeps the mean.
 */
private[layers] final class TreeLstmForward(val inputSize: Int, val hiddenSize: Int) {
  import TreeLstmWeights._

  val weights = new TreeLstmWeights(inputSize, hiddenSize)

  /** The trees of the last pass. */
  var trees: TreeBatch = _

  /** `[leaves, input]` */
  val leafWords = new GrowingArray
  /** `[inner nodes, left | right]` */
  val childStates = new GrowingArray
  /** After their functions, in the order of `TreeLstmWeights`; leaves have only the output gate. */
  val gates: Array[GrowingArray] = Array.fill(InnerGates)(new GrowingArray)
  val leftCells, rightCells, cells, cellTangents = new GrowingArray
  /** What the candidates of inner nodes are multiplied with, where the pass drops any. */
  var candidateMask: Option[GrowingArray] = None

  private val states, preActivations, masks, maskedInputs = new GrowingArray

  /**
   * @param words   `[batch, words, input]`, contiguous
   * @param output  becomes `[batch, nodes, hidden]`; rows that fill up a tree are 0
   * @param dropped share of the candidates' values that becomes 0, from 0 until 1
   */
  def run(
      batch: TreeBatch,
      parameters: Array[Tensor[Float]],
      words: Tensor[Float],
      output: Tensor[Float],
      dropped: Double): Unit = {
    trees = batch
    weights.pack(parameters)
    (gates ++ Seq(leftCells, rightCells, cells, cellTangents, states))
      .foreach(_.grow(batch.rows * hiddenSize))
    leafWords.grow(batch.leaves * inputSize)
    childStates.grow(batch.innerNodes * 2 * hiddenSize)
    preActivations.grow(
      math.max(batch.leaves * LeafGates, batch.widestLevel * InnerGates) * hiddenSize)
    candidateMask = if (dropped > 0) Some(drawMask(dropped)) else None
    leaves(words)
    batch.levels.foreach { case (first, end) => level(first, end) }
    output.resize(words.size(1), batch.nodes, hiddenSize).zero()
    Rows.scatter(states.values, batch.placeOf, output.storage().array(), output.storageOffset() - 1,
      hiddenSize)
  }

  private def drawMask(dropped: Double): GrowingArray = {
    val scale = (1 / (1 - dropped)).toFloat
    masks.grow(trees.rows * hiddenSize)
    maskedInputs.grow(trees.rows * hiddenSize)
    var i = trees.leaves * hiddenSize
    while (i < trees.rows * hiddenSize) {
      masks.values(i) = if (RandomGenerator.RNG.uniform(0, 1) < dropped) 0f else scale
      i += 1
    }
    masks
  }

  private def leaves(words: Tensor[Float]): Unit = {
    Rows.gather(words.storage().array(), words.storageOffset() - 1, trees.wordOf,
      leafWords.values, inputSize)
    val inputs = FlatMatrix(leafWords.values, trees.leaves, inputSize)
    activate(inputs, weights.leaf, weights.leafBias)
    split(LeafGates, LeafOutput, gates(Output), 0, trees.leaves)
    split(LeafGates, LeafCell, cells, 0, trees.leaves)
    close(0, trees.leaves * hiddenSize)
  }

  private def level(first: Int, end: Int): Unit = {
    gatherChildren(first, end)
    val children = FlatMatrix(childStates.values, (first - trees.leaves) * 2 * hiddenSize,
      end - first, 2 * hiddenSize, 2 * hiddenSize)
    activate(children, weights.inner, weights.innerBias)
    gates.indices.foreach(gate => split(InnerGates, gate, gates(gate), first, end))
    val (from, until) = (first * hiddenSize, end * hiddenSize)
    GateMath.tanh(gates(Candidate).values, from, until)
    Seq(Input, ForgetLeft, ForgetRight)
      .foreach(gate => GateMath.sigmoid(gates(gate).values, from, until))
    val inputs = candidateMask.fold(gates(Input)) { mask =>
      CellMath.product(gates(Input).values, mask.values, maskedInputs.values, from, until)
      maskedInputs
    }
    CellMath.treeCells(inputs.values, gates(Candidate).values,
      gates(ForgetLeft).values, leftCells.values, gates(ForgetRight).values, rightCells.values,
      cells.values, from, until)
    close(from, until)
  }

  private def gatherChildren(first: Int, end: Int): Unit = {
    var row = first
    while (row < end) {
      val inner = row - trees.leaves
      val (left, right) = (trees.leftOf(inner) * hiddenSize, trees.rightOf(inner) * hiddenSize)
      val at = inner * 2 * hiddenSize
      System.arraycopy(states.values, left, childStates.values, at, hiddenSize)
      System.arraycopy(states.values, right, childStates.values, at + hiddenSize, hiddenSize)
      System.arraycopy(cells.values, left, leftCells.values, row * hiddenSize, hiddenSize)
      System.arraycopy(cells.values, right, rightCells.values, row * hiddenSize, hiddenSize)
      row += 1
    }
  }

  /** `preActivations = inputs * weight' + bias`, the gates side by side. */
  private def activate(inputs: FlatMatrix, weight: FlatMatrix, bias: Array[Float]): Unit = {
    Rows.repeat(bias, preActivations.values, inputs.rows)
    FlatMatrix(preActivations.values, inputs.rows, bias.length).addProduct(inputs, weight.transposed)
  }

  /** One of the gates, out of all of them side by side. */
  private def split(gateCount: Int, gate: Int, to: GrowingArray, first: Int, end: Int): Unit =
    Rows.copy(preActivations.values, gate * hiddenSize, gateCount * hiddenSize,
      to.values, first * hiddenSize, hiddenSize, end - first, hiddenSize)

  /** From cells to states. */
  private def close(from: Int, until: Int): Unit = {
    GateMath.sigmoid(gates(Output).values, from, until)
    System.arraycopy(cells.values, from, cellTangents.values, from, until - from)
    GateMath.tanh(cellTangents.values, from, until)
    CellMath.product(gates(Output).values, cellTangents.values, states.values, from, until)
  }
}
