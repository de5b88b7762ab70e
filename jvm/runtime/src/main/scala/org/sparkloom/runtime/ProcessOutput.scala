package org.sparkloom.runtime

import java.io.{FileOutputStream, PrintStream}

import org.sparkloom.compat.Logging

/** Where Spark, BigDL and whoever prints are heard. */
object ProcessOutput {

  private val pattern = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5p %c{1} %m%n"

  /** Whose INFO would drown everything else. */
  private val quieter = Seq(
    "org.apache.spark.scheduler", "org.apache.spark.storage", "org.apache.spark.executor",
    "org.apache.spark.ContextCleaner", "org.apache.spark.SparkContext",
    "org.apache.spark.MapOutputTracker", "org.apache.hadoop.yarn.client",
    "com.intel.analytics.bigdl.optim.DistriOptimizer$",
    "com.intel.analytics.bigdl.dllib.optim.DistriOptimizer$")

  /**
   * Sends log4j, `System.out` and `System.err` to the end of a file, and nothing to the terminal.
   *
   * Spark's scheduler is heard from WARN on: at INFO it writes several lines a task, two tasks an
   * iteration. What BigDL says of each iteration is an event already.
   */
  def toFile(path: String): Unit = {
    Logging.toFile(path, pattern, quieter)
    val stream = new PrintStream(new FileOutputStream(path, true), true, "UTF-8")
    System.setOut(stream)
    System.setErr(stream)
  }
}
