package org.sparkloom.layers

import org.scalatest.{FlatSpec, Matchers}

import org.sparkloom.compat.{NumericFloat, RandomGenerator, Sequential, SpatialMaxPooling, Tensor}
import org.sparkloom.data.TemporaryFolder
import org.sparkloom.theirs

class TiledMaxPoolingSpec extends FlatSpec with Matchers {
  RandomGenerator.RNG.setSeed(6)

  private val tiles = Seq((2, 2), (3, 3), (1, 1), (3, 2), (1, 4))

  /** Whole numbers, few of them, so that a tile's largest value is there more than once. */
  private def images(sizes: Int*): Tensor[Float] =
    Tensor[Float](sizes.toArray).rand(-2, 2).apply1(value => math.round(value).toFloat)

  private def same(kW: Int, kH: Int, input: Tensor[Float]): Unit = {
    val (ours, bigDls) = (TiledMaxPooling(kW, kH), SpatialMaxPooling[Float](kW, kH, kW, kH))
    ours.forward(input) shouldBe bigDls.forward(input)
    val gradOutput = bigDls.output.clone().rand(-1, 1)
    ours.backward(input, gradOutput) shouldBe bigDls.backward(input, gradOutput)
  }

  for ((kW, kH) <- tiles) {
    s"A pooling of tiles of $kW x $kH" should "do what BigDL's does with batches" in {
      for ((height, width) <- Seq((4, 4), (12, 12), (7, 9), (kH, kW), (kH + 1, 2 * kW))
          if height >= kH && width >= kW) {
        same(kW, kH, images(3, 5, height, width))
      }
    }

    it should "do so with one image, and with a part of a larger tensor" in {
      same(kW, kH, images(2, 8, 8))
      same(kW, kH, images(6, 2, 8, 8).narrow(1, 3, 2))
    }
  }

  it should "take batches of other sizes after each other" in {
    val pooling = TiledMaxPooling(2, 2)
    for (batch <- Seq(4, 1, 6)) {
      val input = images(batch, 2, 6, 6)
      pooling.forward(input) shouldBe SpatialMaxPooling[Float](2, 2, 2, 2).forward(input)
    }
  }

  it should "be cloned and cleared" in {
    val (pooling, input) = (TiledMaxPooling(2, 2), images(2, 3, 4, 4))
    val expected = pooling.forward(input).clone()
    pooling.cloneModule().forward(input) shouldBe expected
    pooling.clearState().forward(input) shouldBe expected
  }

  it should "be saved as BigDL's own, as often as one likes" in {
    val input = images(2, 3, 4, 4)
    val network = Sequential[Float]().add(TiledMaxPooling(2, 2).setName("pooled"))
    TemporaryFolder.use { folder =>
      val file = folder.resolve("pooling.model").toString
      TiledMaxPooling.saveAsBigDls()
      TiledMaxPooling.saveAsBigDls()
      network.saveModule(file)
      val loaded = theirs.Module.loadModule[Float](file)
      loaded.forward(input) shouldBe network.forward(input)
      val Some(pooling) = loaded.apply("pooled")
      pooling.getClass shouldBe SpatialMaxPooling[Float](2, 2, 2, 2).getClass
    }
  }

  it should "refuse images that are smaller than a tile" in {
    intercept[IllegalArgumentException](TiledMaxPooling(2, 3).updateOutput(images(1, 1, 2, 2)))
      .getMessage should include("expected 3 x 2 or more, found 2 x 2")
  }
}
