package org.sparkloom.layers

import org.scalatest.{FlatSpec, Matchers}

import org.sparkloom.compat.{NumericFloat, RandomGenerator, TemporalConvolution, Tensor}
import org.sparkloom.data.TemporaryFolder
import org.sparkloom.theirs

class BatchedTemporalConvolutionSpec extends FlatSpec with Matchers {
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

  it should "read an input that is a part of a larger tensor" in {
    val our = ours(2)
    val part = input(batch = 4, times = 7).narrow(2, 3, 4)
    our.forward(part).clone() shouldBe our.forward(part.clone())
  }

  it should "leave out the gradient of an input that nobody wants" in {
    RandomGenerator.RNG.setSeed(3)
    val (our, their) = (ours(2, propagateBack = false), theirsOf(2))
    sameWeights(our, their)
    val sequences = input(2, 5)
    for (layer <- Seq(our, their)) {
      layer.zeroGradParameters()
      layer.backward(sequences, layer.forward(sequences).clone().fill(1))
    }
    our.gradInput.nElement() shouldBe 0
    gradients(our).zip(gradients(their)).foreach { case (a, b) =>
      distance(a, b) should be < tolerance
    }
  }

  it should "begin with the weights that BigDL's begins with" in {
    def begun(layer: => Layer[Tensor[Float]]) = { RandomGenerator.RNG.setSeed(5); weights(layer) }
    val their = begun(theirsOf(3))
    begun(ours(3)) shouldBe their
    val again = ours(3)
    RandomGenerator.RNG.setSeed(5)
    again.reset()
    weights(again) shouldBe their
  }

  it should "be cloned, cleared, saved and loaded" in {
    val our = ours(3, propagateBack = false)
    val sequences = input(3, 4)
    val expected = our.forward(sequences).clone()
    our.cloneModule().forward(sequences) shouldBe expected
    our.clearState().forward(sequences) shouldBe expected
    TemporaryFolder.use { folder =>
      val file = folder.resolve("convolution.model").toString
      our.saveModule(file)
      theirs.Module.loadModule[Float](file).forward(sequences) shouldBe expected
    }
  }

  it should "refuse steps of another size, and too few of them" in {
    intercept[IllegalArgumentException](ours(2).updateOutput(Tensor[Float](2, 3, 6)))
      .getMessage should include("expected [batch, time, 5], found [2, 3, 6]")
    intercept[IllegalArgumentException](ours(4).updateOutput(input(2, 3)))
      .getMessage should include("expected 4 steps or more, found 3")
  }
}
