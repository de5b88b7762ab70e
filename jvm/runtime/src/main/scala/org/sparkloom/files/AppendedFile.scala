package org.sparkloom.files

import java.io.IOException
import java.net.ConnectException

import scala.util.Try
import scala.util.control.NonFatal

import org.apache.commons.io.IOUtils
import org.apache.hadoop.fs.{FileSystem, FSDataOutputStream, Path}
import org.apache.hadoop.hdfs.DistributedFileSystem

/**
 * A file that grows, and that readers can read meanwhile. After an error of the file system it goes
 * on where it got to: each byte is in it once.
 *
 * Of a file that an earlier writer has left, the whole lines are kept.
 *
 * HDFS says of bytes that were flushed that they are there, and nothing of those that a failed flush
 * had on their way. So these are kept, and the length of the file tells how many of them arrived.
 */
private[sparkloom] class AppendedFile(files: FileSystem, path: Path) {

  private var pending = wholeLines()
  private var out: Option[FSDataOutputStream] = Some(files.create(path, true))
  /** Bytes that are there for certain. */
  private var flushed = 0L

  /** Whether an earlier writer has left lines. */
  val isContinued: Boolean = pending.nonEmpty

  /**
   * Writes, and returns when readers see it.
   *
   * @throws java.io.IOException when it cannot; the bytes are kept for the next time
   */
  def append(bytes: Array[Byte]): Unit = {
    pending ++= bytes
    if (pending.nonEmpty) {
      try {
        val stream = out.getOrElse(reopen())
        stream.write(pending)
        stream.hflush()
        flushed += pending.length
        pending = Array.emptyByteArray
      } catch {
        case NonFatal(error) =>
          abandon()
          throw error
      }
    }
  }

  /**
   * What was appended is there, whether the file can be closed or not.
   *
   * @throws java.io.IOException when the file system does not take the end of the file
   */
  def close(): Unit =
    try out.foreach(_.close()) catch {
      case NonFatal(error) =>
        abandon()
        throw error
    }

  private def wholeLines(): Array[Byte] =
    if (files.exists(path)) {
      val in = files.open(path)
      val bytes = try IOUtils.toByteArray(in) finally in.close()
      bytes.take(bytes.lastIndexOf('\n'.toByte) + 1)
    } else {
      Array.emptyByteArray
    }

  private def abandon(): Unit = {
    out.foreach(stream => Try(stream.close()))
    out = None
  }

  private def reopen(): FSDataOutputStream = {
    val length = settledLength()
    val arrived = (length - flushed).toInt
    if (arrived < 0 || arrived > pending.length) {
      throw new IOException(
        s"$path has $length bytes instead of $flushed to ${flushed + pending.length}")
    }
    val stream = files.append(path)
    out = Some(stream)
    flushed = length
    pending = pending.drop(arrived)
    stream
  }

  /** The length when no writer of an earlier stream holds the file. */
  private def settledLength(): Long = {
    files match {
      case hdfs: DistributedFileSystem if !hdfs.recoverLease(path) =>
        throw new ConnectException(s"HDFS still settles what the last writer of $path has left")
      case _ =>
    }
    files.getFileStatus(path).getLen
  }
}
