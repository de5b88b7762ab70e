package org.sparkloom.mkldnn

import java.util.concurrent.{Callable, ExecutionException, Executors, ThreadFactory}

import com.intel.analytics.bigdl.mkl.{MKL, MklDnn}

import org.sparkloom.compat.RandomGenerator

/**
 * The thread that makes, runs and releases the primitives of one network, whichever thread asks.
 * MKL-DNN keeps the memory that primitives compute in with the thread that made them (its
 * `scratchpad`): in another one a convolution would write to address 0, and BigDL's optimizers call
 * a network from any thread of a pool.
 *
 * What is drawn at random in it, the masks of a dropout, is decided by the seed of the thread that
 * asks first.
 */
private[mkldnn] class NativeThread extends AutoCloseable {

  private val seed = RandomGenerator.RNG.uniform(0, Int.MaxValue).toLong

  private val executor = Executors.newSingleThreadExecutor(new ThreadFactory {
    override def newThread(task: Runnable): Thread = {
      val thread = new Thread(new Runnable {
        override def run(): Unit = {
          // As many as BigDL gives a replica of the model, one unless `bigdl.mklNumThreads` says
          // otherwise: MKL-DNN would take all cores for each of them. The number belongs to the
          // thread, and a primitive waits for as many as there were when it was made.
          MklDnn.setNumThreads(MKL.getMklNumThreads)
          RandomGenerator.RNG.setSeed(seed)
          task.run()
        }
      }, "sparkloom-mkldnn")
      thread.setDaemon(true)
      thread
    }
  })

  /**
   * @return what the work gives, when it has ended
   * @throws Throwable what the work throws
   */
  def run[A](work: => A): A = {
    val asked = executor.submit(new Callable[A] { override def call(): A = work })
    try asked.get() catch { case error: ExecutionException => throw error.getCause }
  }

  override def close(): Unit = executor.shutdown()
}
