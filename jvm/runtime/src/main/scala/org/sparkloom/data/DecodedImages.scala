package org.sparkloom.data

import java.nio.ByteBuffer

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.Path

import org.sparkloom.training.WorkerThreads

/**
 * The images of some files.
 *
 * @param pixels one image after the other: each channel by channel, row by row
 * @param labels a label an image, from 0
 */
private[data] class DecodedImages(val pixels: Array[Byte], val labels: Array[Int])
    extends Serializable {

  /** How often each value of a byte is there, channel by channel. */
  def counts(shape: Array[Int]): Array[Array[Long]] = {
    val Array(channels, height, width) = shape
    val counts = Array.fill(channels)(new Array[Long](256))
    val area = height * width
    var i = 0
    while (i < pixels.length) {
      counts(i / area % channels)(pixels(i) & 0xff) += 1
      i += 1
    }
    counts
  }
}

private[data] object DecodedImages {

  /**
   * @param files the path and the label of each image
   * @param shape channels, height, width of all of them
   * @param resize whether images of another size are scaled
   * @param cores how many images are decoded at a time
   * @throws IllegalArgumentException for a file that is no image, is truncated or has another size
   */
  def read(
      files: Array[(String, Int)], shape: Array[Int], resize: Boolean, cores: Int): DecodedImages = {
    val imageSize = shape.product
    val pixels = new Array[Byte](files.length * imageSize)
    val configuration = new Configuration()
    val threads = new WorkerThreads(cores)
    try threads.parallel(cores) { part =>
      val WorkerRange(from, until) = WorkerRange.of(part, cores, files.length)
      val to = ByteBuffer.wrap(pixels, from * imageSize, (until - from) * imageSize)
      (from until until).foreach { image =>
        val path = new Path(files(image)._1)
        val in = path.getFileSystem(configuration).open(path)
        try ImageFile.read(shown(path), in, shape, resize, to)
        catch {
          case problem: IllegalArgumentException =>
            throw new IllegalArgumentException(problem.getMessage.replace('\n', ' '))
        } finally in.close()
      }
    } finally threads.close()
    new DecodedImages(pixels, files.map(_._2))
  }

  /** A file of this machine without its scheme, as its user writes it. */
  private def shown(path: Path): String =
    if (path.toUri.getScheme == "file") path.toUri.getPath else path.toString
}
