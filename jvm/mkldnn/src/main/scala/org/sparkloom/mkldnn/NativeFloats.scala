package org.sparkloom.mkldnn

import sun.misc.Unsafe

/** Numbers in MKL-DNN's own memory. */
private[mkldnn] object NativeFloats {

  private val unsafe: Unsafe = {
    val field = classOf[Unsafe].getDeclaredField("theUnsafe")
    field.setAccessible(true)
    field.get(null).asInstanceOf[Unsafe]
  }

  private val bytesOfPair = 8L
  private val bytesOfFloat = 4L

  /**
   * Makes the values zero whose bit is not set, two values at a time.
   *
   * @param address of the first of `length` floats
   * @param kept a bit a value
   */
  def keep(address: Long, length: Int, kept: Array[Long]): Unit = {
    val pairs = length / 2
    var at = address
    var pair = 0
    while (pair < pairs) {
      val bits = kept(pair >> 5) >>> ((pair & 31) * 2)
      // All ones for a bit that is set, zero for one that is not.
      val mask = (-(bits & 1L) & 0xffffffffL) | (-((bits >>> 1) & 1L) << 32)
      unsafe.putLong(at, unsafe.getLong(at) & mask)
      at += bytesOfPair
      pair += 1
    }
    if (length % 2 == 1 && (kept((length - 1) >> 6) >>> ((length - 1) & 63) & 1L) == 0L) {
      unsafe.putInt(address + (length - 1) * bytesOfFloat, 0)
    }
  }
}
