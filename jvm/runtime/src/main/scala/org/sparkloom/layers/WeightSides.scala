package org.sparkloom.layers

import org.sparkloom.compat.Tensor

/** What says whether weights are those of another network. */
private[sparkloom] object WeightSides {

  /**
   * The sides of a weight, such as `16x3x3`. Engines have the same weights in the same order, some
   * of them with sides of 1, which are left out.
   */
  def of(weight: Tensor[Float]): String = weight.size().filter(_ > 1).mkString("x")
}
