package org.sparkloom.models.lenet

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.dllib.nn._
import com.intel.analytics.bigdl.numeric.NumericFloat

import org.sparkloom.layers.TiledMaxPooling

/** LeNet5: [1, 28, 28] to [10], 22,278 parameters. */
object LeNet5 {

  def apply(): Module[Float] =
    Sequential()
      .add(SpatialConvolution(1, 6, 5, 5, propagateBack = false).setName("conv1_5x5"))
      .add(Tanh().setName("tanh1"))
      .add(TiledMaxPooling(2, 2).setName("maxPool2d1")) // [6, 12, 12]
      .add(SpatialConvolution(6, 12, 5, 5).setName("conv2_5x5")) // [12, 8, 8]
      .add(Tanh().setName("tanh2"))
      .add(TiledMaxPooling(2, 2).setName("maxPool2d2")) // [12, 4, 4]
      .add(Reshape(Array(192)).setName("flatten1")) // [192]
      .add(Linear(192, 100).setName("fc1")) // [100]
      .add(Tanh().setName("tanh3"))
      .add(Linear(100, 10).setName("fc2")) // [10]
      .add(LogSoftMax().setName("logSoftmax1"))
}
