package org.sparkloom.mkldnn

import com.intel.analytics.bigdl.mkl.{AlgKind, Memory}
import org.scalatest.{FlatSpec, Matchers}

/** Against the table of docs/performance.md. */
class WinogradRuleSpec extends FlatSpec with Matchers {

  private val inSixteens = Memory.Format.nChw16c

  private def rule(
      channels: Int,
      side: Int,
      kernel: Int = 3,
      stride: Int = 1,
      padding: Int = 1,
      layout: Int = inSixteens): WinogradRule =
    WinogradRule(Array(kernel, kernel), Array(stride, stride), Array(padding, padding), channels,
      Array(32, channels, side, side), layout)

  "Winograd's algorithm" should "be taken where it is clearly faster" in {
    for ((channels, side) <- Seq((32, 7), (32, 16), (64, 4), (64, 10), (128, 16), (256, 8))) {
      rule(channels, side) shouldBe WinogradRule(paysForValues = true, paysForWeights = true)
    }
  }

  it should "be left where most of its tiles are empty" in {
    for ((channels, side) <- Seq((32, 5), (64, 2), (128, 3))) {
      rule(channels, side) shouldBe WinogradRule(paysForValues = false, paysForWeights = false)
    }
  }

  it should "make the gradient of the weights alone for sixteen channels" in {
    rule(16, 28) shouldBe WinogradRule(paysForValues = false, paysForWeights = true)
    rule(16, 28).forValues shouldBe AlgKind.ConvolutionDirect
    rule(16, 28).forWeights shouldBe AlgKind.ConvolutionWinograd
  }

  it should "not be asked for what MKL-DNN does not have" in {
    val without = Seq(
      rule(64, 16, kernel = 5, padding = 1), rule(64, 16, stride = 2), rule(64, 16, padding = 2),
      rule(40, 16), rule(64, 16, layout = Memory.Format.nChw8c))
    all(without) shouldBe WinogradRule(paysForValues = false, paysForWeights = false)
  }
}
