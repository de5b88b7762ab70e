package org.sparkloom.models.resnet

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.nn._
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.optim.L2Regularizer

import org.sparkloom.mkldnn.{DnnBatchNormalization, DnnConvolution, DnnPadChannels, MklDnnNetwork}

/** ResNet: [3, 32, 32] to [10], 270,410 parameters. */
object ResNet {

  def apply(): Module[Float] = {
    val input = Input() // [3, 32, 32]
    val conv2d1 = newConv2d(3, 16, 1, 1).setName("conv2d1").inputs(input) // [16, 32, 32]
    val batchNorm1 = DnnBatchNormalization(16, relu = true).setName("batchNorm1").inputs(conv2d1)
    val conv2d2 = newConv2d(16, 16, 1, 1).setName("conv2d2").inputs(batchNorm1) // [16, 32, 32]
    val batchNorm2 = newBatchNorm(16).setName("batchNorm2").inputs(conv2d2) // [16, 32, 32]
    val conv2d3 = newConv2d(16, 16, 1, 1).setName("conv2d3").inputs(batchNorm2) // [16, 32, 32]
    val batchNorm3 = newBatchNorm2(16).setName("batchNorm3").inputs(conv2d3) // [16, 32, 32]
    val add1 = mkldnn.CAddTable().setName("add1").inputs(batchNorm3, batchNorm1) // [16, 32, 32]
    val relu3 = mkldnn.ReLU().setName("relu3").inputs(add1) // [16, 32, 32]
    val conv2d4 = newConv2d(16, 16, 1, 1).setName("conv2d4").inputs(relu3) // [16, 32, 32]
    val batchNorm4 = newBatchNorm(16).setName("batchNorm4").inputs(conv2d4) // [16, 32, 32]
    val conv2d5 = newConv2d(16, 16, 1, 1).setName("conv2d5").inputs(batchNorm4) // [16, 32, 32]
    val batchNorm5 = newBatchNorm2(16).setName("batchNorm5").inputs(conv2d5) // [16, 32, 32]
    val add2 = mkldnn.CAddTable().setName("add2").inputs(batchNorm5, relu3) // [16, 32, 32]
    val relu5 = mkldnn.ReLU().setName("relu5").inputs(add2) // [16, 32, 32]
    val conv2d6 = newConv2d(16, 16, 1, 1).setName("conv2d6").inputs(relu5) // [16, 32, 32]
    val batchNorm6 = newBatchNorm(16).setName("batchNorm6").inputs(conv2d6) // [16, 32, 32]
    val conv2d7 = newConv2d(16, 16, 1, 1).setName("conv2d7").inputs(batchNorm6) // [16, 32, 32]
    val batchNorm7 = newBatchNorm2(16).setName("batchNorm7").inputs(conv2d7) // [16, 32, 32]
    val add3 = mkldnn.CAddTable().setName("add3").inputs(batchNorm7, relu5) // [16, 32, 32]
    val relu7 = mkldnn.ReLU().setName("relu7").inputs(add3) // [16, 32, 32]
    val conv2d8 = newConv2d(16, 32, 2, 2).setName("conv2d8").inputs(relu7) // [32, 16, 16]
    val batchNorm8 = newBatchNorm(32).setName("batchNorm8").inputs(conv2d8) // [32, 16, 16]
    val conv2d9 = newConv2d(32, 32, 1, 1).setName("conv2d9").inputs(batchNorm8) // [32, 16, 16]
    val batchNorm9 = newBatchNorm2(32).setName("batchNorm9").inputs(conv2d9) // [32, 16, 16]
    val averagePool2d1 = mkldnn.AvgPooling(1, 1, 2, 2)
      .floor()
      .setName("averagePool2d1")
      .inputs(relu7) // [16, 16, 16]
    val concat1 = DnnPadChannels(16).setName("concat1").inputs(averagePool2d1) // [32, 16, 16]
    val add4 = mkldnn.CAddTable().setName("add4").inputs(batchNorm9, concat1) // [32, 16, 16]
    val relu9 = mkldnn.ReLU().setName("relu9").inputs(add4) // [32, 16, 16]
    val conv2d10 = newConv2d(32, 32, 1, 1).setName("conv2d10").inputs(relu9) // [32, 16, 16]
    val batchNorm10 = newBatchNorm(32).setName("batchNorm10").inputs(conv2d10) // [32, 16, 16]
    val conv2d11 = newConv2d(32, 32, 1, 1).setName("conv2d11").inputs(batchNorm10) // [32, 16, 16]
    val batchNorm11 = newBatchNorm2(32).setName("batchNorm11").inputs(conv2d11) // [32, 16, 16]
    val add5 = mkldnn.CAddTable().setName("add5").inputs(batchNorm11, relu9) // [32, 16, 16]
    val relu11 = mkldnn.ReLU().setName("relu11").inputs(add5) // [32, 16, 16]
    val conv2d12 = newConv2d(32, 32, 1, 1).setName("conv2d12").inputs(relu11) // [32, 16, 16]
    val batchNorm12 = newBatchNorm(32).setName("batchNorm12").inputs(conv2d12) // [32, 16, 16]
    val conv2d13 = newConv2d(32, 32, 1, 1).setName("conv2d13").inputs(batchNorm12) // [32, 16, 16]
    val batchNorm13 = newBatchNorm2(32).setName("batchNorm13").inputs(conv2d13) // [32, 16, 16]
    val add6 = mkldnn.CAddTable().setName("add6").inputs(batchNorm13, relu11) // [32, 16, 16]
    val relu13 = mkldnn.ReLU().setName("relu13").inputs(add6) // [32, 16, 16]
    val conv2d14 = newConv2d(32, 64, 2, 2).setName("conv2d14").inputs(relu13) // [64, 8, 8]
    val batchNorm14 = newBatchNorm(64).setName("batchNorm14").inputs(conv2d14) // [64, 8, 8]
    val conv2d15 = newConv2d(64, 64, 1, 1).setName("conv2d15").inputs(batchNorm14) // [64, 8, 8]
    val batchNorm15 = newBatchNorm2(64).setName("batchNorm15").inputs(conv2d15) // [64, 8, 8]
    val averagePool2d2 = mkldnn.AvgPooling(1, 1, 2, 2)
      .floor()
      .setName("averagePool2d2")
      .inputs(relu13) // [32, 8, 8]
    val concat2 = DnnPadChannels(32).setName("concat2").inputs(averagePool2d2) // [64, 8, 8]
    val add7 = mkldnn.CAddTable().setName("add7").inputs(batchNorm15, concat2) // [64, 8, 8]
    val relu15 = mkldnn.ReLU().setName("relu15").inputs(add7) // [64, 8, 8]
    val conv2d16 = newConv2d(64, 64, 1, 1).setName("conv2d16").inputs(relu15) // [64, 8, 8]
    val batchNorm16 = newBatchNorm(64).setName("batchNorm16").inputs(conv2d16) // [64, 8, 8]
    val conv2d17 = newConv2d(64, 64, 1, 1).setName("conv2d17").inputs(batchNorm16) // [64, 8, 8]
    val batchNorm17 = newBatchNorm2(64).setName("batchNorm17").inputs(conv2d17) // [64, 8, 8]
    val add8 = mkldnn.CAddTable().setName("add8").inputs(batchNorm17, relu15) // [64, 8, 8]
    val relu17 = mkldnn.ReLU().setName("relu17").inputs(add8) // [64, 8, 8]
    val conv2d18 = newConv2d(64, 64, 1, 1).setName("conv2d18").inputs(relu17) // [64, 8, 8]
    val batchNorm18 = newBatchNorm(64).setName("batchNorm18").inputs(conv2d18) // [64, 8, 8]
    val conv2d19 = newConv2d(64, 64, 1, 1).setName("conv2d19").inputs(batchNorm18) // [64, 8, 8]
    val batchNorm19 = newBatchNorm2(64).setName("batchNorm19").inputs(conv2d19) // [64, 8, 8]
    val add9 = mkldnn.CAddTable().setName("add9").inputs(batchNorm19, relu17) // [64, 8, 8]
    val relu19 = mkldnn.ReLU().setName("relu19").inputs(add9) // [64, 8, 8]
    val averagePool2d3 = mkldnn.AvgPooling(8, 8).floor().setName("averagePool2d3").inputs(relu19)
    val dense1 = mkldnn.Linear(64, 10).setName("dense1").inputs(averagePool2d3) // [10]
    MklDnnNetwork(input, dense1, propagateBack = false)
  }

  private def newConv2d(nInputPlane: Int, nOutputPlane: Int, strideW: Int, strideH: Int) =
    DnnConvolution(
        nInputPlane, nOutputPlane, 3, 3, strideW, strideH, 1, 1,
        wRegularizer = L2Regularizer(0.0001), bRegularizer = L2Regularizer(0.0001))
      .setInitMethod(MsraFiller(false), Zeros)

  private def newBatchNorm(nOutput: Int) =
    DnnBatchNormalization(nOutput, eps = 0.001, relu = true)

  private def newBatchNorm2(nOutput: Int) =
    DnnBatchNormalization(nOutput, eps = 0.001)
}
