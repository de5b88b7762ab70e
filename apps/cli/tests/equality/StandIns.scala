package org.sparkloom.equality

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.nn._
import com.intel.analytics.bigdl.nn.Graph.ModuleNode
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.optim.L2Regularizer

/** Networks written by hand, right ones and wrong ones, to try the comparison itself on. */
object StandIns {

  type Node = ModuleNode[Float]

  /** LeNet-5, a part of which can be another one. */
  def lenet(
      pooling: => Module[Float] = SpatialMaxPooling[Float](2, 2, 2, 2),
      activation: => Module[Float] = Tanh[Float](),
      channels: Int = 12,
      dropout: Boolean = false): Module[Float] = {
    val network = Sequential()
      .add(SpatialConvolution(1, 6, 5, 5))
      .add(Tanh())
      .add(SpatialMaxPooling(2, 2, 2, 2))
      .add(SpatialConvolution(6, channels, 5, 5))
      .add(activation)
      .add(pooling)
      .add(Reshape(Array(channels * 16)))
    if (dropout) network.add(Dropout(0.1))
    network
      .add(Linear(channels * 16, 100))
      .add(Tanh())
      .add(Linear(100, 10))
      .add(LogSoftMax())
  }

  /** As a graph, whose shortcuts are written before the bodies they go around. */
  def resnet(
      depth: Int,
      shortcut: String,
      decay: Double = 1e-4,
      epsilon: Double = 1e-3,
      momentum: Double = 0.1,
      swapped: Boolean = false): Module[Float] = {
    def normalization(channels: Int) = SpatialBatchNormalization(channels, epsilon, momentum)
    def convolution(from: Int, to: Int, kernel: Int, stride: Int, before: Node): Node =
      SpatialConvolution(from, to, kernel, kernel, stride, stride, kernel / 2, kernel / 2,
        wRegularizer = L2Regularizer(decay), bRegularizer = L2Regularizer(decay)).inputs(before)
    def block(from: Int, to: Int, stride: Int, before: Node): Node = {
      val around: Node =
        if (shortcut == "C" || (shortcut == "B" && from != to)) {
          normalization(to).inputs(convolution(from, to, 1, stride, before))
        } else if (from != to) {
          val pooled = SpatialAveragePooling(1, 1, stride, stride).inputs(before)
          JoinTable(2, 4).inputs(pooled, MulConstant(0f).inputs(pooled))
        } else {
          before
        }
      val first = ReLU().inputs(
        normalization(to).inputs(convolution(from, to, 3, stride, before)))
      val second = normalization(to).inputs(convolution(to, to, 3, 1, first))
      val sum =
        if (swapped) CAddTable().inputs(around, second) else CAddTable().inputs(second, around)
      ReLU().inputs(sum)
    }
    val input = Input()
    var node: Node = ReLU().inputs(SpatialBatchNormalization(16)
      .inputs(convolution(3, 16, 3, 1, input)))
    var channels = 16
    Seq(16, 32, 64).foreach { to =>
      (1 to (depth - 2) / 6).foreach { place =>
        node = block(channels, to, if (place == 1 && to > 16) 2 else 1, node)
        channels = to
      }
    }
    val pooled = SpatialAveragePooling(8, 8, 1, 1).inputs(node)
    Graph(input, Linear(64, 10).inputs(Reshape(Array(64)).inputs(pooled)))
  }

  /** As a graph around a cell with a state of 256, of which one word's is classified. */
  def recurrent(cell: Cell[Float], classes: Int, word: Int = -1): Module[Float] = {
    val input = Input()
    val last = Select(2, word).inputs(Recurrent().add(cell).inputs(input))
    val hidden = ReLU().inputs(Dropout(0.2).inputs(Linear(256, 128).inputs(last)))
    Graph(input, LogSoftMax().inputs(Linear(128, classes).inputs(hidden)))
  }

  /** As a graph of two inputs, words as `[batch, words]`. */
  def treeLstm(
      words: Int,
      vectorSize: Int,
      hiddenSize: Int,
      scale: Double = 2,
      gateOutput: Boolean = true): Module[Float] = {
    val (word, tree) = (Input(), Input())
    val vectors = LookupTable(words, vectorSize)
    vectors.setScaleW(scale)
    val states = BinaryTreeLSTM(vectorSize, hiddenSize, gateOutput)
      .inputs(vectors.inputs(word), tree)
    val classes = TimeDistributed(Linear(hiddenSize, 5))
      .inputs(TimeDistributed(Dropout(0.5)).inputs(states))
    Graph(Array(word, tree), TimeDistributed(LogSoftMax()).inputs(classes))
  }

  /** An LSTM that forgets with its input gate, and lets in with its forget gate. */
  class SwappedGates(inputSize: Int, hiddenSize: Int)
      extends LSTM[Float](inputSize, hiddenSize) {

    override def buildGates()(input: Node, hidden: Node): (Node, Node, Node, Node) = {
      val (in, candidate, forget, out) = super.buildGates()(input, hidden)
      (forget, candidate, in, out)
    }
  }

  /** Two branches of the same shapes. */
  def branches(written: String): Module[Float] = {
    val input = Input()
    def plain = Linear(4, 4).inputs(input)
    def bent = Tanh().inputs(Linear(4, 4).inputs(input))
    written match {
      case "plain first" =>
        val first = plain
        Graph(input, CAddTable().inputs(first, bent))
      case "bent first" =>
        val first = bent
        Graph(input, CAddTable().inputs(plain, first))
      case "exchanged" => Graph(input, CAddTable().inputs(bent, plain))
    }
  }
}
