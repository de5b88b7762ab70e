package org.sparkloom.models.textlstm

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.nn._
import com.intel.analytics.bigdl.numeric.NumericFloat

import org.sparkloom.layers.FusedLstm

/** TextLstm: [200, 100] to [20], 136,340 parameters. */
object TextLstm {

  def apply(): Module[Float] =
    Sequential()
      .add(FusedLstm(100, 128, propagateBack = false).setName("lstm1")) // [200, 128]
      .add(Select(2, -1).setName("last1")) // [128]
      .add(Linear(128, 128).setName("dense1"))
      .add(Dropout(0.2).setName("dropout1"))
      .add(ReLU().setName("relu1"))
      .add(Linear(128, 20).setName("dense2")) // [20]
      .add(LogSoftMax().setName("logSoftmax1"))
}
