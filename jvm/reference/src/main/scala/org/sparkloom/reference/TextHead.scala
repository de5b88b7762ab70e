package org.sparkloom.reference

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.nn._
import com.intel.analytics.bigdl.numeric.NumericFloat

/** What every network of BigDL's text example ends with: from features of a text to its class. */
object TextHead {

  /** Features of a text. */
  val featureNum = 256

  def apply(classNum: Int): Module[Float] =
    Sequential()
      .add(Linear(featureNum, 128))
      .add(Dropout(0.2))
      .add(ReLU())
      .add(Linear(128, classNum))
      .add(LogSoftMax())
}
