package org.sparkloom.reference

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.nn._
import com.intel.analytics.bigdl.numeric.NumericFloat

/**
 * The LSTM that classifies texts, which no jar of BigDL has: its Scala example knows only the
 * convolutional network. This one is what the Python example builds with `--model lstm`
 * (`pyspark/bigdl/models/textclassifier/textclassifier.py`, the same from 0.7 to 2.4).
 */
object TextLstm {

  /**
   * @param embeddingDim numbers a word: the input is `[batch, words, embeddingDim]`
   * @param classNum     classes: the output is `[batch, classNum]`, logarithms of probabilities
   */
  def apply(embeddingDim: Int, classNum: Int): Module[Float] =
    Sequential()
      .add(Recurrent().add(LSTM(embeddingDim, TextHead.featureNum)))
      .add(Select(2, -1))
      .add(TextHead(classNum))
}
