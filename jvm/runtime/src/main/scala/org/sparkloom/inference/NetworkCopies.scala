package org.sparkloom.inference

import org.sparkloom.inference.TrainedNetwork.Network
import org.sparkloom.layers.NativeLayer
import org.sparkloom.training.{Replicas, WorkerThreads}

/**
 * Copies of a trained network that compute side by side, one a core: BigDL's layers keep their
 * outputs, so two threads cannot share one. Only one thread at a time may ask.
 *
 * @param network stays as it is
 */
private[inference] class NetworkCopies(network: Network, count: Int) extends AutoCloseable {

  private val copies = IndexedSeq.fill(count)(copy())
  private val threads = new WorkerThreads(count)

  /**
   * Cuts `records` into slices that differ by one record at most, one a copy, and computes them.
   *
   * @param compute gets a copy, its number, the first record of its slice (from 0), and how many
   * @return the results, in the order of the slices
   */
  def map[A](records: Int)(compute: (Network, Int, Int, Int) => A): IndexedSeq[A] =
    if (records == 0) {
      IndexedSeq.empty
    } else {
      threads.parallel(math.min(count, records)) { number =>
        val (start, length) = Replicas.slice(records, count, number)
        compute(copies(number), number, start, length)
      }
    }

  override def close(): Unit = {
    threads.close()
    NativeLayer.release(copies)
  }

  private def copy(): Network = {
    val made = network.cloneModule().asInstanceOf[Network]
    made.evaluate()
    made
  }
}
