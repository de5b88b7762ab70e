package org.sparkloom.runtime

import com.intel.analytics.bigdl.mkl.MKL

/** Unpacks and loads MKL's library in a thread of its own, as long as Spark takes to start. */
private[runtime] class MklLoading {

  private val thread = new Thread("sparkloom-mkl-loading") {
    // Without the library the class says so, whenever it is asked again.
    override def run(): Unit = MKL.isMKLLoaded
  }
  thread.setDaemon(true)
  thread.start()

  def await(): Unit = thread.join()
}
