package org.sparkloom.mkldnn

import com.intel.analytics.bigdl.mkl.{AlgKind, Memory}

/**
 * Where MKL-DNN's Winograd convolution is clearly faster than its direct one. It depends on shapes
 * alone, so that a training is the same whenever it is repeated. docs/performance.md has a part of
 * what was measured, with padding, on an AMD processor with AVX-512.
 *
 * @param paysForValues for the output and the gradient of the input
 * @param paysForWeights for the gradient of the weights
 */
private[mkldnn] case class WinogradRule(paysForValues: Boolean, paysForWeights: Boolean) {

  /** MKL-DNN's number of the algorithm for the output and the gradient of the input. */
  def forValues: Int = WinogradRule.algorithm(paysForValues)

  /** And for the gradient of the weights. */
  def forWeights: Int = WinogradRule.algorithm(paysForWeights)
}

private[mkldnn] object WinogradRule {

  private val kernelSide = 3
  private val tileSide = 4

  /** MKL-DNN has it for channels in blocks of so many, which only AVX-512 has. */
  private val blockedChannels = 16

  private val leastChannelsForValues = 32
  private val leastChannelsForWeights = 16

  /** Part of the results in all tiles that is asked for: the rest is computed for nothing. */
  private val leastUse = 0.65

  private def algorithm(winograd: Boolean): Int =
    if (winograd) AlgKind.ConvolutionWinograd else AlgKind.ConvolutionDirect

  /**
   * @param kernel height and width; so are `strides` and `padding`
   * @param inputChannels of one image
   * @param result shape of the output: records, channels, height, width
   * @param layout of the output of the direct convolution
   */
  def apply(
      kernel: Array[Int],
      strides: Array[Int],
      padding: Array[Int],
      inputChannels: Int,
      result: Array[Int],
      layout: Int): WinogradRule = {
    val Array(_, outputChannels, height, width) = result
    val isPossible = layout == Memory.Format.nChw16c &&
      kernel.forall(_ == kernelSide) && strides.forall(_ == 1) && padding.forall(_ <= 1) &&
      Seq(inputChannels, outputChannels).forall(_ % blockedChannels == 0)
    def tiled(side: Int): Int = (side + tileSide - 1) / tileSide * tileSide
    val use = (height * width).toDouble / (tiled(height) * tiled(width))
    def pays(leastChannels: Int): Boolean = isPossible && use >= leastUse &&
      math.min(inputChannels, outputChannels) >= leastChannels
    WinogradRule(pays(leastChannelsForValues), pays(leastChannelsForWeights))
  }
}
