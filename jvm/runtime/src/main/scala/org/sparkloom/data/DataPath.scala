package org.sparkloom.data

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.Path

/** Where a part of a data set is, on any file system that Hadoop knows. */
private[data] object DataPath {

  /**
   * The first of several names in a folder that there is.
   *
   * @param remedy what to do when there is none of them, as a sentence
   * @throws IllegalArgumentException with it, then
   */
  def first(
      folder: String, names: Seq[String], configuration: Configuration, remedy: String): Path = {
    val candidates = names.map(new Path(folder, _))
    candidates.find(path => path.getFileSystem(configuration).exists(path))
      .getOrElse(throw new IllegalArgumentException(
        s"${candidates.mkString(" or ")} is not there. $remedy"))
  }
}
