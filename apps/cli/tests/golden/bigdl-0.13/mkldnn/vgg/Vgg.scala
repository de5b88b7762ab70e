package org.sparkloom.models.vgg

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.nn._
import com.intel.analytics.bigdl.numeric.NumericFloat

import org.sparkloom.mkldnn.{DnnBatchNormalization, DnnConvolution, DnnDropout, MklDnnNetwork}

/** Vgg: [3, 32, 32] to [10], 14,991,946 parameters. */
object Vgg {

  def apply(): Module[Float] =
    Sequential()
      .add(MklDnnNetwork(propagateBack = false)
        .add(DnnConvolution(3, 64, 3, 3, 1, 1, 1, 1).setName("conv2d1")) // [64, 32, 32]
        .add(newBatchNorm(64).setName("batchNorm1"))
        .add(DnnDropout(0.3).setName("dropout1"))
        .add(DnnConvolution(64, 64, 3, 3, 1, 1, 1, 1).setName("conv2d2"))
        .add(newBatchNorm(64).setName("batchNorm2"))
        .add(newMaxPool2d().setName("maxPool2d1")) // [64, 16, 16]
        .add(DnnConvolution(64, 128, 3, 3, 1, 1, 1, 1).setName("conv2d3")) // [128, 16, 16]
        .add(newBatchNorm(128).setName("batchNorm3"))
        .add(DnnDropout(0.4).setName("dropout2"))
        .add(DnnConvolution(128, 128, 3, 3, 1, 1, 1, 1).setName("conv2d4"))
        .add(newBatchNorm(128).setName("batchNorm4"))
        .add(newMaxPool2d().setName("maxPool2d2")) // [128, 8, 8]
        .add(DnnConvolution(128, 256, 3, 3, 1, 1, 1, 1).setName("conv2d5")) // [256, 8, 8]
        .add(newBatchNorm(256).setName("batchNorm5"))
        .add(DnnDropout(0.4).setName("dropout3"))
        .add(DnnConvolution(256, 256, 3, 3, 1, 1, 1, 1).setName("conv2d6"))
        .add(newBatchNorm(256).setName("batchNorm6"))
        .add(DnnDropout(0.4).setName("dropout4"))
        .add(DnnConvolution(256, 256, 3, 3, 1, 1, 1, 1).setName("conv2d7"))
        .add(newBatchNorm(256).setName("batchNorm7"))
        .add(newMaxPool2d().setName("maxPool2d3")) // [256, 4, 4]
        .add(DnnConvolution(256, 512, 3, 3, 1, 1, 1, 1).setName("conv2d8")) // [512, 4, 4]
        .add(newBatchNorm(512).setName("batchNorm8"))
        .add(DnnDropout(0.4).setName("dropout5"))
        .add(DnnConvolution(512, 512, 3, 3, 1, 1, 1, 1).setName("conv2d9"))
        .add(newBatchNorm(512).setName("batchNorm9"))
        .add(DnnDropout(0.4).setName("dropout6"))
        .add(DnnConvolution(512, 512, 3, 3, 1, 1, 1, 1).setName("conv2d10"))
        .add(newBatchNorm(512).setName("batchNorm10"))
        .add(newMaxPool2d().setName("maxPool2d4")) // [512, 2, 2]
        .add(DnnConvolution(512, 512, 3, 3, 1, 1, 1, 1).setName("conv2d11"))
        .add(newBatchNorm(512).setName("batchNorm11"))
        .add(DnnDropout(0.4).setName("dropout7"))
        .add(DnnConvolution(512, 512, 3, 3, 1, 1, 1, 1).setName("conv2d12"))
        .add(newBatchNorm(512).setName("batchNorm12"))
        .add(DnnDropout(0.4).setName("dropout8"))
        .add(DnnConvolution(512, 512, 3, 3, 1, 1, 1, 1).setName("conv2d13"))
        .add(newBatchNorm(512).setName("batchNorm13"))
        .add(newMaxPool2d().setName("maxPool2d5")) // [512, 1, 1]
        .add(DnnDropout(0.5).setName("dropout9")) // [512]
        .add(mkldnn.Linear(512, 512).setName("dense1"))
        .add(DnnBatchNormalization(512, relu = true).setName("batchNorm14"))
        .add(DnnDropout(0.5).setName("dropout10"))
        .add(mkldnn.Linear(512, 10).setName("dense2")) // [10]
      )
      .add(LogSoftMax().setName("logSoftmax1"))

  private def newBatchNorm(nOutput: Int) =
    DnnBatchNormalization(nOutput, eps = 0.001, relu = true)

  private def newMaxPool2d() =
    mkldnn.MaxPooling(2, 2, 2, 2).floor()
}
