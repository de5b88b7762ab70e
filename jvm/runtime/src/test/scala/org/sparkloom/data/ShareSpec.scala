package org.sparkloom.data

import java.util.concurrent.{LinkedBlockingQueue, TimeUnit}

import org.scalatest.{FlatSpec, Matchers}

import org.sparkloom.compat.MiniBatch

class ShareSpec extends FlatSpec with Matchers {

  private val count = 10

  /** Bytes as they are. */
  private val plain = Normalisation(mean = 0, standardDeviation = 1 / 255.0)

  /** Ten images of one pixel; the pixel is the label. */
  private def images = new Share(tenImages)

  private def tenImages = new LabelledImages(
    Array.tabulate(count)(_.toByte), Array.range(0, count), Array(1, 1, 1), Seq(plain))

  /** The ten images, where somebody hears of each batch before it is made. */
  private class Told(hear: ((Seq[Int], Thread)) => Unit) extends Records {

    private val records = tenImages

    override def size: Int = records.size

    override def batch(
        numbers: Array[Int],
        epoch: Option[Int],
        memory: Option[MiniBatch[Float]]): MiniBatch[Float] = {
      hear((numbers.toSeq, Thread.currentThread()))
      records.batch(numbers, epoch, memory)
    }
  }

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
    val seen = (1 to 5).flatMap(_ => labels(share.nextTrainingBatch(1, 2, order(_))))
    seen shouldBe order(1).map(_ + 1).toSeq
  }

  it should "fill its last batch from its own start" in {
    val share = images
    val seen = (1 to 3).flatMap(_ => labels(share.nextTrainingBatch(1, 4, order(_))))
    seen.take(count).sorted shouldBe (1 to count)
    seen.drop(count) shouldBe seen.take(2)
  }

  it should "start anew when the next one comes" in {
    val share = images
    labels(share.nextTrainingBatch(1, 4, order(_)))
    labels(share.nextTrainingBatch(2, 4, order(_))) shouldBe order(2).take(4).map(_ + 1).toSeq
  }

  "The next batch" should "be made while one is trained on, in memory of its own" in {
    val made = new LinkedBlockingQueue[(Seq[Int], Thread)]
    val share = new Share(new Told(made.add(_)))
    val first = share.nextTrainingBatch(1, 4, order(_))
    made.take()._1 shouldBe order(1).take(4).toSeq
    val (next, thread) = made.poll(10, TimeUnit.SECONDS)
    next shouldBe order(1).slice(4, 8).toSeq
    thread should not be Thread.currentThread()
    labels(first) shouldBe order(1).take(4).map(_ + 1).toSeq
    labels(share.nextTrainingBatch(1, 4, order(_))) shouldBe next.map(_ + 1)
  }

  it should "be another one where the training goes on elsewhere" in {
    val share = images
    share.nextTrainingBatch(1, 4, order(_))
    labels(share.nextTrainingBatch(3, 4, order(_))) shouldBe order(3).take(4).map(_ + 1).toSeq
    share.startAt(ofEpoch = 2, iterations = 1, batchSize = 4)
    labels(share.nextTrainingBatch(2, 4, order(_))) shouldBe order(2).slice(4, 8).map(_ + 1).toSeq
  }

  it should "be the same again for a task that is tried again" in {
    val share = images
    val tries = Seq(7, 7, 8).map(turn => labels(share.nextTrainingBatch(1, 4, order(_), turn)))
    tries(1) shouldBe tries(0)
    tries(2) shouldBe order(1).slice(4, 8).map(_ + 1).toSeq
  }

  it should "fail when it is asked for, and no earlier, and can be asked for again" in {
    var broken = true
    val share = new Share(new Told({ case (numbers, _) =>
      if (broken && numbers.contains(order(1)(5))) throw new IllegalStateException("unreadable")
    }))
    share.nextTrainingBatch(1, 4, order(_), turn = 1)
    the [IllegalStateException] thrownBy share.nextTrainingBatch(1, 4, order(_), turn = 2) should
      have message "unreadable"
    broken = false
    labels(share.nextTrainingBatch(1, 4, order(_), turn = 2)) shouldBe
      order(1).slice(4, 8).map(_ + 1).toSeq
  }

  "Batches without a place in the share" should "be those with one, from any iteration on" in {
    val share = images
    val withPlace = for (epoch <- 1 to 3; _ <- 1 to 3) yield
      labels(share.nextTrainingBatch(epoch, 4, order(_)))
    (0 to 8).foreach { iterations =>
      share.trainingBatches(4, iterations, buffers = 2, order(_)).take(9 - iterations)
        .map(labels).toSeq shouldBe withPlace.drop(iterations)
    }
  }

  it should "live as many at a time as are asked for" in {
    val batches = images.trainingBatches(4, 0, buffers = 3, order(_)).take(4).toVector
    batches.map(_.getInput().toTensor[Float].storage()).distinct should have size 3
    labels(batches(1)) shouldBe order(1).slice(4, 8).map(_ + 1).toSeq
  }

  "An augmentation" should "move and mirror an image, with zeros where it comes from" in {
    // Two channels of 2 x 2, with the values 1 to 4 and 5 to 8, moved by up to one pixel.
    val augmentation = Augmentation(shift = 1, flip = true, seed = 1)
    val share = new Share(new LabelledImages(
      Array.tabulate(8)(i => (i + 1).toByte), Array(0), Array(2, 2, 2), Seq(plain, plain),
      augmentation))
    (1 to 40).foreach { epoch =>
      val Change(down, right, mirrored) = augmentation.of(epoch, image = 0)
      def pixel(channel: Int, row: Int, column: Int): Float =
        if (Seq(row, column).forall(side => side == 0 || side == 1)) {
          channel * 4 + row * 2 + (if (mirrored) 1 - column else column) + 1f
        } else {
          0f
        }
      val changed = for (channel <- 0 to 1; row <- 0 to 1; column <- 0 to 1)
        yield pixel(channel, row - down, column - right)
      val batch = share.nextTrainingBatch(epoch, 1, _ => Array(0))
      batch.getInput().toTensor[Float].storage().array().toSeq shouldBe changed
    }
  }

  it should "reach every change, and none where none is wanted" in {
    val changes = (1 to 400).map(Augmentation(1, flip = true, seed = 3).of(_, image = 5)).toSet
    changes shouldBe (for {
      down <- -1 to 1
      right <- -1 to 1
      mirrored <- Seq(false, true)
    } yield Change(down, right, mirrored)).toSet
    Augmentation.none.of(1, 1) shouldBe Augmentation.unchanged
  }

  "Validation" should "see each image once, in order, with its pixels normalised" in {
    val batches = images.inOrder(4).toVector
    batches.map(_.size()) shouldBe Vector(4, 4, 2)
    batches.flatMap(labels) shouldBe (1 to count)
    batches.last.getInput().toTensor[Float].storage().array().toSeq shouldBe Seq(8f, 9f)
  }
}
