package org.sparkloom.data

import java.util.SplittableRandom

/** The order in which a worker sees its records. */
private[data] object SeededOrder {

  /** Files are sorted by label; the same mixture for all runs makes any first part of them fair. */
  private val mixtureSeed = 1

  /** One and the same order for all runs, in which records that lie sorted are well mixed. */
  def mixture(size: Int): Array[Int] = permutation(size, mixtureSeed, epoch = 0, partition = 0)

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
