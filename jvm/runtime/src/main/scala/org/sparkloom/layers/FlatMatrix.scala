package org.sparkloom.layers

import scala.language.implicitConversions

import org.sparkloom.compat.{NumericFloat, Tensor}

/**
 * A matrix in a flat array, row by row: the element in row `r` and column `c` is
 * `values(from + r * stride + c)`, all counted from 0.
 *
 * @param stride distance of two rows, at least `columns`: more for a part of a wider matrix
 */
final case class FlatMatrix(
    values: Array[Float],
    from: Int,
    rows: Int,
    columns: Int,
    stride: Int) {

  /** `this += scale * a * b`, in one call of MKL. */
  def addProduct(a: FlatMatrix.Operand, b: FlatMatrix.Operand, scale: Float = 1): Unit =
    multiply(a, b, scale, keep = 1)

  /** `this = a * b`, in one call of MKL. */
  def setProduct(a: FlatMatrix.Operand, b: FlatMatrix.Operand): Unit =
    multiply(a, b, scale = 1, keep = 0)

  def transposed: FlatMatrix.Operand = FlatMatrix.Operand(this, transposed = true)

  private def multiply(
      a: FlatMatrix.Operand,
      b: FlatMatrix.Operand,
      scale: Float,
      keep: Float): Unit = {
    require(a.columns == b.rows && a.rows == rows && b.columns == columns,
      s"[$rows, $columns] cannot hold [${a.rows}, ${a.columns}] * [${b.rows}, ${b.columns}]")
    // To BLAS, which counts by columns, each matrix is its transpose: this' = b' * a'.
    NumericFloat.gemm(b.order, a.order, columns, rows, a.columns, scale,
      b.matrix.values, b.matrix.from, b.matrix.stride,
      a.matrix.values, a.matrix.from, a.matrix.stride,
      keep, values, from, stride)
  }
}

object FlatMatrix {

  /** A matrix as it stands in a product. */
  final case class Operand(matrix: FlatMatrix, transposed: Boolean) {
    def rows: Int = if (transposed) matrix.columns else matrix.rows
    def columns: Int = if (transposed) matrix.rows else matrix.columns
    def order: Char = if (transposed) 't' else 'n'
  }

  implicit def asOperand(matrix: FlatMatrix): Operand = Operand(matrix, transposed = false)

  /** The first `rows` rows of an array that holds nothing else. */
  def apply(values: Array[Float], rows: Int, columns: Int): FlatMatrix =
    FlatMatrix(values, 0, rows, columns, columns)

  /** The storage of a contiguous tensor of two dimensions. */
  def apply(tensor: Tensor[Float]): FlatMatrix =
    FlatMatrix(tensor.storage().array(), tensor.storageOffset() - 1,
      tensor.size(1), tensor.size(2), tensor.size(2))

  /** The storage of a contiguous tensor of one dimension, as a matrix of one row. */
  def row(tensor: Tensor[Float]): FlatMatrix =
    FlatMatrix(tensor.storage().array(), tensor.storageOffset() - 1,
      1, tensor.nElement(), tensor.nElement())
}
