package org.sparkloom.data

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.Path

/**
 * A file of the binary version of CIFAR-10: for each image a byte with its label, then 1,024 bytes
 * of red, of green and of blue, row by row.
 *
 * @param path the file, on any file system that Hadoop knows
 * @param records images in it
 */
private[data] case class CifarFile(path: String, records: Int) {

  /**
   * Reads the images from `from` until `until`, each with its label in front.
   *
   * @throws IllegalArgumentException for a label out of range
   */
  def read(from: Int, until: Int, configuration: Configuration): Array[Byte] = {
    val bytes = new Array[Byte]((until - from) * CifarFile.recordSize)
    val file = new Path(path)
    val in = file.getFileSystem(configuration).open(file)
    try {
      in.seek(from.toLong * CifarFile.recordSize)
      in.readFully(bytes)
    } finally in.close()
    (0 until until - from).foreach { record =>
      val label = bytes(record * CifarFile.recordSize) & 0xff
      require(label < CifarFile.classes,
        s"$path has label $label at record ${from + record}: expected 0 to " +
          s"${CifarFile.classes - 1}. Fetch the data again.")
    }
    bytes
  }
}

private[data] object CifarFile {

  val shape: Array[Int] = Array(3, 32, 32)

  val imageSize: Int = shape.product

  /** A label, then an image. */
  val recordSize: Int = 1 + imageSize

  private val classes = 10

  /** Folder of the files in the official archive. */
  private val folder = "cifar-10-batches-bin"

  /**
   * Finds a file in the data set's folder or one below, and looks at its length.
   *
   * @throws IllegalArgumentException for a missing file, or one that is no multiple of a record
   */
  def open(data: String, name: String, configuration: Configuration): CifarFile = {
    val found = DataPath.first(
      data, Seq(s"$folder/$name", name), configuration, "Fetch the data, or name its folder.")
    val length = found.getFileSystem(configuration).getFileStatus(found).getLen
    require(length > 0 && length % recordSize == 0,
      s"$found is truncated or not a file of CIFAR-10: expected a multiple of $recordSize bytes, " +
        s"found $length. Fetch the data again.")
    CifarFile(found.toString, (length / recordSize).toInt)
  }
}
