package org.sparkloom.layers

import org.sparkloom.compat.Tensor

/**
 * The gradient of a weight `[out, in]`, summed over parts of a mini-batch. It is kept as `[in, out]`:
 * MKL computes the product that way up to 1.6 times faster where `in` is the smaller size.
 */
private[layers] final class WeightGradient(outSize: Int, inSize: Int) {

  private val sums = new Array[Float](inSize * outSize)

  def clear(): Unit = java.util.Arrays.fill(sums, 0f)

  /**
   * @param gradients of what the weight has computed, a row for each of its inputs
   * @param inputs    what it has computed that from
   */
  def add(gradients: FlatMatrix, inputs: FlatMatrix): Unit =
    FlatMatrix(sums, inSize, outSize).addProduct(inputs.transposed, gradients)

  /** `to += scale * gradient` */
  def addTo(to: Tensor[Float], scale: Float): Unit = {
    val (values, start) = (to.storage().array(), to.storageOffset() - 1)
    var out = 0
    while (out < outSize) {
      var in = 0
      while (in < inSize) {
        values(start + out * inSize + in) += scale * sums(in * outSize + out)
        in += 1
      }
      out += 1
    }
  }
}
