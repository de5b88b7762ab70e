package org.sparkloom.files

import java.io.IOException
import java.util.UUID

import scala.util.control.NonFatal

import org.apache.hadoop.fs.{FileSystem, Path}

/** A file on any file system that Hadoop knows, complete where it is there. */
private[sparkloom] object WholeFile {

  /**
   * Gives a file its name when all of it is written; what had the name before is gone then.
   *
   * @param write fills a file of another name in the same folder
   * @throws IOException where the file cannot have its name
   */
  def put(files: FileSystem, target: Path)(write: Path => Unit): Unit = {
    val arriving = new Path(target.getParent, s".${target.getName}.${UUID.randomUUID}")
    try {
      write(arriving)
      // HDFS renames onto nothing that is there.
      files.delete(target, false)
      if (!files.rename(arriving, target)) {
        throw new IOException(s"$arriving could not be renamed to $target")
      }
    } finally {
      try files.delete(arriving, false) catch { case NonFatal(_) => }
    }
  }
}
