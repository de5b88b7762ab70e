package org.sparkloom.models.textcnn

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.dllib.nn._
import com.intel.analytics.bigdl.numeric.NumericFloat

import org.sparkloom.layers.BatchedTemporalConvolution

/** TextCnn: [500, 100] to [20], 163,732 parameters. */
object TextCnn {

  def apply(): Module[Float] =
    Sequential()
      .add(BatchedTemporalConvolution(100, 256, 5, propagateBack = false).setName("conv1d1"))
      .add(ReLU().setName("relu1"))
      .add(TemporalMaxPooling(496, 496).setName("maxPool1d1")) // [1, 256]
      .add(Reshape(Array(256)).setName("flatten1")) // [256]
      .add(Dropout(0.5).setName("dropout1"))
      .add(Linear(256, 128).setName("dense1")) // [128]
      .add(Dropout(0.3).setName("dropout2"))
      .add(ReLU().setName("relu2"))
      .add(Linear(128, 20).setName("dense2")) // [20]
      .add(LogSoftMax().setName("logSoftmax1"))
}
