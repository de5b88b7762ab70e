package org.sparkloom.layers

import org.scalatest.{FlatSpec, Matchers}

class GateMathSpec extends FlatSpec with Matchers {

  private val points = Array.tabulate(40001)(i => (i - 20000) / 1000f)

  private def largestError(
      of: (Array[Float], Int, Int) => Unit, exact: Double => Double): Double = {
    val values = points.clone()
    of(values, 0, values.length)
    values.zip(points).map { case (value, x) => math.abs(value - exact(x)) }.max
  }

  "The hyperbolic tangent" should "be exact to a float's accuracy, from -20 to 20" in {
    largestError(GateMath.tanh, math.tanh) should be < 4e-7
  }

  "The logistic function" should "be exact to a float's accuracy, from -20 to 20" in {
    largestError(GateMath.sigmoid, x => 1 / (1 + math.exp(-x))) should be < 4e-7
  }

  "Both" should "change nothing outside their part" in {
    for (function <- Seq[(Array[Float], Int, Int) => Unit](GateMath.tanh, GateMath.sigmoid)) {
      val values = Array.fill(10)(0.5f)
      function(values, 3, 6)
      values.indices.filter(values(_) != 0.5f) shouldBe Seq(3, 4, 5)
    }
  }

  they should "hand on what is not a number, so that a training that went astray shows it" in {
    for (function <- Seq[(Array[Float], Int, Int) => Unit](GateMath.tanh, GateMath.sigmoid)) {
      val values = Array(Float.NaN, Float.PositiveInfinity, Float.NegativeInfinity)
      function(values, 0, 3)
      values(0).isNaN shouldBe true
      values(1) shouldBe 1f +- 4e-7f
      values(2) should be <= 4e-7f
    }
  }
}
