package org.sparkloom.data

import org.sparkloom.compat.{MiniBatch, Tensor}

/** How bytes become the numbers a network sees: `(byte / 255 - mean) / standardDeviation`. */
case class Normalisation(mean: Double, standardDeviation: Double) extends Serializable {

  /** The number for each of the 256 values of a byte. */
  def table: Array[Float] =
    Array.tabulate(256)(value => ((value / 255.0 - mean) / standardDeviation).toFloat)
}

/**
 * One worker's share of a set of images, as it lives in the executor's memory: bytes, and the place
 * that the training has reached in them.
 *
 * @param pixels the images, one after the other
 * @param labels a label an image, from 0
 * @param shape sizes of one image: channels, height, width
 * @param augmentation what happens to images that are trained on
 */
private[data] class LabelledImages(
    pixels: Array[Byte],
    labels: Array[Byte],
    shape: Array[Int],
    normalisation: Normalisation,
    augmentation: RandomShift = RandomShift.none) {

  private val Array(_, height, width) = shape
  private val imageSize = shape.product
  private val table = normalisation.table
  private var epoch = LabelledImages.noEpoch
  private var order: Array[Int] = Array.empty
  private var position = 0
  private var isStarted = false
  private var lastTurn = LabelledImages.noTurn
  private var lastStart = 0
  private var trainingBatch: (Tensor[Float], Tensor[Float]) = _

  def size: Int = labels.length

  /** Goes to the place after `iterations` mini-batches of an epoch, wherever it was before. */
  def startAt(ofEpoch: Int, iterations: Int, batchSize: Int, epochOrder: => Array[Int]): Unit =
    synchronized {
      isStarted = true
      lastTurn = LabelledImages.noTurn
      epoch = if (iterations == 0) LabelledImages.noEpoch else ofEpoch
      order = if (iterations == 0) Array.empty else epochOrder
      position = (iterations.toLong * batchSize % size).toInt
    }

  /** @throws IllegalStateException when Spark has made this share anew since the training began */
  def requireStarted(): Unit = if (!isStarted) {
    throw new IllegalStateException(
      "This worker's share of the training set was lost from memory, and with it its part of the " +
        "training: its executor was lost, or its memory is too small for the share.")
  }

  /**
   * The next mini-batch of an epoch. The last one of an epoch is filled up from its start, since
   * every batch must have the same size.
   *
   * @param order of the epoch: the same seed, epoch and partition give the same one
   * @param turn the Spark stage that asks: a task of it that Spark tries again gets the same batch
   */
  def nextTrainingBatch(
      ofEpoch: Int,
      batchSize: Int,
      epochOrder: => Array[Int],
      turn: Int = LabelledImages.noTurn): MiniBatch[Float] =
    synchronized {
      if (epoch != ofEpoch) {
        epoch = ofEpoch
        order = epochOrder
        position = 0
      }
      if (trainingBatch == null || trainingBatch._2.nElement() != batchSize) {
        trainingBatch = newBatch(batchSize)
      }
      val start = if (turn != LabelledImages.noTurn && turn == lastTurn) lastStart else position
      lastTurn = turn
      lastStart = start
      position = (start + batchSize) % size
      fill(trainingBatch, batchSize, i => order((start + i) % size),
        image => augmentation.of(ofEpoch, image))
    }

  /**
   * The mini-batches of a training on this share alone, without an end: those of
   * [[nextTrainingBatch]], made without its place in an epoch.
   *
   * @param afterIterations how many are passed over
   * @param order of each epoch, counted from 1
   * @param buffers how many batches live at the same time
   */
  def trainingBatches(
      batchSize: Int,
      afterIterations: Int,
      buffers: Int,
      order: Int => Array[Int]): Iterator[MiniBatch[Float]] = {
    val memory = Array.fill(buffers)(newBatch(batchSize))
    val perEpoch = (size + batchSize - 1) / batchSize
    var current = LabelledImages.noEpoch
    var ofCurrent = Array.empty[Int]
    Iterator.from(afterIterations).map { iteration =>
      val ofIteration = iteration / perEpoch + 1
      if (ofIteration != current) {
        current = ofIteration
        ofCurrent = order(ofIteration)
      }
      val (images, start) = (ofCurrent, iteration % perEpoch * batchSize)
      fill(memory(iteration % buffers), batchSize, i => images((start + i) % size),
        image => augmentation.of(ofIteration, image))
    }
  }

  /** All images once, in the order of the file. */
  def inOrder(batchSize: Int): Iterator[MiniBatch[Float]] =
    (0 until size by batchSize).iterator.map { start =>
      val count = math.min(batchSize, size - start)
      fill(newBatch(count), count, i => start + i, _ => RandomShift.unmoved)
    }

  private def newBatch(count: Int): (Tensor[Float], Tensor[Float]) =
    (Tensor[Float](count +: shape), Tensor[Float](count))

  private def fill(
      batch: (Tensor[Float], Tensor[Float]),
      count: Int,
      image: Int => Int,
      shift: Int => (Int, Int)): MiniBatch[Float] = {
    val (input, target) = batch
    val values = input.storage().array()
    val targets = target.storage().array()
    var i = 0
    while (i < count) {
      val index = image(i)
      shift(index) match {
        case RandomShift.unmoved => copy(index * imageSize, values, i * imageSize)
        case (down, right) => copyShifted(index * imageSize, values, i * imageSize, down, right)
      }
      targets(i) = labels(index) + 1f
      i += 1
    }
    MiniBatch(input, target)
  }

  private def copy(from: Int, values: Array[Float], to: Int): Unit = {
    var pixel = 0
    while (pixel < imageSize) {
      values(to + pixel) = table(pixels(from + pixel) & 0xff)
      pixel += 1
    }
  }

  /** What moves in from outside is background, a byte of 0. */
  private def copyShifted(
      from: Int, values: Array[Float], to: Int, down: Int, right: Int): Unit = {
    var pixel = 0
    while (pixel < imageSize) {
      val row = pixel / width % height - down
      val column = pixel % width - right
      val inside = row >= 0 && row < height && column >= 0 && column < width
      val value = if (inside) pixels(from + pixel - down * width - right) & 0xff else 0
      values(to + pixel) = table(value)
      pixel += 1
    }
  }
}

private[data] object LabelledImages {
  private val noEpoch = -1
  private val noTurn = -1
}
