package org.sparkloom.data

import java.awt.color.ColorSpace
import java.awt.image.BufferedImage
import java.io.{IOException, InputStream}
import java.nio.ByteBuffer
import java.util.Locale
import javax.imageio.{ImageIO, ImageReader}
import javax.imageio.event.IIOReadWarningListener
import javax.imageio.stream.MemoryCacheImageInputStream

/** An image in a file, such as PNG or JPEG, as the bytes that a data set of images has. */
private[sparkloom] object ImageFile {

  private val endings = Set(".png", ".jpg", ".jpeg", ".bmp", ".gif")
  private val channelCounts = Set(1, 3)

  /** Whether a file's name is one of an image that can be read. */
  def isNamed(name: String): Boolean = endings.exists(name.toLowerCase(Locale.ROOT).endsWith)

  /**
   * Writes an image's bytes, one channel after the other: its brightness for one channel, else red,
   * green and blue.
   *
   * @param path for messages
   * @param in the file's content; it stays open
   * @param shape channels, height, width
   * @param resize whether an image of another size is scaled to this one, whatever its proportions
   * @throws IllegalArgumentException for a file that is no image or is truncated, or has another size;
   *   its message has the problem, what was expected and found, and a remedy on lines of their own
   */
  def read(
      path: String, in: InputStream, shape: Array[Int], resize: Boolean, to: ByteBuffer): Unit = {
    val Array(channels, height, width) = shape
    require(channelCounts.contains(channels),
      s"An image has 1 or 3 channels, the network's input has $channels.\nGive an .npy file.")
    val image = decode(in).getOrElse(throw new IllegalArgumentException(
      s"$path is not an image that Java can read, or is truncated.\n" +
        "Give a PNG, JPEG, GIF or BMP file."))
    val (foundHeight, foundWidth) = (image.getHeight, image.getWidth)
    val isSame = foundHeight == height && foundWidth == width
    require(isSame || resize,
      s"$path has another size than the images of the network's training.\n" +
        s"Expected $width x $height pixels, found $foundWidth x $foundHeight.\n" +
        "Scale it, or train with `resize: true` in the experiment.")
    val pixels =
      if (isSame) colours(image)
      else Resampling.scale(colours(image), foundWidth, foundHeight, width, height)
    (0 until channels).foreach { channel =>
      pixels.foreach(pixel => to.put(byteOf(pixel, channel, channels)))
    }
  }

  private def decode(in: InputStream): Option[BufferedImage] =
    // Without a cache in a file, which Java makes for each image otherwise.
    try {
      val stream = new MemoryCacheImageInputStream(in)
      val readers = ImageIO.getImageReaders(stream)
      if (readers.hasNext) decode(readers.next(), stream) else None
    } catch {
      // Java's readers meet damaged files with exceptions of many kinds.
      case _: IOException | _: RuntimeException => None
    }

  private def decode(
      reader: ImageReader, stream: MemoryCacheImageInputStream): Option[BufferedImage] = {
    var isTruncated = false
    reader.addIIOReadWarningListener(new IIOReadWarningListener {
      // A JPEG that ends too early is grey from there on, with no more than a warning.
      override def warningOccurred(source: ImageReader, warning: String): Unit =
        isTruncated ||= warning.contains("Premature end")
    })
    try {
      reader.setInput(stream)
      val image = reader.read(0)
      if (isTruncated) None else Some(image)
    } finally reader.dispose()
  }

  /** The pixels row by row, as Java packs red, green and blue. */
  private def colours(image: BufferedImage): Array[Int] = {
    val (height, width) = (image.getHeight, image.getWidth)
    if (image.getColorModel.getColorSpace.getType == ColorSpace.TYPE_GRAY) {
      // Java takes grey for linear in light, and getRGB would make it brighter than the file has it.
      val tooManyBits = image.getSampleModel.getSampleSize(0) - 8
      image.getRaster.getSamples(0, 0, width, height, 0, null: Array[Int])
        .map(sample => (sample >> tooManyBits) * 0x010101)
    } else {
      image.getRGB(0, 0, width, height, null, 0, width)
    }
  }

  private def byteOf(pixel: Int, channel: Int, channels: Int): Byte = {
    val value =
      if (channels == 1) {
        // Rec. 601, which leaves the grey of a grey image as it is.
        math.round(
          0.299 * (pixel >> 16 & 0xff) + 0.587 * (pixel >> 8 & 0xff) + 0.114 * (pixel & 0xff)).toInt
      } else {
        pixel >> (16 - 8 * channel) & 0xff
      }
    value.toByte
  }
}
