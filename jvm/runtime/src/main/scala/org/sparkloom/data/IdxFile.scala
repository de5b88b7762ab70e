package org.sparkloom.data

import java.io.{DataInputStream, EOFException}
import java.util.zip.GZIPInputStream

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.Path

/**
 * A file in the IDX format of the MNIST authors: a magic number, the sizes, then unsigned bytes.
 * Plain or gzipped, on any file system that Hadoop knows.
 *
 * @param path the file
 * @param dimensions sizes, the number of records first
 */
case class IdxFile(path: String, dimensions: Seq[Int]) {

  def records: Int = dimensions.head

  /** Bytes of one record. */
  def recordSize: Int = dimensions.tail.product

  /**
   * Reads the records from `from` until `until`, and only these from a plain file.
   *
   * @throws IllegalArgumentException when the file ends before
   */
  def read(from: Int, until: Int, configuration: Configuration): Array[Byte] = {
    val bytes = new Array[Byte]((until - from) * recordSize)
    val in = IdxFile.open(path, configuration)
    try {
      IdxFile.skip(in, IdxFile.headerSize(dimensions.size) + from.toLong * recordSize)
      in.readFully(bytes)
    } catch {
      case _: EOFException =>
        throw new IllegalArgumentException(
          s"$path ends too early: expected $records records of $recordSize bytes. " +
            "Fetch the data again.")
    } finally in.close()
    bytes
  }
}

object IdxFile {

  private val unsignedByte = 0x08

  private def headerSize(dimensions: Int): Long = 4L + 4L * dimensions

  /**
   * Reads the header of `path`, or of `path.gz` where only that is there, and checks a plain file's
   * length.
   *
   * @param dimensions how many sizes it must have: 1 for labels, 3 for images
   * @throws IllegalArgumentException for a missing file, another format or a wrong length
   */
  def open(path: String, dimensions: Int, configuration: Configuration): IdxFile = {
    val candidates = Seq(path, s"$path.gz")
    val found = candidates.find { candidate =>
      val file = new Path(candidate)
      file.getFileSystem(configuration).exists(file)
    }.getOrElse(throw new IllegalArgumentException(
      s"${candidates.mkString(" or ")} is not there. Fetch the data, or name its folder."))
    val in = open(found, configuration)
    val sizes = try {
      val magic = in.readInt()
      val expected = (unsignedByte << 8) | dimensions
      require(magic == expected,
        f"$found is not an IDX file of bytes with $dimensions dimensions: " +
          f"expected the magic number 0x$expected%08x, found 0x$magic%08x. Fetch the data again.")
      Seq.fill(dimensions)(in.readInt())
    } catch {
      case _: EOFException =>
        throw new IllegalArgumentException(s"$found ends in its header. Fetch the data again.")
    } finally in.close()
    checkLength(found, sizes, configuration)
    IdxFile(found, sizes)
  }

  private def checkLength(path: String, sizes: Seq[Int], configuration: Configuration): Unit =
    if (!path.endsWith(".gz")) {
      val file = new Path(path)
      val length = file.getFileSystem(configuration).getFileStatus(file).getLen
      val expected = headerSize(sizes.size) + sizes.map(_.toLong).product
      require(length == expected,
        s"$path is truncated or not what its header says: expected $expected bytes for " +
          s"${sizes.mkString(" x ")}, found $length. Fetch the data again.")
    }

  private def open(path: String, configuration: Configuration): DataInputStream = {
    val file = new Path(path)
    val in = file.getFileSystem(configuration).open(file)
    if (path.endsWith(".gz")) new DataInputStream(new GZIPInputStream(in, 1 << 16)) else in
  }

  /** Moves on; a Hadoop stream of a plain file seeks instead of reading. */
  private def skip(in: DataInputStream, bytes: Long): Unit = in match {
    case seekable: org.apache.hadoop.fs.FSDataInputStream => seekable.seek(bytes)
    case _ =>
      var left = bytes
      while (left > 0) {
        val skipped = in.skip(left)
        if (skipped <= 0) throw new EOFException()
        left -= skipped
      }
  }
}
