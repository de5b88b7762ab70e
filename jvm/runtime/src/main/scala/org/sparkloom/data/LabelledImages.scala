package org.sparkloom.data

/**
 * Images as bytes, one byte a pixel and channel, and their labels.
 *
 * @param pixels the images, one after the other: each channel by channel, row by row
 * @param labels a label an image, from 0
 * @param shape sizes of one image: channels, height, width
 * @param normalisation of each channel
 * @param augmentation what happens to images that are trained on
 */
private[data] class LabelledImages(
    pixels: Array[Byte],
    labels: Array[Int],
    shape: Array[Int],
    normalisation: Seq[Normalisation],
    augmentation: Augmentation = Augmentation.none) extends LabelledRecords(shape) {

  private val Array(channels, height, width) = shape
  private val tables = normalisation.map(_.table).toArray
  require(tables.length == channels, s"$channels channels need as many normalisations")

  override def size: Int = labels.length

  override protected def labelOf(number: Int): Int = labels(number)

  override protected def write(
      number: Int, epoch: Option[Int], values: Array[Float], start: Int): Unit = {
    val change = epoch.fold(Augmentation.unchanged)(augmentation.of(_, number))
    if (change == Augmentation.unchanged) copy(number, values, start)
    else copyChanged(number, values, start, change)
  }

  private def copy(image: Int, values: Array[Float], to: Int): Unit = {
    val area = height * width
    var channel = 0
    while (channel < channels) {
      val table = tables(channel)
      val offset = channel * area
      var pixel = 0
      while (pixel < area) {
        values(to + offset + pixel) = table(pixels(image * recordSize + offset + pixel) & 0xff)
        pixel += 1
      }
      channel += 1
    }
  }

  /** What moves in from outside is a byte of 0. */
  private def copyChanged(image: Int, values: Array[Float], to: Int, change: Change): Unit = {
    val area = height * width
    var line = 0
    while (line < channels * height) {
      val table = tables(line / height)
      val row = line % height - change.down
      val start = image * recordSize + line / height * area + row * width
      val inside = row >= 0 && row < height
      var column = 0
      while (column < width) {
        val moved = column - change.right
        val value =
          if (!inside || moved < 0 || moved >= width) 0
          else pixels(start + (if (change.mirrored) width - 1 - moved else moved)) & 0xff
        values(to + line * width + column) = table(value)
        column += 1
      }
      line += 1
    }
  }
}
