package org.sparkloom.layers

import org.scalatest.{FlatSpec, Matchers}

import org.sparkloom.compat.{NumericFloat, RandomGenerator, Tensor}
import org.sparkloom.data.TemporaryFolder
import org.sparkloom.theirs

/** What every layer for sequences does that stands in for one of BigDL's. */
trait SequenceLayerBehaviour extends Matchers { this: FlatSpec =>
  import Comparison._

  /**
   * @param inputSize values of a step
   * @param ours      a new layer, which propagates back or not
   * @param their     a new one of BigDL's
   */
  def sequenceLayer(
      inputSize: Int, ours: Boolean => SequenceLayer, their: () => Layer[Tensor[Float]]): Unit = {
    def input(batch: Int, times: Int) = Tensor[Float](batch, times, inputSize).rand(-1, 1)
    def seeded(seed: Int): SequenceLayer = {
      RandomGenerator.RNG.setSeed(seed)
      ours(true)
    }

    it should "read an input that is a part of a larger tensor" in {
      val layer = seeded(4)
      val part = input(batch = 4, times = 7).narrow(2, 3, 4)
      same(layer.forward(part).clone(), layer.forward(part.clone()))
    }

    it should "leave out the gradient of an input that nobody wants" in {
      val (all, first, bigDls) = (seeded(8), ours(false), their())
      sameWeights(all, bigDls)
      weights(first).zip(weights(all)).foreach { case (to, from) => to.copy(from) }
      val sequences = input(2, 5)
      for (layer <- Seq(all, first, bigDls)) {
        layer.zeroGradParameters()
        layer.backward(sequences, layer.forward(sequences).clone().fill(1))
      }
      first.gradInput.nElement() shouldBe 0
      gradients(first).zip(gradients(all)).foreach { case (a, b) => same(a, b) }
      gradients(first).zip(gradients(bigDls)).foreach { case (a, b) =>
        distance(a, b) should be < tolerance
      }
    }

    it should "begin with the weights that BigDL's begins with" in {
      def begun(layer: => Layer[Tensor[Float]]) = { RandomGenerator.RNG.setSeed(5); weights(layer) }
      val theirWeights = begun(their())
      begun(ours(true)) shouldBe theirWeights
      val again = ours(true)
      RandomGenerator.RNG.setSeed(5)
      again.reset()
      weights(again) shouldBe theirWeights
    }

    for (propagateBack <- Seq(true, false)) {
      it should s"be cloned, cleared, saved and loaded with propagateBack = $propagateBack" in {
        val layer = ours(propagateBack)
        val sequences = input(3, 4)
        val expected = layer.forward(sequences).clone()
        same(layer.cloneModule().forward(sequences), expected)
        same(layer.clearState().forward(sequences), expected)
        TemporaryFolder.use { folder =>
          val file = folder.resolve("sequence.model").toString
          layer.saveModule(file)
          same(theirs.Module.loadModule[Float](file).forward(sequences), expected)
        }
      }
    }

    it should "refuse steps of another size" in {
      val wrong = Tensor[Float](2, 3, inputSize + 1)
      intercept[IllegalArgumentException](ours(true).updateOutput(wrong)).getMessage should include(
        s"expected [batch, time, $inputSize], found [2, 3, ${inputSize + 1}]")
    }
  }
}
