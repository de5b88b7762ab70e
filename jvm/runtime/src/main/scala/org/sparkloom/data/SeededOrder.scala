package org.sparkloom.data

import java.util.SplittableRandom

/** The order in which a worker sees its records. */
private[data] object SeededOrder {

  /** A permutation of `0 until size`, a function of its arguments and of nothing else. */
  def permutation(size: Int, seed: Int, epoch: Int, partition: Int): Array[Int] = {
    val random = new SplittableRandom(
      (seed.toLong * 1000003L + epoch) * 1000003L + partition)
    val order = Array.range(0, size)
    var i = size - 1
    while (i > 0) {
      val j = random.nextInt(i + 1)
      val swapped = order(i)
      order(i) = order(j)
      order(j) = swapped
      i -= 1
    }
    order
  }
}
