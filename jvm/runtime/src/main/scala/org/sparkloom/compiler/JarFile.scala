package org.sparkloom.compiler

import java.io.{File, FileOutputStream}
import java.nio.file.{Files, Path, StandardCopyOption}
import java.util.jar.{Attributes, JarEntry, JarOutputStream, Manifest}

import scala.collection.JavaConverters._

/** Reproducible jars: entries in order of their names, all with the same time. */
private[compiler] object JarFile {

  /** 1980-01-02, the first day that every zip tool understands. */
  private val entryTimeMs = 315619200000L

  /** Packs a folder; the jar is complete or not there. */
  def write(classes: File, jar: File): Unit = {
    val temporary = File.createTempFile(jar.getName, ".tmp", jar.getParentFile)
    try {
      val manifest = new Manifest()
      manifest.getMainAttributes.put(Attributes.Name.MANIFEST_VERSION, "1.0")
      val out = new JarOutputStream(new FileOutputStream(temporary))
      try {
        put(out, "META-INF/MANIFEST.MF")(manifest.write(out))
        files(classes.toPath).foreach { file =>
          val name = classes.toPath.relativize(file).toString.replace(File.separatorChar, '/')
          put(out, name)(Files.copy(file, out))
        }
      } finally out.close()
      Files.move(temporary.toPath, jar.toPath, StandardCopyOption.ATOMIC_MOVE)
    } finally Files.deleteIfExists(temporary.toPath)
  }

  private def put(out: JarOutputStream, name: String)(content: => Any): Unit = {
    val entry = new JarEntry(name)
    entry.setTime(entryTimeMs)
    out.putNextEntry(entry)
    content
    out.closeEntry()
  }

  private def files(folder: Path): Seq[Path] = {
    val walk = Files.walk(folder)
    try walk.iterator.asScala.filter(Files.isRegularFile(_)).toVector.sortBy(_.toString)
    finally walk.close()
  }
}
