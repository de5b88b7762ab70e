package org.sparkloom.training

import java.util.concurrent.{Callable, ExecutionException, Executors, ThreadFactory}

import com.intel.analytics.bigdl.mkl.MKL

import org.sparkloom.compat.RandomGenerator

/**
 * Threads that work on the parts of one thing at the same time. The thread that asks is the first of
 * them, so that as many cores are busy as there are threads, and each keeps its part from call to
 * call.
 *
 * @param seed of what each helper draws, such as the masks of a dropout: BigDL's generator is one for
 *             each thread, and begins anywhere. The thread that asks has its own.
 */
private[sparkloom] class WorkerThreads(val count: Int, seed: Option[Int] = None)
    extends AutoCloseable {

  private val helpers = (1 until count).map { helper =>
    Executors.newSingleThreadExecutor(new ThreadFactory {
      override def newThread(task: Runnable): Thread = {
        val thread = new Thread(new Runnable {
          override def run(): Unit = {
            WorkerThreads.oneMklThread()
            seed.foreach(whole => RandomGenerator.RNG.setSeed(whole + helper))
            task.run()
          }
        }, s"sparkloom-worker-$helper")
        thread.setDaemon(true)
        thread
      }
    })
  }

  /**
   * Runs the task of each part and returns when all have ended, each in a thread of its own.
   *
   * @param parts at most as many as there are threads
   * @throws Throwable what the first part threw that failed
   */
  def parallel[A](parts: Int)(task: Int => A): IndexedSeq[A] = {
    // Whoever asks works on a part too, and may be another thread each time.
    WorkerThreads.oneMklThread()
    val others = (1 until parts).map(part =>
      helpers(part - 1).submit(new Callable[A] { override def call(): A = task(part) }))
    val own = try Right(task(0)) catch { case error: Throwable => Left(error) }
    val ended = own +: others.map(other =>
      try Right(other.get()) catch { case error: ExecutionException => Left(error.getCause) })
    ended.map(_.fold(error => throw error, identity))
  }

  override def close(): Unit = helpers.foreach(_.shutdownNow())
}

private object WorkerThreads {

  /** MKL counts its threads for each thread that calls it; these are parallel already. */
  private def oneMklThread(): Unit = MKL.setNumThreads(1)
}
