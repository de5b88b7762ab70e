package org.sparkloom.models.vgg

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.nn._
import com.intel.analytics.bigdl.numeric.NumericFloat

import org.sparkloom.layers.TiledMaxPooling

/** Vgg: [3, 32, 32] to [10], 14,991,946 parameters. */
object Vgg {

  def apply(): Module[Float] =
    Sequential()
      .add(SpatialConvolution(3, 64, 3, 3, 1, 1, 1, 1, propagateBack = false).setName("conv2d1"))
      .add(newBatchNorm(64).setName("batchNorm1"))
      .add(ReLU().setName("relu1"))
      .add(Dropout(0.3).setName("dropout1"))
      .add(SpatialConvolution(64, 64, 3, 3, 1, 1, 1, 1).setName("conv2d2"))
      .add(newBatchNorm(64).setName("batchNorm2"))
      .add(ReLU().setName("relu2"))
      .add(TiledMaxPooling(2, 2).setName("maxPool2d1")) // [64, 16, 16]
      .add(SpatialConvolution(64, 128, 3, 3, 1, 1, 1, 1).setName("conv2d3")) // [128, 16, 16]
      .add(newBatchNorm(128).setName("batchNorm3"))
      .add(ReLU().setName("relu3"))
      .add(Dropout(0.4).setName("dropout2"))
      .add(SpatialConvolution(128, 128, 3, 3, 1, 1, 1, 1).setName("conv2d4"))
      .add(newBatchNorm(128).setName("batchNorm4"))
      .add(ReLU().setName("relu4"))
      .add(TiledMaxPooling(2, 2).setName("maxPool2d2")) // [128, 8, 8]
      .add(SpatialConvolution(128, 256, 3, 3, 1, 1, 1, 1).setName("conv2d5")) // [256, 8, 8]
      .add(newBatchNorm(256).setName("batchNorm5"))
      .add(ReLU().setName("relu5"))
      .add(Dropout(0.4).setName("dropout3"))
      .add(SpatialConvolution(256, 256, 3, 3, 1, 1, 1, 1).setName("conv2d6"))
      .add(newBatchNorm(256).setName("batchNorm6"))
      .add(ReLU().setName("relu6"))
      .add(Dropout(0.4).setName("dropout4"))
      .add(SpatialConvolution(256, 256, 3, 3, 1, 1, 1, 1).setName("conv2d7"))
      .add(newBatchNorm(256).setName("batchNorm7"))
      .add(ReLU().setName("relu7"))
      .add(TiledMaxPooling(2, 2).setName("maxPool2d3")) // [256, 4, 4]
      .add(SpatialConvolution(256, 512, 3, 3, 1, 1, 1, 1).setName("conv2d8")) // [512, 4, 4]
      .add(newBatchNorm(512).setName("batchNorm8"))
      .add(ReLU().setName("relu8"))
      .add(Dropout(0.4).setName("dropout5"))
      .add(SpatialConvolution(512, 512, 3, 3, 1, 1, 1, 1).setName("conv2d9"))
      .add(newBatchNorm(512).setName("batchNorm9"))
      .add(ReLU().setName("relu9"))
      .add(Dropout(0.4).setName("dropout6"))
      .add(SpatialConvolution(512, 512, 3, 3, 1, 1, 1, 1).setName("conv2d10"))
      .add(newBatchNorm(512).setName("batchNorm10"))
      .add(ReLU().setName("relu10"))
      .add(TiledMaxPooling(2, 2).setName("maxPool2d4")) // [512, 2, 2]
      .add(SpatialConvolution(512, 512, 3, 3, 1, 1, 1, 1).setName("conv2d11"))
      .add(newBatchNorm(512).setName("batchNorm11"))
      .add(ReLU().setName("relu11"))
      .add(Dropout(0.4).setName("dropout7"))
      .add(SpatialConvolution(512, 512, 3, 3, 1, 1, 1, 1).setName("conv2d12"))
      .add(newBatchNorm(512).setName("batchNorm12"))
      .add(ReLU().setName("relu12"))
      .add(Dropout(0.4).setName("dropout8"))
      .add(SpatialConvolution(512, 512, 3, 3, 1, 1, 1, 1).setName("conv2d13"))
      .add(newBatchNorm(512).setName("batchNorm13"))
      .add(ReLU().setName("relu13"))
      .add(TiledMaxPooling(2, 2).setName("maxPool2d5")) // [512, 1, 1]
      .add(Reshape(Array(512)).setName("flatten1")) // [512]
      .add(Dropout(0.5).setName("dropout9"))
      .add(Linear(512, 512).setName("dense1"))
      .add(BatchNormalization(512).setInitMethod(Ones, Zeros).setName("batchNorm14"))
      .add(ReLU().setName("relu14"))
      .add(Dropout(0.5).setName("dropout10"))
      .add(Linear(512, 10).setName("dense2")) // [10]
      .add(LogSoftMax().setName("logSoftmax1"))

  private def newBatchNorm(nOutput: Int) =
    SpatialBatchNormalization(nOutput, eps = 0.001).setInitMethod(Ones, Zeros)
}
