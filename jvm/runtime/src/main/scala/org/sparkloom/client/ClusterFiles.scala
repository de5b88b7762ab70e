package org.sparkloom.client

import java.nio.charset.StandardCharsets.UTF_8
import java.nio.file.{Files, Paths, StandardCopyOption}
import java.util.UUID

import org.apache.commons.io.IOUtils
import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.{FileSystem, Path}

import org.sparkloom.files.{ImpatientConfiguration, WholeFile}
import org.sparkloom.runtime.Json

/** Files on the cluster's file system, for the command line. */
object ClusterFiles {

  /** The user's folder there, with its scheme. */
  def homeFolder(): String = {
    val files = FileSystem.get(new Configuration())
    files.makeQualified(files.getHomeDirectory).toString
  }

  /**
   * Copies local files into a folder; one that is there with the same length stays.
   *
   * Each is written under another name and renamed: it is complete where it is there.
   *
   * @return JSON: `directory` (its URI), `bytes` of all files, `copied` (how many files were)
   */
  def put(paths: Array[String], folder: String): String = {
    val configuration = new Configuration()
    val target = new Path(folder)
    val files = target.getFileSystem(configuration)
    files.mkdirs(target)
    val local = FileSystem.getLocal(configuration)
    val sources = paths.toSeq.map(new Path(_))
    val lengths = sources.map(local.getFileStatus(_).getLen)
    val missing = sources.zip(lengths).filterNot { case (source, length) =>
      val there = new Path(target, source.getName)
      files.exists(there) && files.getFileStatus(there).getLen == length
    }
    missing.foreach { case (source, _) =>
      WholeFile.put(files, new Path(target, source.getName))(
        files.copyFromLocalFile(false, true, source, _))
    }
    Json.objectNode()
      .put("directory", files.makeQualified(target).toString)
      .put("bytes", lengths.sum)
      .put("copied", missing.size)
      .toString
  }

  /**
   * Copies a file from there to this machine, where it is complete where it is there.
   *
   * @return JSON: `exists`
   */
  def fetch(path: String, to: String): String = {
    val file = new Path(path)
    val files = file.getFileSystem(new Configuration())
    val exists = files.exists(file)
    if (exists) {
      val target = Paths.get(to)
      val own = target.resolveSibling(s".${target.getFileName}.${UUID.randomUUID}")
      try {
        files.copyToLocalFile(false, file, new Path(own.toUri), true)
        Files.move(own, target, StandardCopyOption.ATOMIC_MOVE)
      } finally Files.deleteIfExists(own)
    }
    Json.objectNode().put("exists", exists).toString
  }

  /** Writes a small text; the file is complete where it is there. */
  def writeText(path: String, text: String): Unit = {
    val target = new Path(path)
    val files = target.getFileSystem(new Configuration())
    WholeFile.put(files, target) { arriving =>
      val out = files.create(arriving, true)
      try out.write(text.getBytes(UTF_8)) finally out.close()
    }
  }

  /**
   * Reads on in a file that may still be written.
   *
   * @param offset in bytes, where the last reading ended
   * @return JSON: `exists`, `text` (whole lines only), `offset` for the next time
   */
  def readLines(path: String, offset: Double): String = {
    val file = new Path(path)
    val files = file.getFileSystem(ImpatientConfiguration())
    val json = Json.objectNode()
    val exists = files.exists(file)
    json.put("exists", exists)
    val bytes = if (exists) readFrom(files, file, offset.toLong) else Array.emptyByteArray
    val end = bytes.lastIndexOf('\n'.toByte) + 1
    json
      .put("text", new String(bytes, 0, end, UTF_8))
      .put("offset", offset.toLong + end)
      .toString
  }

  /** @return JSON: `exists`, `text` */
  def readText(path: String): String = {
    val file = new Path(path)
    val files = file.getFileSystem(ImpatientConfiguration())
    val exists = files.exists(file)
    val text = if (exists) new String(readFrom(files, file, 0L), UTF_8) else ""
    Json.objectNode().put("exists", exists).put("text", text).toString
  }

  /** The name node knows the length of a file that is being written only when its block is full. */
  private def readFrom(files: FileSystem, file: Path, offset: Long): Array[Byte] = {
    val in = files.open(file)
    try {
      val skipped = in.skip(offset)
      if (skipped < offset) Array.emptyByteArray else IOUtils.toByteArray(in)
    } finally in.close()
  }

  /**
   * What a folder holds, one level deep.
   *
   * @return JSON: `exists`, `files` (each with `name`, `bytes`), `folders` (their names)
   * @throws java.io.IOException when the file system refuses
   */
  def list(folder: String): String = {
    val path = new Path(folder)
    val files = path.getFileSystem(ImpatientConfiguration())
    val json = Json.objectNode()
    val exists = files.exists(path)
    json.put("exists", exists)
    val list = json.putArray("files")
    val folders = json.putArray("folders")
    if (exists) {
      files.listStatus(path).foreach { status =>
        val name = status.getPath.getName
        if (status.isFile) list.addObject().put("name", name).put("bytes", status.getLen)
        else folders.add(name)
      }
    }
    json.toString
  }
}
