package org.sparkloom.compat

import org.apache.log4j.{FileAppender, Level, Logger, PatternLayout}

/** The logging of this stack's Spark: log4j 1. */
object Logging {

  /**
   * Sends every logger to the end of a file and nowhere else, from INFO on.
   *
   * @param quieter loggers that are heard from WARN on
   */
  def toFile(path: String, pattern: String, quieter: Seq[String]): Unit = {
    // Else log4j would first read a configuration, which is replaced here.
    System.setProperty("log4j.defaultInitOverride", "true")
    val root = Logger.getRootLogger
    root.removeAllAppenders()
    root.addAppender(new FileAppender(new PatternLayout(pattern), path, true))
    root.setLevel(Level.INFO)
    quieter.foreach(Logger.getLogger(_).setLevel(Level.WARN))
  }
}
