package org.sparkloom.reference

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.nn._
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.tensor.Tensor

/**
 * The sentiment of every phrase of a sentence, along its tree. BigDL 0.x has it as an example
 * (`example/treeLSTMSentiment/TreeSentiment.scala`); its second generation kept the layers and
 * left the example out.
 *
 * Tai, Socher, Manning: Improved semantic representations from tree-structured long short-term
 * memory networks, 2015.
 */
object TreeLstmSentiment {

  /**
   * The input is a table of words `[batch, words, 1]`, rows of `wordVectors` counted from 1, and
   * trees `[batch, nodes, 3]`; the output is `[batch, nodes, classNum]`, logarithms of
   * probabilities.
   *
   * @param wordVectors `[words, size of a vector]`; it trains with the rest, at twice the rate, and
   *                    keeps its storage: the caller's tensor is what changes
   * @param hiddenSize  size of the state of a node
   * @param classNum    classes of a phrase
   * @param dropout     share of a node's state that is dropped in training
   */
  def apply(
      wordVectors: Tensor[Float],
      hiddenSize: Int,
      classNum: Int,
      dropout: Double = 0.5): Module[Float] = {
    val vectorSize = wordVectors.size(2)
    val embedding = LookupTable(wordVectors.size(1), vectorSize)
    embedding.weight.set(wordVectors)
    embedding.setScaleW(2)

    Sequential()
      .add(MapTable(Squeeze(3)))
      .add(ParallelTable().add(embedding).add(Identity()))
      .add(BinaryTreeLSTM(vectorSize, hiddenSize))
      .add(TimeDistributed(Dropout(dropout)))
      .add(TimeDistributed(Linear(hiddenSize, classNum)))
      .add(TimeDistributed(LogSoftMax()))
  }
}
