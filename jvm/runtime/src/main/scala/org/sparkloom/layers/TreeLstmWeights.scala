package org.sparkloom.layers

import org.sparkloom.compat.Tensor

/**
 * The weights of a binary Tree-LSTM as one matrix for leaves and one for inner nodes, packed from the
 * tensors that BigDL's `BinaryTreeLSTM` has, in its order.
 *
 * Its `parameters()` are weight and bias of twelve `Linear` layers: for each gate of an inner node
 * (input, candidate, forget left, forget right, output) the one that reads the right child's state
 * and the one that reads the left's, `[hidden, hidden]` and `[hidden]`; then for a leaf those of
 * output gate and cell, `[hidden, input]` and `[hidden]`.
 */
private[layers] class TreeLstmWeights(inputSize: Int, hiddenSize: Int) {
  import TreeLstmWeights._

  /** `[output gate | cell, input]` */
  val leaf: FlatMatrix =
    FlatMatrix(new Array(LeafGates * hiddenSize * inputSize), LeafGates * hiddenSize, inputSize)
  val leafBias: Array[Float] = new Array(LeafGates * hiddenSize)
  /** `[gates, left state | right state]` */
  val inner: FlatMatrix = FlatMatrix(
    new Array(InnerGates * hiddenSize * 2 * hiddenSize), InnerGates * hiddenSize, 2 * hiddenSize)
  val innerBias: Array[Float] = new Array(InnerGates * hiddenSize)

  /** Copies the tensors, wherever an optimizer has moved them. */
  def pack(parameters: Array[Tensor[Float]]): Unit = {
    var gate = 0
    while (gate < InnerGates) {
      copyRows(parameters(weightOf(gate, Left)), inner, gate * hiddenSize, column = 0)
      copyRows(parameters(weightOf(gate, Right)), inner, gate * hiddenSize, column = hiddenSize)
      val (left, right) = (parameters(weightOf(gate, Left) + 1), parameters(weightOf(gate, Right) + 1))
      var unit = 0
      while (unit < hiddenSize) {
        innerBias(gate * hiddenSize + unit) = valueOf(left, unit) + valueOf(right, unit)
        unit += 1
      }
      gate += 1
    }
    gate = 0
    while (gate < LeafGates) {
      val weight = parameters(leafWeightOf(gate))
      val bias = parameters(leafWeightOf(gate) + 1)
      copyRows(weight, leaf, gate * hiddenSize, column = 0)
      System.arraycopy(bias.storage().array(), bias.storageOffset() - 1,
        leafBias, gate * hiddenSize, hiddenSize)
      gate += 1
    }
  }

  private def copyRows(from: Tensor[Float], to: FlatMatrix, row: Int, column: Int): Unit = {
    val source = FlatMatrix(from)
    var r = 0
    while (r < source.rows) {
      System.arraycopy(source.values, source.from + r * source.stride,
        to.values, (row + r) * to.stride + column, source.columns)
      r += 1
    }
  }

  private def valueOf(vector: Tensor[Float], index: Int): Float =
    vector.storage().array()(vector.storageOffset() - 1 + index)
}

private[layers] object TreeLstmWeights {

  /** Gates of an inner node, in the order of BigDL's tensors. */
  final val Input = 0
  final val Candidate = 1
  final val ForgetLeft = 2
  final val ForgetRight = 3
  final val Output = 4
  final val InnerGates = 5

  /** Gates of a leaf, likewise. */
  final val LeafOutput = 0
  final val LeafCell = 1
  final val LeafGates = 2

  /** Children, in the order of BigDL's tensors. */
  final val Right = 0
  final val Left = 1

  /** Place of a weight in `parameters()`; its bias is the next. */
  def weightOf(gate: Int, child: Int): Int = 2 * (2 * gate + child)

  /** The same for a leaf. */
  def leafWeightOf(gate: Int): Int = 2 * (2 * InnerGates + gate)
}
