package org.sparkloom.data

/** How bytes become the numbers a network sees: `(byte / 255 - mean) / standardDeviation`. */
case class Normalisation(mean: Double, standardDeviation: Double) extends Serializable {

  /** The number for each of the 256 values of a byte. */
  def table: Array[Float] =
    Array.tabulate(256)(value => ((value / 255.0 - mean) / standardDeviation).toFloat)
}

object Normalisation {

  /**
   * The one that gives bytes the mean 0 and the standard deviation 1. Bytes that are all the same
   * become 0.
   *
   * @param counts how often each of the 256 values is there
   */
  private[data] def of(counts: Array[Long]): Normalisation = {
    val count = counts.sum.toDouble
    def meanOf(value: Double => Double): Double =
      counts.indices.map(byte => counts(byte) * value(byte / 255.0)).sum / count
    val mean = meanOf(identity)
    val deviation = math.sqrt(meanOf(value => (value - mean) * (value - mean)))
    // Rounding would leave a deviation that is not quite 0.
    val isConstant = counts.count(_ > 0) <= 1
    Normalisation(mean, if (isConstant) 1 else deviation)
  }
}
