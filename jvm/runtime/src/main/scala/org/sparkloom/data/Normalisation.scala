package org.sparkloom.data

/** How bytes become the numbers a network sees: `(byte / 255 - mean) / standardDeviation`. */
case class Normalisation(mean: Double, standardDeviation: Double) extends Serializable {

  /** The number for each of the 256 values of a byte. */
  def table: Array[Float] =
    Array.tabulate(256)(value => ((value / 255.0 - mean) / standardDeviation).toFloat)
}
