package org.sparkloom.data

import java.util.concurrent.ArrayBlockingQueue

import org.sparkloom.compat.MiniBatch

/**
 * Mini-batches that a thread of its own reads, decodes and augments while earlier ones are trained
 * on.
 *
 * @param open the source, for so many batches that live at the same time
 * @param ahead how many wait at most
 */
private[sparkloom] class BatchesAhead(open: Int => Iterator[MiniBatch[Float]], ahead: Int = 2)
    extends Iterator[MiniBatch[Float]] with AutoCloseable {

  /** A batch, the end, or why there is none. */
  private type Made = Either[Throwable, Option[MiniBatch[Float]]]

  private val queue = new ArrayBlockingQueue[Made](ahead)
  // Besides those that wait, one is trained on and one is made.
  private val source = open(ahead + 2)
  private var taken: Option[Made] = None

  private val maker = new Thread("sparkloom-batches-ahead") {
    override def run(): Unit =
      try {
        var last = false
        while (!last) {
          val made = make()
          last = !made.right.exists(_.isDefined)
          queue.put(made)
        }
      } catch {
        // Closed before its end.
        case _: InterruptedException =>
      }
  }
  maker.setDaemon(true)
  maker.start()

  private def make(): Made =
    try Right(if (source.hasNext) Some(source.next()) else None)
    catch {
      case interrupted: InterruptedException => throw interrupted
      case error: Throwable => Left(error)
    }

  private def look(): Made = {
    if (taken.isEmpty) taken = Some(queue.take())
    taken.get
  }

  /** @throws Throwable what the source threw */
  override def hasNext: Boolean = look().fold(throw _, _.isDefined)

  /** Waits while there is none yet. */
  override def next(): MiniBatch[Float] = {
    if (!hasNext) throw new NoSuchElementException("There is no mini-batch left.")
    val batch = look().right.get.get
    taken = None
    batch
  }

  override def close(): Unit = maker.interrupt()
}
