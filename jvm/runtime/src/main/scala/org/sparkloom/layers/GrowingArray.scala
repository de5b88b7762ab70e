package org.sparkloom.layers

/** Working memory that is used again by every pass, and replaced when a pass needs more. */
private[layers] final class GrowingArray {

  private var array = new Array[Float](0)

  /** The array of the last `grow`, possibly longer than asked for; what is in it is left over. */
  def values: Array[Float] = array

  def grow(length: Int): Array[Float] = {
    if (array.length < length) array = new Array(length)
    array
  }
}
