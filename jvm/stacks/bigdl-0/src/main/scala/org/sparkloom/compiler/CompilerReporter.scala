package org.sparkloom.compiler

import scala.reflect.internal.util.Position
import scala.tools.nsc.Settings
import scala.tools.nsc.reporters.AbstractReporter

/** A compiler's reporter that keeps what it hears; Scala 2.11 has its own base class for it. */
private[compiler] abstract class CompilerReporter(override val settings: Settings)
    extends AbstractReporter {

  protected def collect(position: Position, text: String, isError: Boolean): Unit

  override def display(position: Position, text: String, severity: Severity): Unit =
    if (severity != INFO) collect(position, text, severity == ERROR)

  override def displayPrompt(): Unit = ()
}
