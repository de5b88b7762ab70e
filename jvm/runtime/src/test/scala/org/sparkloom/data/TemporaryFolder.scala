package org.sparkloom.data

import java.nio.file.{Files, Path}

import scala.collection.JavaConverters._

/** A folder for one test, gone after it. */
object TemporaryFolder {

  def use[A](test: Path => A): A = {
    val folder = Files.createTempDirectory("sparkloom-test-")
    try test(folder)
    finally {
      val walk = Files.walk(folder)
      try walk.iterator.asScala.toVector.reverse.foreach(Files.delete)
      finally walk.close()
    }
  }
}
