package org.sparkloom.layers

/** Rows of numbers, moved between flat arrays. */
private[layers] object Rows {

  /** Copies a block of rows from one array to another, each with its distance of two rows. */
  def copy(
      from: Array[Float], fromStart: Int, fromStride: Int,
      to: Array[Float], toStart: Int, toStride: Int,
      rows: Int, width: Int): Unit = {
    var row = 0
    while (row < rows) {
      System.arraycopy(from, fromStart + row * fromStride, to, toStart + row * toStride, width)
      row += 1
    }
  }

  /** Writes the same row `rows` times, one below the other. */
  def repeat(row: Array[Float], to: Array[Float], rows: Int): Unit =
    copy(row, 0, 0, to, 0, row.length, rows, row.length)

  /** `to[row] = from[index(row)]` */
  def gather(
      from: Array[Float], fromStart: Int, index: Array[Int], to: Array[Float], width: Int): Unit = {
    var row = 0
    while (row < index.length) {
      System.arraycopy(from, fromStart + index(row) * width, to, row * width, width)
      row += 1
    }
  }

  /** `to[index(row)] = from[row]` */
  def scatter(
      from: Array[Float], index: Array[Int], to: Array[Float], toStart: Int, width: Int): Unit = {
    var row = 0
    while (row < index.length) {
      System.arraycopy(from, row * width, to, toStart + index(row) * width, width)
      row += 1
    }
  }

  /** Adds `width` numbers to others. */
  def add(from: Array[Float], fromStart: Int, to: Array[Float], toStart: Int, width: Int): Unit = {
    var i = 0
    while (i < width) {
      to(toStart + i) += from(fromStart + i)
      i += 1
    }
  }
}
