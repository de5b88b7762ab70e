package org.sparkloom.layers

import org.scalatest.{FlatSpec, Matchers}

import org.sparkloom.compat.RandomGenerator

class FlatMatrixSpec extends FlatSpec with Matchers {

  private val random = RandomGenerator.RNG.setSeed(1)

  private def numbers(count: Int) = Array.fill(count)(random.uniform(-1, 1).toFloat)

  /** A part of a wider matrix that begins somewhere in its array. */
  private def part(rows: Int, columns: Int) =
    FlatMatrix(numbers(7 + rows * (columns + 3)), 7, rows, columns, columns + 3)

  private def at(operand: FlatMatrix.Operand, row: Int, column: Int): Float = {
    val m = operand.matrix
    val (r, c) = if (operand.transposed) (column, row) else (row, column)
    m.values(m.from + r * m.stride + c)
  }

  private def product(a: FlatMatrix.Operand, b: FlatMatrix.Operand, row: Int, column: Int): Double =
    (0 until a.columns).map(k => at(a, row, k).toDouble * at(b, k, column)).sum

  private val (m, n, k) = (3, 5, 4)
  private val operands = Seq[(FlatMatrix.Operand, FlatMatrix.Operand)](
    (part(m, k), part(k, n)),
    (part(m, k), part(n, k).transposed),
    (part(k, m).transposed, part(k, n)),
    (part(k, m).transposed, part(n, k).transposed))

  "A product" should "be that of the definition, in all four orders" in {
    for ((a, b) <- operands) {
      val c = part(m, n)
      c.setProduct(a, b)
      for (row <- 0 until m; column <- 0 until n)
        at(c, row, column).toDouble shouldBe product(a, b, row, column) +- 1e-6
    }
  }

  it should "be added in proportion, and change nothing outside the matrix" in {
    for ((a, b) <- operands) {
      val c = part(m, n)
      val before = c.copy(values = c.values.clone())
      c.addProduct(a, b, scale = -2)
      for (row <- 0 until m; column <- 0 until n)
        at(c, row, column).toDouble shouldBe
          at(before, row, column) - 2 * product(a, b, row, column) +- 1e-6
      val inside = for (row <- 0 until m; column <- 0 until n) yield c.from + row * c.stride + column
      c.values.indices.diff(inside).foreach(i => c.values(i) shouldBe before.values(i))
    }
  }

  it should "be refused where the sizes do not fit" in {
    an[IllegalArgumentException] should be thrownBy part(3, 5).setProduct(part(3, 4), part(5, 4))
  }
}
