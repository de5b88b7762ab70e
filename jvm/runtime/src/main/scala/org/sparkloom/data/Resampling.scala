package org.sparkloom.data

/**
 * Images in another size. A new pixel is a mean of the old ones around its place, with weights that
 * fall in a straight line to zero one new pixel away (or one old pixel, where the image grows).
 */
private[data] object Resampling {

  private val shifts = Seq(16, 8, 0)

  /**
   * @param pixels row by row, with red, green and blue packed as Java does
   * @return the same for the new size
   */
  def scale(
      pixels: Array[Int], width: Int, height: Int, toWidth: Int, toHeight: Int): Array[Int] = {
    val scaled = new Array[Int](toWidth * toHeight)
    shifts.foreach { shift =>
      val plane = pixels.map(pixel => (pixel >> shift & 0xff).toFloat)
      // Each pass also exchanges rows and columns, and the second one puts them back.
      val narrow = scaleRows(plane, width, height, toWidth)
      val small = scaleRows(narrow, height, toWidth, toHeight)
      scaled.indices.foreach(i => scaled(i) |= math.round(small(i)) << shift)
    }
    scaled
  }

  /** Rows in another length, as the columns of what comes out. */
  private def scaleRows(
      values: Array[Float], length: Int, rows: Int, toLength: Int): Array[Float] = {
    val scaled = new Array[Float](rows * toLength)
    (0 until toLength).foreach { i =>
      val (from, weights) = weightsOf(i, length, toLength)
      var row = 0
      while (row < rows) {
        var sum = 0f
        var k = 0
        while (k < weights.length) {
          sum += weights(k) * values(row * length + from + k)
          k += 1
        }
        scaled(i * rows + row) = sum
        row += 1
      }
    }
    scaled
  }

  /** The first old place that a new one is made of, and the weights from there on. */
  private def weightsOf(i: Int, length: Int, toLength: Int): (Int, Array[Float]) = {
    val step = length.toDouble / toLength
    val reach = math.max(step, 1.0)
    val centre = (i + 0.5) * step
    val from = math.max(math.floor(centre - reach).toInt, 0)
    val until = math.min(math.ceil(centre + reach).toInt, length)
    val weights = Array.tabulate(until - from)(k =>
      math.max(0.0, 1 - math.abs(from + k + 0.5 - centre) / reach))
    val sum = weights.sum
    (from, weights.map(weight => (weight / sum).toFloat))
  }
}
