package org.sparkloom.compiler

import java.io.File

import scala.reflect.internal.util.{NoPosition, Position}
import scala.tools.nsc.{Global, Settings}

import org.sparkloom.runtime.Json

/** Compiles the Scala of a job inside this process, with the class path that it will run on. */
object JobCompiler {

  /**
   * Compiles sources into a folder and packs the folder into a jar.
   *
   * @param sources files to compile
   * @param classesDirectory an existing folder, which is on this JVM's class path so that the
   *                         classes can be used at once
   * @param jar file to write, complete or not at all; the same classes give the same bytes
   * @return `{"ok":true,"warnings":[…]}` or `{"ok":false,"errors":[…]}`, each message with `file`,
   *         `line`, `column` and `message`
   */
  def compile(sources: Array[String], classesDirectory: String, jar: String): String = {
    val settings = new Settings(message => throw new IllegalArgumentException(message))
    settings.classpath.value = System.getProperty("java.class.path")
    settings.outputDirs.setSingleOutput(classesDirectory)
    settings.feature.value = true
    settings.deprecation.value = true
    settings.unchecked.value = true
    val reporter = new CollectingReporter(settings)
    val compiler = new Global(settings, reporter)
    new compiler.Run().compile(sources.toList)

    val json = Json.objectNode()
    val ok = !reporter.hasErrors
    json.put("ok", ok)
    val messages = json.putArray(if (ok) "warnings" else "errors")
    reporter.messages.filter(_.isError != ok).foreach { message =>
      messages.addObject()
        .put("file", message.file)
        .put("line", message.line)
        .put("column", message.column)
        .put("message", message.text)
    }
    if (ok) JarFile.write(new File(classesDirectory), new File(jar))
    json.toString
  }

  private case class Message(
      isError: Boolean, file: String, line: Int, column: Int, text: String)

  /** Keeps what the compiler says instead of printing it. */
  private class CollectingReporter(settings: Settings) extends CompilerReporter(settings) {

    private val collected = Vector.newBuilder[Message]

    def messages: Vector[Message] = collected.result()

    override protected def collect(position: Position, text: String, isError: Boolean): Unit =
      collected += (
        if (position == null || position == NoPosition || !position.isDefined) {
          Message(isError, "", 0, 0, text)
        } else {
          Message(isError, position.source.file.path, position.line, position.column, text)
        })
  }
}
