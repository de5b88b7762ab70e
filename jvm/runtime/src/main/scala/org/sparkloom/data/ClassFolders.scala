package org.sparkloom.data

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.{FileStatus, Path}

/** Files that lie in a folder for each class, on any file system that Hadoop knows. */
private[data] object ClassFolders {

  /**
   * The class and the path of each file, in the order of both.
   *
   * @param isWanted whether a file of this name counts
   */
  def list(root: Path, configuration: Configuration, isWanted: String => Boolean = _ => true):
      Array[(String, String)] = {
    val files = root.getFileSystem(configuration)
    def sorted(folder: Path, isOne: FileStatus => Boolean): Array[Path] =
      files.listStatus(folder).filter(isOne).map(_.getPath).sortBy(_.getName)
    for {
      folder <- sorted(root, _.isDirectory)
      file <- sorted(folder, _.isFile) if isWanted(file.getName)
    } yield (folder.getName, file.toString)
  }
}
