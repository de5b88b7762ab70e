package org.sparkloom.layers

import org.sparkloom.compat.Tensor

/** Adds up the rows of matrices, such as the gradients of a bias over all records. */
private[layers] final class ColumnSums {

  private var ones = new Array[Float](0)

  /** `to += scale * (1, …, 1) * matrix`, in one call of MKL. */
  def add(matrix: FlatMatrix, scale: Float, to: Tensor[Float]): Unit = {
    if (ones.length < matrix.rows) ones = Array.fill(matrix.rows)(1f)
    FlatMatrix.row(to).addProduct(FlatMatrix(ones, 1, matrix.rows), matrix, scale)
  }
}
