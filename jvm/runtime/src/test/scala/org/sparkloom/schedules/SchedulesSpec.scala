package org.sparkloom.schedules

import org.scalatest.{FlatSpec, Matchers}

import org.sparkloom.compat.{LearningRateSchedule, NumericFloat, SGD}

class SchedulesSpec extends FlatSpec with Matchers {

  private val rate = 0.1
  private val tolerance = 1e-9

  /** What BigDL multiplies the gradient by in the first so many iterations. */
  private def steps(schedule: LearningRateSchedule, count: Int): Seq[Double] = {
    val method = new SGD[Float](learningRate = rate)
    Seq.fill(count) {
      schedule.updateHyperParameter(method)
      schedule.currentRate
    }
  }

  "A cosine" should "fall from all of the rate to a share of it, half-way at half of the run" in {
    val found = steps(CosineDecay(iterations = 8, minimum = 0.2), count = 10)
    found.head shouldBe -rate +- tolerance
    found(4) shouldBe -rate * 0.6 +- tolerance
    found(8) shouldBe -rate * 0.2 +- tolerance
    found(9) shouldBe -rate * 0.2 +- tolerance
    found.zip(found.tail).foreach { case (before, after) => after should be >= before }
  }

  "A warm-up" should "rise evenly to what the next schedule says, and leave it alone then" in {
    val cosine = steps(CosineDecay(iterations = 20), count = 8)
    val found = steps(WarmUp(iterations = 4, from = 0.2, next = CosineDecay(20)), count = 8)
    val shares = Seq(0.2, 0.4, 0.6, 0.8, 1.0, 1.0, 1.0, 1.0)
    found.zip(cosine.zip(shares)).foreach { case (step, (whole, share)) =>
      step shouldBe whole * share +- tolerance
    }
  }
}
