package org.sparkloom.inference

import java.util.concurrent.{Callable, Executors, ThreadFactory, TimeUnit}

import scala.collection.JavaConverters._

import com.intel.analytics.bigdl.mkl.MKL

import org.sparkloom.inference.TrainedNetwork.Network

/**
 * Copies of a network that compute side by side, one a core: BigDL's layers keep their outputs, so two
 * threads cannot share one.
 *
 * @param network stays as it is
 */
private[inference] class Replicas(network: Network, val count: Int) extends AutoCloseable {

  private val copies = IndexedSeq.fill(count)(copy())

  private val threads = Executors.newFixedThreadPool(count, new ThreadFactory {
    override def newThread(body: Runnable): Thread = {
      val thread = new Thread(new Runnable {
        override def run(): Unit = {
          // The copies fill the cores already.
          MKL.setNumThreads(1)
          body.run()
        }
      }, "sparkloom-inference")
      thread.setDaemon(true)
      thread
    }
  })

  /**
   * Cuts `records` into slices that differ by one record at most, one a copy, and computes them.
   *
   * @param compute gets a copy, its number, the first record of its slice (from 0), and how many
   * @return the results, in the order of the slices
   */
  def map[A](records: Int)(compute: (Network, Int, Int, Int) => A): Seq[A] = {
    val (size, rest) = (records / count, records % count)
    val tasks = (0 until math.min(count, records)).map { number =>
      val start = number * size + math.min(number, rest)
      val length = size + (if (number < rest) 1 else 0)
      new Callable[A] {
        override def call(): A = compute(copies(number), number, start, length)
      }
    }
    threads.invokeAll(tasks.asJava).asScala.map { future =>
      try future.get() catch {
        case error: java.util.concurrent.ExecutionException => throw error.getCause
      }
    }
  }

  override def close(): Unit = {
    threads.shutdownNow()
    threads.awaitTermination(1, TimeUnit.MINUTES)
  }

  private def copy(): Network = {
    val made = network.cloneModule().asInstanceOf[Network]
    made.evaluate()
    made
  }
}
