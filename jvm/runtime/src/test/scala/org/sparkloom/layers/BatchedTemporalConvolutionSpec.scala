package org.sparkloom.layers

import org.scalatest.{FlatSpec, Matchers}

import org.sparkloom.compat.{NumericFloat, RandomGenerator, TemporalConvolution, Tensor}

class BatchedTemporalConvolutionSpec
    extends FlatSpec with Matchers with SequenceLayerBehaviour {
  import Comparison._

  private val (inputFrameSize, outputFrameSize) = (5, 4)

  private def input(batch: Int, times: Int) = Tensor[Float](batch, times, inputFrameSize).rand(-1, 1)

  private def ours(kernelW: Int, propagateBack: Boolean = true) =
    BatchedTemporalConvolution(inputFrameSize, outputFrameSize, kernelW, propagateBack)

  private def theirsOf(kernelW: Int) =
    TemporalConvolution[Float](inputFrameSize, outputFrameSize, kernelW)

  "A batched temporal convolution" should "compute what BigDL's does" in {
    RandomGenerator.RNG.setSeed(1)
    for (kernelW <- 1 to 5) {
      val (our, their) = (ours(kernelW), theirsOf(kernelW))
      sameWeights(our, their)
      for ((batch, times) <- Seq((3, 6), (1, 5), (2, 9), (5, 7), (1, 12))) {
        withClue(s"$batch sequences of $times steps in windows of $kernelW: ") {
          compare(our, their, input(batch, times))
        }
      }
    }
  }

  it should "add up gradients, scaled" in {
    RandomGenerator.RNG.setSeed(2)
    val (our, their) = (ours(3), theirsOf(3))
    sameWeights(our, their)
    Seq(our, their).foreach { layer =>
      layer.setScaleW(0.5).setScaleB(2)
      layer.zeroGradParameters()
    }
    val sequences = input(2, 6)
    for (_ <- 1 to 2; layer <- Seq(our, their)) {
      layer.backward(sequences, layer.forward(sequences).clone().fill(1))
    }
    gradients(our).zip(gradients(their)).foreach { case (a, b) =>
      distance(a, b) should be < tolerance
    }
  }

  it should behave like sequenceLayer(inputFrameSize, ours(kernelW = 3, _), () => theirsOf(kernelW = 3))

  it should "refuse too few steps" in {
    intercept[IllegalArgumentException](ours(4).updateOutput(input(2, 3)))
      .getMessage should include("expected 4 steps or more, found 3")
  }
}
