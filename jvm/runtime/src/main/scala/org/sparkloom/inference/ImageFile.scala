package org.sparkloom.inference

import java.io.{File, IOException}
import java.nio.ByteBuffer
import javax.imageio.ImageIO

/** An image in a file, such as PNG or JPEG, as the bytes that a data set of images has. */
private[inference] object ImageFile {

  private val colours = Map(1 -> "grey", 3 -> "RGB")

  /**
   * Writes an image's bytes, one channel after the other: its brightness for one channel, else red,
   * green and blue.
   *
   * @param shape channels, height, width
   * @throws IllegalArgumentException for a file that is no image, or has another size
   */
  def read(path: String, shape: Array[Int], to: ByteBuffer): Unit = {
    val Array(channels, height, width) = shape
    require(colours.contains(channels),
      s"An image has 1 or 3 channels, the network's input has $channels. Give an .npy file.")
    val image = try Option(ImageIO.read(new File(path))) catch { case _: IOException => None }
    val found = image.getOrElse(throw new IllegalArgumentException(
      s"$path is not an image that Java can read.\nGive a PNG, JPEG, GIF or BMP file."))
    require(found.getHeight == height && found.getWidth == width,
      s"$path has another size than the images of the network's training.\n" +
        s"expected $width x $height pixels, found ${found.getWidth} x ${found.getHeight}\n" +
        "Scale it, as the images were that the network was trained on.")
    val pixels = found.getRGB(0, 0, width, height, null, 0, width)
    (0 until channels).foreach { channel =>
      pixels.foreach(pixel => to.put(byteOf(pixel, channel, channels)))
    }
  }

  private def byteOf(pixel: Int, channel: Int, channels: Int): Byte = {
    val Seq(red, green, blue) = Seq(16, 8, 0).map(pixel >> _ & 0xff)
    // Rec. 601, which leaves the grey of a grey image as it is.
    val value =
      if (channels == 1) math.round(0.299 * red + 0.587 * green + 0.114 * blue).toInt
      else Seq(red, green, blue)(channel)
    value.toByte
  }
}
