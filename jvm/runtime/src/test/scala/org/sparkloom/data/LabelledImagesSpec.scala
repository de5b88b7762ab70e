package org.sparkloom.data

import com.intel.analytics.bigdl.dataset.MiniBatch
import org.scalatest.{FlatSpec, Matchers}

class LabelledImagesSpec extends FlatSpec with Matchers {

  private val count = 10

  /** Ten images of one pixel; the pixel is the label. */
  private def images = new LabelledImages(
    Array.tabulate(count)(_.toByte), Array.tabulate(count)(_.toByte), Array(1, 1, 1),
    Normalisation(mean = 0, standardDeviation = 1 / 255.0))

  private def labels(batch: MiniBatch[Float]): Seq[Int] =
    batch.getTarget().toTensor[Float].storage().array().map(_.toInt).toSeq

  private def order(epoch: Int, seed: Int = 1): Array[Int] =
    SeededOrder.permutation(count, seed, epoch, partition = 0)

  "A seeded order" should "hold every record once" in {
    order(epoch = 1).sorted shouldBe Array.range(0, count)
  }

  it should "be the same for the same seed and epoch, and another for another" in {
    order(epoch = 1) shouldBe order(epoch = 1)
    order(epoch = 1) should not be order(epoch = 2)
    order(epoch = 1) should not be order(epoch = 1, seed = 2)
  }

  "An epoch" should "go through all images once, in its order" in {
    val share = images
    val seen = (1 to 5).flatMap(_ => labels(share.nextTrainingBatch(1, 2, order(1))))
    seen shouldBe order(1).map(_ + 1).toSeq
  }

  it should "fill its last batch from its own start" in {
    val share = images
    val seen = (1 to 3).flatMap(_ => labels(share.nextTrainingBatch(1, 4, order(1))))
    seen.take(count).sorted shouldBe (1 to count)
    seen.drop(count) shouldBe seen.take(2)
  }

  it should "start anew when the next one comes" in {
    val share = images
    labels(share.nextTrainingBatch(1, 4, order(1)))
    labels(share.nextTrainingBatch(2, 4, order(2))) shouldBe order(2).take(4).map(_ + 1).toSeq
  }

  "Validation" should "see each image once, in order, with its pixels normalised" in {
    val batches = images.inOrder(4).toVector
    batches.map(_.size()) shouldBe Vector(4, 4, 2)
    batches.flatMap(labels) shouldBe (1 to count)
    batches.last.getInput().toTensor[Float].storage().array().toSeq shouldBe Seq(8f, 9f)
  }
}
