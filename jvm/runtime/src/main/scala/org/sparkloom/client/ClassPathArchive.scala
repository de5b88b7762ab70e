package org.sparkloom.client

import java.io.{ByteArrayOutputStream, File, FileInputStream, IOException, InputStream}
import java.io.{InterruptedIOException, OutputStream}
import java.util.UUID
import java.util.jar.{Attributes, JarOutputStream, Manifest}
import java.util.zip.{CRC32, ZipEntry, ZipOutputStream}

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.{FileSystem, Path}

import org.sparkloom.runtime.{EventListener, Json}

/**
 * A stack's class path as one uncompressed zip on the cluster's file system, which YARN unpacks once
 * on each node (`spark.yarn.archive`).
 *
 * The archive is named after its content. It is written under another name and renamed, so that it
 * is complete where it is there, however many write it at once.
 */
object ClassPathArchive {

  /** A jar without classes whose manifest lists the others in their order: YARN's wildcard has none. */
  val orderJar: String = "sparkloom-class-path.jar"

  private val suffix = ".zip"
  private val bufferSize = 1 << 20
  private val progressStep = 8L << 20

  @volatile private var cancelled = false

  /**
   * Writes the archive where it is not there yet.
   *
   * @param jars the class path, in its order
   * @param contentHash of these jars
   * @param folder where archives are kept, on the default file system or with a scheme of its own
   * @param listener hears `{ "type": "staging", "bytes", "totalBytes" }`
   * @return JSON: `archive` (its URI), `bytes`, `uploaded`
   * @throws java.io.IOException when the file system refuses; nothing half-written stays
   */
  def stage(
      jars: Array[String],
      contentHash: String,
      folder: String,
      listener: EventListener): String = {
    val home = new Path(folder)
    val files = home.getFileSystem(new Configuration())
    val archive = files.makeQualified(new Path(home, contentHash + suffix))
    val expected = sizeFile(archive)
    cancelled = false
    val found = complete(files, archive, expected)
    val bytes = found.getOrElse(write(files, jars.map(new File(_)), archive, expected, listener))
    Json.objectNode()
      .put("archive", archive.toString)
      .put("bytes", bytes)
      .put("uploaded", found.isEmpty)
      .toString
  }

  /** Ends a `stage` that writes, which then throws; what it had written goes. */
  def cancel(): Unit = cancelled = true

  /**
   * Removes every archive in the folder.
   *
   * @return JSON: `archives`, `bytes`
   */
  def clean(folder: String): String = {
    val home = new Path(folder)
    val files = home.getFileSystem(new Configuration())
    val archives = if (files.exists(home)) files.listStatus(home).toSeq else Seq.empty
    val bytes = archives.map(_.getLen).sum
    archives.foreach(status => files.delete(status.getPath, true))
    Json.objectNode()
      .put("archives", archives.count(_.getPath.getName.endsWith(suffix)))
      .put("bytes", bytes)
      .toString
  }

  /** Bytes of the archive where it is as long as was noted when it had been written. */
  private def complete(files: FileSystem, archive: Path, expected: Path): Option[Long] =
    try {
      val in = files.open(expected)
      val noted = try in.readLong() finally in.close()
      Some(files.getFileStatus(archive).getLen).filter(_ == noted)
    } catch {
      case _: IOException => None
    }

  private def sizeFile(archive: Path): Path = archive.suffix(".length")

  private def write(
      files: FileSystem,
      jars: Seq[File],
      archive: Path,
      expected: Path,
      listener: EventListener): Long = {
    val own = new Path(archive.getParent, s".${archive.getName}.${UUID.randomUUID}")
    val ownSize = own.suffix(".length")
    try {
      writeZip(files.create(own, true), jars, listener)
      val bytes = files.getFileStatus(own).getLen
      val note = files.create(ownSize, true)
      try note.writeLong(bytes) finally note.close()
      // What is there under that name is damaged, or another process's that has the same content.
      replace(files, own, archive)
      replace(files, ownSize, expected)
      bytes
    } finally {
      files.delete(own, false)
      files.delete(ownSize, false)
    }
  }

  private def replace(files: FileSystem, from: Path, to: Path): Unit =
    if (!files.rename(from, to)) {
      val same = files.exists(to) &&
        files.getFileStatus(to).getLen == files.getFileStatus(from).getLen
      if (!same) {
        files.delete(to, false)
        if (!files.rename(from, to) && !files.exists(to)) {
          throw new IOException(s"$to cannot be written")
        }
      }
    }

  private def writeZip(out: OutputStream, jars: Seq[File], listener: EventListener): Unit = {
    val total = jars.map(_.length).sum
    var done = 0L
    var told = 0L
    val zip = new ZipOutputStream(out)
    try {
      zip.setMethod(ZipOutputStream.STORED)
      val names = uniqueNames(jars)
      val order = orderJarOf(names)
      put(zip, orderJar, order.length, crcOf(_.write(order)))(_.write(order))
      jars.zip(names).foreach { case (jar, name) =>
        put(zip, name, jar.length, crcOf(copy(jar, _))) { entry =>
          copy(jar, entry)
          done += jar.length
          if (done - told >= progressStep || done == total) {
            told = done
            listener.onEvent(Json.objectNode()
              .put("type", "staging").put("bytes", done).put("totalBytes", total).toString)
          }
        }
      }
    } finally zip.close()
  }

  private def put(zip: ZipOutputStream, name: String, length: Long, crc: Long)(
      write: OutputStream => Unit): Unit = {
    val entry = new ZipEntry(name)
    entry.setTime(0L)
    entry.setSize(length)
    entry.setCompressedSize(length)
    entry.setCrc(crc)
    zip.putNextEntry(entry)
    write(zip)
    zip.closeEntry()
  }

  /** Jars of one name from two folders must not hide each other. */
  private def uniqueNames(jars: Seq[File]): Seq[String] =
    jars.map(_.getName).zipWithIndex.map { case (name, index) =>
      if (jars.take(index).exists(_.getName == name)) s"$index-$name" else name
    }

  private def orderJarOf(names: Seq[String]): Array[Byte] = {
    val manifest = new Manifest()
    val attributes = manifest.getMainAttributes
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0")
    attributes.put(Attributes.Name.CLASS_PATH, names.mkString(" "))
    val bytes = new ByteArrayOutputStream()
    new JarOutputStream(bytes, manifest).close()
    bytes.toByteArray
  }

  private def crcOf(write: OutputStream => Unit): Long = {
    val crc = new CRC32()
    write(new OutputStream {
      override def write(byte: Int): Unit = crc.update(byte)
      override def write(bytes: Array[Byte], offset: Int, length: Int): Unit =
        crc.update(bytes, offset, length)
    })
    crc.getValue
  }

  private def copy(file: File, out: OutputStream): Unit = {
    val in: InputStream = new FileInputStream(file)
    try {
      val buffer = new Array[Byte](bufferSize)
      Iterator.continually(in.read(buffer)).takeWhile(_ >= 0).foreach { length =>
        if (cancelled) throw new InterruptedIOException("the class path is not wanted any more")
        out.write(buffer, 0, length)
      }
    } finally in.close()
  }
}
