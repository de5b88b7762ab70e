package org.sparkloom.data

import org.sparkloom.compat.MiniBatch

/**
 * One worker's share of a data set, and the place that the training has reached in it.
 *
 * @param records what the worker has
 */
private[data] class Share(records: Records) {

  private var epoch = Share.noEpoch
  private var order: Array[Int] = Array.empty
  private var position = 0
  private var isStarted = false
  private var lastTurn = Share.noTurn
  private var lastStart = 0
  private var trainingBatch: Option[MiniBatch[Float]] = None

  def size: Int = records.size

  /** Goes to the place after `iterations` mini-batches of an epoch, wherever it was before. */
  def startAt(ofEpoch: Int, iterations: Int, batchSize: Int, epochOrder: => Array[Int]): Unit =
    synchronized {
      isStarted = true
      lastTurn = Share.noTurn
      epoch = if (iterations == 0) Share.noEpoch else ofEpoch
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
      turn: Int = Share.noTurn): MiniBatch[Float] =
    synchronized {
      if (epoch != ofEpoch) {
        epoch = ofEpoch
        order = epochOrder
        position = 0
      }
      val start = if (turn != Share.noTurn && turn == lastTurn) lastStart else position
      lastTurn = turn
      lastStart = start
      position = (start + batchSize) % size
      val numbers = Array.tabulate(batchSize)(i => order((start + i) % size))
      val batch = records.batch(numbers, Some(ofEpoch), trainingBatch)
      trainingBatch = Some(batch)
      batch
    }

  /**
   * The mini-batches of a training on this share alone, without an end: those of
   * [[nextTrainingBatch]], made without its place in an epoch.
   *
   * @param afterIterations how many are passed over
   * @param buffers how many batches live at the same time
   * @param order of each epoch, counted from 1
   */
  def trainingBatches(
      batchSize: Int,
      afterIterations: Int,
      buffers: Int,
      order: Int => Array[Int]): Iterator[MiniBatch[Float]] = {
    val memory = Array.fill(buffers)(Option.empty[MiniBatch[Float]])
    val perEpoch = (size + batchSize - 1) / batchSize
    var current = Share.noEpoch
    var ofCurrent = Array.empty[Int]
    Iterator.from(afterIterations).map { iteration =>
      val ofIteration = iteration / perEpoch + 1
      if (ofIteration != current) {
        current = ofIteration
        ofCurrent = order(ofIteration)
      }
      val start = iteration % perEpoch * batchSize
      val numbers = Array.tabulate(batchSize)(i => ofCurrent((start + i) % size))
      val buffer = iteration % buffers
      val batch = records.batch(numbers, Some(ofIteration), memory(buffer))
      memory(buffer) = Some(batch)
      batch
    }
  }

  /** All records once, in the order of the file. */
  def inOrder(batchSize: Int): Iterator[MiniBatch[Float]] =
    (0 until size by batchSize).iterator.map { start =>
      records.batch(Array.range(start, math.min(start + batchSize, size)), epoch = None)
    }
}

private[data] object Share {
  private val noEpoch = -1
  private val noTurn = -1
}
