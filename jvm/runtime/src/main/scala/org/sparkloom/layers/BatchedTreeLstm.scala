package org.sparkloom.layers

import org.sparkloom.compat.{BinaryTreeLSTM, NumericFloat, T, Table, Tensor}

/**
 * LSTM along binary trees that computes the nodes of equal height over a whole mini-batch at once.
 * It is BigDL's `BinaryTreeLSTM` in inputs, outputs, gradients, and in the order and shapes of its
 * weights, so that weights move between the two as they are; it begins with the weights that BigDL's
 * would begin with.
 *
 * Input: a table of the vectors of words, `[batch, words, inputSize]`, and of trees,
 * `[batch, nodes, 3]`, see [[TreeBatch]]. Output: the state of each node, `[batch, nodes, hiddenSize]`,
 * 0 where a row fills up a smaller tree.
 *
 * Unlike BigDL's it takes `setScaleW`, `setScaleB` and `freeze` into account, leaves no gradients of an
 * earlier batch on words that fill up a shorter text, and sums the gradients of leaves that name the
 * same word.
 *
 * What BigDL's has not: recurrent dropout, which in training drops values of the candidates that inner
 * nodes add to their cells, and leaves the cells of the children whole, so that nothing is forgotten
 * along the tree. The values that stay are divided by the share that stays.
 *
 * Tai, Socher, Manning: Improved semantic representations from tree-structured long short-term memory
 * networks, 2015, section 3.2. Semeniuta, Severyn, Barth: Recurrent dropout without memory loss, 2016.
 *
 * @param inputSize        size of a word's vector
 * @param hiddenSize       size of the state of a node
 * @param recurrentDropout share of the candidates' values that is dropped in training, from 0 until 1
 */
class BatchedTreeLstm(val inputSize: Int, val hiddenSize: Int, val recurrentDropout: Double = 0)
    extends StandInLayer[Table] {

  require(recurrentDropout >= 0 && recurrentDropout < 1,
    s"expected a recurrent dropout from 0 until 1, found $recurrentDropout")

  override protected def begin(): (Array[Tensor[Float]], Array[Tensor[Float]]) =
    BinaryTreeLSTM[Float](inputSize, hiddenSize).parameters()

  @transient private var pass: TreeLstmForward = _
  @transient private var wayBack: TreeLstmBackward = _

  override def updateOutput(input: Table): Tensor[Float] = {
    val words = input[Tensor[Float]](1)
    require(words.dim() == 3 && words.size(3) == inputSize,
      s"expected words [batch, words, $inputSize], found ${words.size().mkString("[", ", ", "]")}")
    val trees = input[Tensor[Float]](2)
    require(trees.dim() == 3 && trees.size(1) == words.size(1),
      s"expected trees [${words.size(1)}, nodes, 3], found ${trees.size().mkString("[", ", ", "]")}")
    if (pass == null) {
      pass = new TreeLstmForward(inputSize, hiddenSize)
      wayBack = new TreeLstmBackward(pass)
    }
    pass.run(TreeBatch(trees, words.size(2)), weights, words.contiguous(), output,
      dropped = if (isTraining()) recurrentDropout else 0)
    output
  }

  override def updateGradInput(input: Table, gradOutput: Tensor[Float]): Table = {
    if (gradInput.length() == 0) gradInput = T(Tensor[Float](), Tensor[Float]())
    val Seq(gradWords, gradTrees) = (1 to 2).map { place =>
      gradInput[Tensor[Float]](place).resizeAs(input[Tensor[Float]](place)).zero()
    }
    wayBack.run(gradOutput.contiguous(), gradWords)
    gradInput
  }

  override def accGradParameters(input: Table, gradOutput: Tensor[Float]): Unit =
    wayBack.accumulate(gradients, scaleW.toFloat, scaleB.toFloat)

  override def clearState(): this.type = {
    super.clearState()
    gradInput = T()
    pass = null
    wayBack = null
    this
  }

  override def toString: String = {
    val dropped = if (recurrentDropout == 0) None else Some(recurrentDropout)
    (Seq(inputSize, hiddenSize) ++ dropped).mkString(s"${getPrintName()}(", ", ", ")")
  }
}

object BatchedTreeLstm {
  def apply(inputSize: Int, hiddenSize: Int, recurrentDropout: Double = 0): BatchedTreeLstm =
    new BatchedTreeLstm(inputSize, hiddenSize, recurrentDropout)
}
