package org.sparkloom.compat

import com.intel.analytics.bigdl.dllib.utils.python.api.PythonBigDL

/** What this stack's BigDL knows of the cluster. */
object Cluster {

  /**
   * Workers, and cores of each, as `Engine.init` found them. `Engine` itself keeps them to BigDL;
   * its bridge to Python is the one public way to ask.
   */
  def workersAndCores(): (Int, Int) = {
    val Array(workers, cores) = PythonBigDL.ofFloat().getNodeAndCoreNumber()
    (workers, cores)
  }
}
