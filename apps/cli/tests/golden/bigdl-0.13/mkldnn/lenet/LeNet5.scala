package org.sparkloom.models.lenet

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.nn._
import com.intel.analytics.bigdl.numeric.NumericFloat

import org.sparkloom.mkldnn.{DnnConvolution, DnnTanh, MklDnnNetwork}

/** LeNet5: [1, 28, 28] to [10], 22,278 parameters. */
object LeNet5 {

  def apply(): Module[Float] =
    Sequential()
      .add(MklDnnNetwork(propagateBack = false)
        .add(DnnConvolution(1, 6, 5, 5).setName("conv1_5x5")) // [6, 24, 24]
        .add(DnnTanh().setName("tanh1"))
        .add(mkldnn.MaxPooling(2, 2, 2, 2).floor().setName("maxPool2d1")) // [6, 12, 12]
        .add(DnnConvolution(6, 12, 5, 5).setName("conv2_5x5")) // [12, 8, 8]
        .add(DnnTanh().setName("tanh2"))
        .add(mkldnn.MaxPooling(2, 2, 2, 2).floor().setName("maxPool2d2")) // [12, 4, 4]
        .add(mkldnn.Linear(192, 100).setName("fc1")) // [100]
        .add(DnnTanh().setName("tanh3"))
        .add(mkldnn.Linear(100, 10).setName("fc2")) // [10]
      )
      .add(LogSoftMax().setName("logSoftmax1"))
}
