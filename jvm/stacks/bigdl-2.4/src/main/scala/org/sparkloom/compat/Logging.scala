package org.sparkloom.compat

import org.apache.logging.log4j.Level
import org.apache.logging.log4j.core.config.Configurator
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory

/** The logging of this stack's Spark: log4j 2. */
object Logging {

  /**
   * Sends every logger to the end of a file and nowhere else, from INFO on.
   *
   * @param quieter loggers that are heard from WARN on
   */
  def toFile(path: String, pattern: String, quieter: Seq[String]): Unit = {
    val builder = ConfigurationBuilderFactory.newConfigurationBuilder()
    builder.add(builder.newAppender("file", "File")
      .addAttribute("fileName", path)
      .addAttribute("append", true)
      .add(builder.newLayout("PatternLayout").addAttribute("pattern", pattern)))
    builder.add(builder.newRootLogger(Level.INFO).add(builder.newAppenderRef("file")))
    quieter.foreach(name => builder.add(builder.newLogger(name, Level.WARN)))
    Configurator.reconfigure(builder.build())
  }
}
