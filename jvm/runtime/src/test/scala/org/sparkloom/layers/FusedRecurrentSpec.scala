package org.sparkloom.layers

import org.scalatest.{FlatSpec, Matchers}

import org.sparkloom.compat.{GRU, LSTM, NumericFloat, RandomGenerator, Recurrent, Tensor}
import org.sparkloom.data.TemporaryFolder
import org.sparkloom.theirs

class FusedRecurrentSpec extends FlatSpec with Matchers {
  import Comparison._

  private type Layer = Comparison.Layer[Tensor[Float]]

  private val (inputSize, hiddenSize) = (5, 4)

  private case class Cell(
      name: String, ours: () => FusedRecurrent, first: () => FusedRecurrent, theirs: () => Layer)

  private val cells = Seq(
    Cell("LSTM", () => FusedLstm(inputSize, hiddenSize),
      () => FusedLstm(inputSize, hiddenSize, propagateBack = false),
      () => Recurrent[Float]().add(LSTM[Float](inputSize, hiddenSize))),
    Cell("GRU", () => FusedGru(inputSize, hiddenSize),
      () => FusedGru(inputSize, hiddenSize, propagateBack = false),
      () => Recurrent[Float]().add(GRU[Float](inputSize, hiddenSize))))

  private def input(batch: Int, times: Int) = Tensor[Float](batch, times, inputSize).rand(-1, 1)

  for (cell <- cells) {
    def layers(seed: Int): (FusedRecurrent, Layer) = {
      RandomGenerator.RNG.setSeed(seed)
      val pair = (cell.ours(), cell.theirs())
      sameWeights(pair._1, pair._2)
      pair
    }

    s"A fused ${cell.name}" should "compute what BigDL's does" in {
      val (ours, _) = layers(seed = 1)
      for ((batch, times) <- Seq((3, 6), (1, 2), (2, 9), (5, 2), (1, 4))) {
        // BigDL's GRU computes something else after a batch with more steps; a new one does not.
        val their = cell.theirs()
        sameWeights(ours, their)
        withClue(s"$batch sequences of $times steps: ") {
          compare(ours, their, input(batch, times))
        }
      }
    }

    it should "do so over as many steps as a text has" in {
      val (ours, their) = layers(seed = 2)
      compare(ours, their, input(batch = 2, times = 500))
    }

    it should "add up gradients until they are zeroed" in {
      val (ours, _) = layers(seed = 3)
      val sequences = input(2, 3)
      def gradientsAfter(passes: Int): Seq[Tensor[Float]] = {
        ours.zeroGradParameters()
        (1 to passes).foreach(_ => ours.backward(sequences, ours.forward(sequences).clone().fill(1)))
        gradients(ours).map(_.clone())
      }
      gradientsAfter(2).zip(gradientsAfter(1)).foreach { case (twice, once) =>
        distance(twice, once.mul(2f)) should be < 1e-6f
      }
    }

    it should "read an input that is a part of a larger tensor" in {
      val (ours, _) = layers(seed = 4)
      val larger = input(batch = 4, times = 7)
      val part = larger.narrow(2, 3, 4)
      ours.forward(part).clone() shouldBe ours.forward(part.clone())
    }

    it should "leave out the gradient of an input that nobody wants" in {
      val (ours, _) = layers(seed = 8)
      val first = cell.first()
      sameWeights(first, ours)
      val sequences = input(2, 3)
      for (layer <- Seq(first, ours)) {
        layer.zeroGradParameters()
        layer.backward(sequences, layer.forward(sequences).clone().fill(1))
      }
      first.gradInput.nElement() shouldBe 0
      gradients(first) shouldBe gradients(ours)
    }

    it should "begin with the weights that BigDL's begins with" in {
      def begun(layer: => Layer) = { RandomGenerator.RNG.setSeed(5); weights(layer) }
      val their = begun(cell.theirs())
      begun(cell.ours()) shouldBe their
      val again = cell.ours()
      RandomGenerator.RNG.setSeed(5)
      again.reset()
      weights(again) shouldBe their
    }

    it should "freeze" in {
      val (ours, _) = layers(seed = 6)
      ours.freeze()
      ours.zeroGradParameters()
      val sequences = input(2, 3)
      ours.backward(sequences, ours.forward(sequences))
      gradients(ours).map(_.abs().max()).max shouldBe 0f
    }

    it should "be cloned, cleared, saved and loaded" in {
      val (ours, _) = layers(seed = 7)
      val sequences = input(3, 4)
      val expected = ours.forward(sequences).clone()
      ours.cloneModule().forward(sequences) shouldBe expected
      ours.clearState().forward(sequences) shouldBe expected
      TemporaryFolder.use { folder =>
        val file = folder.resolve("sequence.model").toString
        ours.saveModule(file)
        theirs.Module.loadModule[Float](file).forward(sequences) shouldBe expected
      }
    }

    it should "refuse steps of another size" in {
      val wrong = Tensor[Float](2, 3, inputSize + 1)
      intercept[IllegalArgumentException](cell.ours().updateOutput(wrong)).getMessage should include(
        "expected [batch, time, 5], found [2, 3, 6]")
    }
  }
}
