package org.sparkloom.models.resnet

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.nn._
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.optim.L2Regularizer

/** ResNet: [3, 32, 32] to [10], 270,410 parameters. */
object ResNet {

  def apply(): Module[Float] = {
    val input = Input() // [3, 32, 32]
    val conv2d1 = SpatialConvolution(
        3, 16, 3, 3, 1, 1, 1, 1, propagateBack = false, wRegularizer = L2Regularizer(0.0001),
        bRegularizer = L2Regularizer(0.0001))
      .setInitMethod(MsraFiller(false), Zeros)
      .setName("conv2d1")
      .inputs(input) // [16, 32, 32]
    val batchNorm1 = SpatialBatchNormalization(16)
      .setInitMethod(Ones, Zeros)
      .setName("batchNorm1")
      .inputs(conv2d1) // [16, 32, 32]
    val relu1 = ReLU().setName("relu1").inputs(batchNorm1) // [16, 32, 32]
    val conv2d2 = newConv2d(16, 16, 1, 1).setName("conv2d2").inputs(relu1) // [16, 32, 32]
    val batchNorm2 = newBatchNorm(16).setName("batchNorm2").inputs(conv2d2) // [16, 32, 32]
    val relu2 = ReLU().setName("relu2").inputs(batchNorm2) // [16, 32, 32]
    val conv2d3 = newConv2d(16, 16, 1, 1).setName("conv2d3").inputs(relu2) // [16, 32, 32]
    val batchNorm3 = newBatchNorm(16).setName("batchNorm3").inputs(conv2d3) // [16, 32, 32]
    val add1 = CAddTable().setName("add1").inputs(batchNorm3, relu1) // [16, 32, 32]
    val relu3 = ReLU().setName("relu3").inputs(add1) // [16, 32, 32]
    val conv2d4 = newConv2d(16, 16, 1, 1).setName("conv2d4").inputs(relu3) // [16, 32, 32]
    val batchNorm4 = newBatchNorm(16).setName("batchNorm4").inputs(conv2d4) // [16, 32, 32]
    val relu4 = ReLU().setName("relu4").inputs(batchNorm4) // [16, 32, 32]
    val conv2d5 = newConv2d(16, 16, 1, 1).setName("conv2d5").inputs(relu4) // [16, 32, 32]
    val batchNorm5 = newBatchNorm(16).setName("batchNorm5").inputs(conv2d5) // [16, 32, 32]
    val add2 = CAddTable().setName("add2").inputs(batchNorm5, relu3) // [16, 32, 32]
    val relu5 = ReLU().setName("relu5").inputs(add2) // [16, 32, 32]
    val conv2d6 = newConv2d(16, 16, 1, 1).setName("conv2d6").inputs(relu5) // [16, 32, 32]
    val batchNorm6 = newBatchNorm(16).setName("batchNorm6").inputs(conv2d6) // [16, 32, 32]
    val relu6 = ReLU().setName("relu6").inputs(batchNorm6) // [16, 32, 32]
    val conv2d7 = newConv2d(16, 16, 1, 1).setName("conv2d7").inputs(relu6) // [16, 32, 32]
    val batchNorm7 = newBatchNorm(16).setName("batchNorm7").inputs(conv2d7) // [16, 32, 32]
    val add3 = CAddTable().setName("add3").inputs(batchNorm7, relu5) // [16, 32, 32]
    val relu7 = ReLU().setName("relu7").inputs(add3) // [16, 32, 32]
    val conv2d8 = newConv2d(16, 32, 2, 2).setName("conv2d8").inputs(relu7) // [32, 16, 16]
    val batchNorm8 = newBatchNorm(32).setName("batchNorm8").inputs(conv2d8) // [32, 16, 16]
    val relu8 = ReLU().setName("relu8").inputs(batchNorm8) // [32, 16, 16]
    val conv2d9 = newConv2d(32, 32, 1, 1).setName("conv2d9").inputs(relu8) // [32, 16, 16]
    val batchNorm9 = newBatchNorm(32).setName("batchNorm9").inputs(conv2d9) // [32, 16, 16]
    val averagePool2d1 = SpatialAveragePooling(1, 1, 2, 2).setName("averagePool2d1").inputs(relu7)
    val scale1 = MulConstant(0.0).setName("scale1").inputs(averagePool2d1) // [16, 16, 16]
    val concat1 = JoinTable(1, 3).setName("concat1").inputs(averagePool2d1, scale1) // [32, 16, 16]
    val add4 = CAddTable().setName("add4").inputs(batchNorm9, concat1) // [32, 16, 16]
    val relu9 = ReLU().setName("relu9").inputs(add4) // [32, 16, 16]
    val conv2d10 = newConv2d(32, 32, 1, 1).setName("conv2d10").inputs(relu9) // [32, 16, 16]
    val batchNorm10 = newBatchNorm(32).setName("batchNorm10").inputs(conv2d10) // [32, 16, 16]
    val relu10 = ReLU().setName("relu10").inputs(batchNorm10) // [32, 16, 16]
    val conv2d11 = newConv2d(32, 32, 1, 1).setName("conv2d11").inputs(relu10) // [32, 16, 16]
    val batchNorm11 = newBatchNorm(32).setName("batchNorm11").inputs(conv2d11) // [32, 16, 16]
    val add5 = CAddTable().setName("add5").inputs(batchNorm11, relu9) // [32, 16, 16]
    val relu11 = ReLU().setName("relu11").inputs(add5) // [32, 16, 16]
    val conv2d12 = newConv2d(32, 32, 1, 1).setName("conv2d12").inputs(relu11) // [32, 16, 16]
    val batchNorm12 = newBatchNorm(32).setName("batchNorm12").inputs(conv2d12) // [32, 16, 16]
    val relu12 = ReLU().setName("relu12").inputs(batchNorm12) // [32, 16, 16]
    val conv2d13 = newConv2d(32, 32, 1, 1).setName("conv2d13").inputs(relu12) // [32, 16, 16]
    val batchNorm13 = newBatchNorm(32).setName("batchNorm13").inputs(conv2d13) // [32, 16, 16]
    val add6 = CAddTable().setName("add6").inputs(batchNorm13, relu11) // [32, 16, 16]
    val relu13 = ReLU().setName("relu13").inputs(add6) // [32, 16, 16]
    val conv2d14 = newConv2d(32, 64, 2, 2).setName("conv2d14").inputs(relu13) // [64, 8, 8]
    val batchNorm14 = newBatchNorm(64).setName("batchNorm14").inputs(conv2d14) // [64, 8, 8]
    val relu14 = ReLU().setName("relu14").inputs(batchNorm14) // [64, 8, 8]
    val conv2d15 = newConv2d(64, 64, 1, 1).setName("conv2d15").inputs(relu14) // [64, 8, 8]
    val batchNorm15 = newBatchNorm(64).setName("batchNorm15").inputs(conv2d15) // [64, 8, 8]
    val averagePool2d2 = SpatialAveragePooling(1, 1, 2, 2).setName("averagePool2d2").inputs(relu13)
    val scale2 = MulConstant(0.0).setName("scale2").inputs(averagePool2d2) // [32, 8, 8]
    val concat2 = JoinTable(1, 3).setName("concat2").inputs(averagePool2d2, scale2) // [64, 8, 8]
    val add7 = CAddTable().setName("add7").inputs(batchNorm15, concat2) // [64, 8, 8]
    val relu15 = ReLU().setName("relu15").inputs(add7) // [64, 8, 8]
    val conv2d16 = newConv2d(64, 64, 1, 1).setName("conv2d16").inputs(relu15) // [64, 8, 8]
    val batchNorm16 = newBatchNorm(64).setName("batchNorm16").inputs(conv2d16) // [64, 8, 8]
    val relu16 = ReLU().setName("relu16").inputs(batchNorm16) // [64, 8, 8]
    val conv2d17 = newConv2d(64, 64, 1, 1).setName("conv2d17").inputs(relu16) // [64, 8, 8]
    val batchNorm17 = newBatchNorm(64).setName("batchNorm17").inputs(conv2d17) // [64, 8, 8]
    val add8 = CAddTable().setName("add8").inputs(batchNorm17, relu15) // [64, 8, 8]
    val relu17 = ReLU().setName("relu17").inputs(add8) // [64, 8, 8]
    val conv2d18 = newConv2d(64, 64, 1, 1).setName("conv2d18").inputs(relu17) // [64, 8, 8]
    val batchNorm18 = newBatchNorm(64).setName("batchNorm18").inputs(conv2d18) // [64, 8, 8]
    val relu18 = ReLU().setName("relu18").inputs(batchNorm18) // [64, 8, 8]
    val conv2d19 = newConv2d(64, 64, 1, 1).setName("conv2d19").inputs(relu18) // [64, 8, 8]
    val batchNorm19 = newBatchNorm(64).setName("batchNorm19").inputs(conv2d19) // [64, 8, 8]
    val add9 = CAddTable().setName("add9").inputs(batchNorm19, relu17) // [64, 8, 8]
    val relu19 = ReLU().setName("relu19").inputs(add9) // [64, 8, 8]
    val averagePool2d3 = SpatialAveragePooling(8, 8).setName("averagePool2d3").inputs(relu19)
    val flatten1 = Reshape(Array(64)).setName("flatten1").inputs(averagePool2d3) // [64]
    val dense1 = Linear(64, 10).setName("dense1").inputs(flatten1) // [10]
    Graph(input, dense1)
  }

  private def newConv2d(nInputPlane: Int, nOutputPlane: Int, strideW: Int, strideH: Int) =
    SpatialConvolution(
        nInputPlane, nOutputPlane, 3, 3, strideW, strideH, 1, 1,
        wRegularizer = L2Regularizer(0.0001), bRegularizer = L2Regularizer(0.0001))
      .setInitMethod(MsraFiller(false), Zeros)

  private def newBatchNorm(nOutput: Int) =
    SpatialBatchNormalization(nOutput, eps = 0.001).setInitMethod(Ones, Zeros)
}
