package org.sparkloom.catalog

import java.io.File
import java.nio.file.Files

import scala.collection.JavaConverters._
import scala.util.control.NonFatal

import com.fasterxml.jackson.databind.{JsonNode, ObjectMapper}

import org.sparkloom.compiler.JobCompiler
import org.sparkloom.runtime.EventListener

/**
 * Builds entries of the catalogue: compiles a file for each, leaves out those that do not compile, and
 * calls the others.
 */
object CatalogCoverage {

  private val mapper = new ObjectMapper()

  /**
   * @param arguments folder of the files `Entry<n>.scala`, each an object with `build()`; the package
   *                  they are in; a folder on the class path
   * @return what became of each file: `{ "Entry1": "" | "why not" }`
   */
  def run(arguments: Array[String], listener: EventListener): String = {
    val Array(sources, packageName, classes) = arguments
    val result = mapper.createObjectNode()
    val files = new File(sources).listFiles().map(_.getPath).filter(_.endsWith(".scala")).sorted
    val compiled = compile(files, classes) { (file, problem) => result.put(nameOf(file), problem) }
    compiled.foreach { file =>
      result.put(nameOf(file), try {
        val builder = Class.forName(s"$packageName.${nameOf(file)}")
        if (builder.getMethod("build").invoke(null) == null) "it builds null" else ""
      } catch {
        case NonFatal(error) => s"it fails: ${rootOf(error)}"
        case error: LinkageError => s"it fails: ${rootOf(error)}"
      })
    }
    result.toString
  }

  private def nameOf(file: String): String = new File(file).getName.stripSuffix(".scala")

  private def rootOf(error: Throwable): Throwable =
    Iterator.iterate(error)(_.getCause).takeWhile(_ != null).toSeq.last

  /** Compiles again without the files that have errors, until there are none. */
  @annotation.tailrec
  private def compile(files: Seq[String], classes: String)(
      refuse: (String, String) => Unit): Seq[String] = {
    val jar = Files.createTempFile("sparkloom-coverage", ".jar").toString
    val answer = mapper.readTree(JobCompiler.compile(files.toArray, classes, jar))
    Files.deleteIfExists(new File(jar).toPath)
    if (answer.get("ok").asBoolean) files
    else {
      val wrong: Map[String, String] = answer.get("errors").elements().asScala
        .map((error: JsonNode) => error.get("file").asText -> error.get("message").asText)
        .toSeq.reverse.toMap
      require(wrong.keys.exists(files.contains), s"errors without a file: $wrong")
      wrong.foreach { case (file, message) =>
        refuse(file, s"it does not compile: ${message.takeWhile(_ != '\n')}")
      }
      compile(files.filterNot(wrong.contains), classes)(refuse)
    }
  }
}
