package org.sparkloom.layers

import org.scalatest.{FlatSpec, Matchers}

import org.sparkloom.compat.{GRU, LSTM, NumericFloat, RandomGenerator, Recurrent, Tensor}

class FusedRecurrentSpec extends FlatSpec with Matchers with SequenceLayerBehaviour {
  import Comparison._

  private type Layer = Comparison.Layer[Tensor[Float]]

  private val inputSize = 5

  private case class Cell(name: String, ours: (Int, Boolean) => FusedRecurrent, theirs: Int => Layer)

  private val cells = Seq(
    Cell("LSTM", FusedLstm(inputSize, _, _),
      hiddenSize => Recurrent[Float]().add(LSTM[Float](inputSize, hiddenSize))),
    Cell("GRU", FusedGru(inputSize, _, _),
      hiddenSize => Recurrent[Float]().add(GRU[Float](inputSize, hiddenSize))))

  private def input(batch: Int, times: Int) = Tensor[Float](batch, times, inputSize).rand(-1, 1)

  for (cell <- cells) {
    def layers(seed: Int, hiddenSize: Int = 4): (FusedRecurrent, Layer) = {
      RandomGenerator.RNG.setSeed(seed)
      val pair = (cell.ours(hiddenSize, true), cell.theirs(hiddenSize))
      sameWeights(pair._1, pair._2)
      pair
    }

    s"A fused ${cell.name}" should "compute what BigDL's does" in {
      val (ours, _) = layers(seed = 1)
      for ((batch, times) <- Seq((3, 6), (1, 2), (2, 9), (5, 2), (1, 4))) {
        // BigDL's GRU computes something else after a batch with more steps; a new one does not.
        val their = cell.theirs(ours.hiddenSize)
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

    it should "do so over more steps than stay in the cache" in {
      val (ours, their) = layers(seed = 7, hiddenSize = 64)
      compare(ours, their, input(batch = 40, times = 60))
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
        same(twice, once.mul(2f))
      }
    }

    it should "freeze" in {
      val (ours, _) = layers(seed = 6)
      ours.freeze()
      ours.zeroGradParameters()
      val sequences = input(2, 3)
      ours.backward(sequences, ours.forward(sequences))
      gradients(ours).map(_.abs().max()).max shouldBe 0f
    }

    it should behave like sequenceLayer(inputSize, cell.ours(4, _), () => cell.theirs(4))
  }
}
