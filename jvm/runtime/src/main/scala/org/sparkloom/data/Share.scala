package org.sparkloom.data

import java.util.concurrent.{Callable, ExecutionException, Executors, Future, ThreadFactory}

import org.sparkloom.compat.MiniBatch

/**
 * One worker's share of a data set, and the place that the training has reached in it. While a
 * mini-batch is trained on, the next one is made in a thread of its own.
 *
 * @param records what the worker has
 */
private[data] class Share(records: Records) {

  import Share._

  private var isStarted = false
  private var reached: Option[Place] = None
  private var lastTurn = noTurn
  private var lastPlace: Option[Place] = None
  private var trainingBatch: Option[MiniBatch[Float]] = None
  private var ahead: Option[Ahead] = None
  private var knownOrder: (Int, Array[Int]) = (noEpoch, Array.empty)

  def size: Int = records.size

  /** Goes to the place after `iterations` mini-batches of an epoch, wherever it was before. */
  def startAt(ofEpoch: Int, iterations: Int, batchSize: Int): Unit = synchronized {
    isStarted = true
    lastTurn = noTurn
    reached =
      if (iterations == 0) None
      else Some(Place(ofEpoch, (iterations.toLong * batchSize % size).toInt))
  }

  /** @throws IllegalStateException when Spark has made this share anew since the training began */
  def requireStarted(): Unit = if (!isStarted) {
    throw new IllegalStateException(
      "This worker's share of the training set was lost from memory, and with it its part of the " +
        "training: its executor was lost, or its memory is too small for the share.")
  }

  /**
   * The next mini-batch of an epoch. The last one of an epoch is filled up from its start, since
   * every batch must have the same size. The memory of the one before may be used again.
   *
   * @param order of an epoch, counted from 1: the same seed, epoch and partition give the same one
   * @param turn the Spark stage that asks: a task of it that Spark tries again gets the same batch
   */
  def nextTrainingBatch(
      ofEpoch: Int,
      batchSize: Int,
      order: Int => Array[Int],
      turn: Int = noTurn): MiniBatch[Float] = synchronized {
    val place = lastPlace.filter(_ => turn != noTurn && turn == lastTurn)
      .getOrElse(reached.filter(_.epoch == ofEpoch).getOrElse(Place(ofEpoch, start = 0)))
    lastTurn = turn
    lastPlace = Some(place)
    reached = Some(Place(ofEpoch, (place.start + batchSize) % size))
    val (batch, spare) = take(place, batchSize, order)
    ahead = Some(makeAhead(following(place, batchSize), batchSize, order, spare))
    trainingBatch = Some(batch)
    batch
  }

  /** The mini-batch at a place, and one whose memory is free. */
  private def take(
      place: Place,
      batchSize: Int,
      order: Int => Array[Int]): (MiniBatch[Float], Option[MiniBatch[Float]]) = {
    // Also where it is of no use: it writes into the memory of a batch.
    val found = ahead.map(made => (made.place, made.result()))
    ahead = None
    found match {
      case Some((`place`, Right(batch))) if batch.size() == batchSize => (batch, trainingBatch)
      case Some((`place`, Left(error))) => throw error
      case other =>
        val unused = other.flatMap { case (_, made) => made.right.toOption }
        (make(place, batchSize, order, trainingBatch), unused)
    }
  }

  /** Where the training most likely goes on; a share shorter than others' begins its epoch again. */
  private def following(place: Place, batchSize: Int): Place = {
    val start = place.start + batchSize
    if (start < size) Place(place.epoch, start) else Place(place.epoch + 1, start = 0)
  }

  private def makeAhead(
      place: Place,
      batchSize: Int,
      order: Int => Array[Int],
      memory: Option[MiniBatch[Float]]): Ahead =
    Ahead(place, makers.submit(new Callable[MiniBatch[Float]] {
      override def call(): MiniBatch[Float] = make(place, batchSize, order, memory)
    }))

  private def make(
      place: Place,
      batchSize: Int,
      order: Int => Array[Int],
      memory: Option[MiniBatch[Float]]): MiniBatch[Float] = {
    val ofEpoch = orderOf(place.epoch, order)
    val numbers = Array.tabulate(batchSize)(i => ofEpoch((place.start + i) % size))
    records.batch(numbers, Some(place.epoch), memory)
  }

  /** An order is kept for the batches of its epoch. */
  private def orderOf(epoch: Int, order: Int => Array[Int]): Array[Int] = {
    val (known, ofKnown) = knownOrder
    if (known == epoch) ofKnown else {
      val found = order(epoch)
      knownOrder = (epoch, found)
      found
    }
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
    Iterator.from(afterIterations).map { iteration =>
      val place = Place(iteration / perEpoch + 1, iteration % perEpoch * batchSize)
      val buffer = iteration % buffers
      val batch = make(place, batchSize, order, memory(buffer))
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

  /** Make mini-batches, one for each share of this JVM at most. */
  private val makers = Executors.newCachedThreadPool(new ThreadFactory {
    override def newThread(task: Runnable): Thread = {
      val thread = new Thread(task, "sparkloom-batch-ahead")
      thread.setDaemon(true)
      thread
    }
  })

  /**
   * Where a mini-batch is in a training.
   *
   * @param start of its records in the order of its epoch, from 0
   */
  private case class Place(epoch: Int, start: Int)

  /** A mini-batch that is made before it is asked for. */
  private case class Ahead(place: Place, making: Future[MiniBatch[Float]]) {

    /** Waits for it. */
    def result(): Either[Throwable, MiniBatch[Float]] =
      try Right(making.get())
      catch { case failed: ExecutionException => Left(failed.getCause) }
  }
}
