package org.sparkloom.runtime

import org.scalatest.{FlatSpec, Matchers}

class TrainingOptionsSpec extends FlatSpec with Matchers {

  private val defaults =
    TrainingOptions(model = "m", dataset = "d", batchSize = 128, epochs = 10, seed = 1)

  private def parse(arguments: String*) = TrainingOptions.parse(arguments.toArray, defaults)

  "Training options" should "be the job's own without flags" in {
    parse() shouldBe defaults
  }

  it should "be what the flags say" in {
    parse("--batch-size", "64", "--limit", "5", "--data", "hdfs:///mnist") shouldBe
      defaults.copy(batchSize = 64, limit = Some(5), data = "hdfs:///mnist")
    parse("--distributed", "yes") shouldBe defaults.copy(distributed = true)
    parse("--distributed", "no") shouldBe defaults
    parse("--evaluate", "model.bigdl") shouldBe defaults.copy(evaluate = Some("model.bigdl"))
  }

  it should "leave the trained network beside the result" in {
    parse().outcome shouldBe None
    parse("--run-dir", "run").outcome shouldBe Some("run")
    parse("--run-dir", "run", "--journal", "hdfs:///run").outcome shouldBe Some("hdfs:///run")
  }

  it should "refuse an unknown flag, a missing value, a text and a number out of range" in {
    Seq(
      Seq("--epoch", "2") -> "unknown flag --epoch",
      Seq("--epochs") -> "--epochs needs a value",
      Seq("--epochs", "two") -> "must be a whole number, found two",
      Seq("--epochs", "0") -> "must be at least 1, found 0",
      Seq("--distributed", "true") -> "must be yes or no, found true"
    ).foreach { case (arguments, problem) =>
      val refusal = the[IllegalArgumentException] thrownBy parse(arguments: _*)
      refusal.getMessage should include(problem)
    }
  }

  "A plan" should "count iterations, filling up the last of an epoch" in {
    val plan = TrainingPlan(defaults.copy(epochs = 2), trainingRecords = 300, validationRecords = 1)
    plan.iterationsPerEpoch shouldBe 3
    plan.iterations shouldBe 6
    (1 to 6).map(plan.epochOf) shouldBe Seq(1, 1, 1, 2, 2, 2)
    plan.copy(options = defaults.copy(maxIterations = Some(4))).iterations shouldBe 4
  }
}
