package org.sparkloom.compiler

import scala.reflect.internal.util.Position
import scala.tools.nsc.Settings
import scala.tools.nsc.reporters.FilteringReporter

/** A compiler's reporter that keeps what it hears; Scala 2.12 has its own base class for it. */
private[compiler] abstract class CompilerReporter(override val settings: Settings)
    extends FilteringReporter {

  protected def collect(position: Position, text: String, isError: Boolean): Unit

  override def doReport(position: Position, text: String, severity: Severity): Unit =
    if (severity != INFO) collect(position, text, severity == ERROR)
}
