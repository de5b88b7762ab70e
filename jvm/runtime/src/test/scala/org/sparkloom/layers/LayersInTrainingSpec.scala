package org.sparkloom.layers

import org.apache.spark.SparkContext
import org.scalatest.{BeforeAndAfterAll, FlatSpec, Matchers}

import org.sparkloom.compat.{AbstractModule, Activity, Engine, MiniBatch, NumericFloat, RandomGenerator, T, Tensor}
import org.sparkloom.theirs

/** The layers in both of BigDL's optimizers, beside BigDL's own layers. */
class LayersInTrainingSpec extends FlatSpec with Matchers with BeforeAndAfterAll {
  import Comparison.{distance, tolerance}

  private type Network = AbstractModule[Activity, Activity, Float]

  private val (inputSize, hiddenSize, classes, cores, iterations) = (5, 4, 3, 2, 6)

  private lazy val spark = new SparkContext(
    Engine.createSparkConf().setMaster(s"local[$cores]").setAppName("layers in training"))

  override def beforeAll(): Unit = {
    spark.setLogLevel("ERROR")
    Engine.init
  }

  override def afterAll(): Unit = spark.stop()

  private val batch: MiniBatch[Float] = {
    RandomGenerator.RNG.setSeed(1)
    val parses = Treebank.handwritten.take(4)
    val (words, trees) = (Treebank.words(parses, inputSize), Treebank.trees(parses))
    MiniBatch(Array(words, trees), Array(Tensor[Float](4, trees.size(2), classes).rand(-1, 1)))
  }

  private def trees(layer: => AbstractModule[_ <: Activity, _ <: Activity, Float]): Network = {
    RandomGenerator.RNG.setSeed(2)
    theirs.Sequential[Float]()
      .add(layer)
      .add(theirs.TimeDistributed[Float](theirs.Linear[Float](hiddenSize, classes)))
      .asInstanceOf[Network]
  }

  private def local(model: Network): Tensor[Float] =
    trained(new theirs.LocalOptimizer(model, theirs.DataSet.array(Array(batch)).toLocal(),
      theirs.MSECriterion[Float]()), model)

  private def distributed(model: Network): Tensor[Float] = {
    val data = theirs.DataSet.rdd(spark.parallelize(Seq(batch), 1))
    trained(new theirs.DistriOptimizer(model, data, theirs.MSECriterion[Float]()), model)
  }

  private def trained(
      optimizer: org.sparkloom.compat.Optimizer[Float, MiniBatch[Float]],
      model: Network): Tensor[Float] = {
    val before = weights(model)
    optimizer
      .setOptimMethod(new theirs.SGD(learningRate = 0.1))
      .setEndWhen(theirs.Trigger.maxIteration(iterations))
      .optimize()
    val after = weights(model)
    distance(after, before) should be > 0.01f
    after
  }

  /** All of them in a row. */
  private def weights(model: Network): Tensor[Float] = {
    val values = model.parameters()._1.flatMap(_.clone().storage().array())
    Tensor[Float](values, Array(values.length))
  }

  private def ours = trees(BatchedTreeLstm(inputSize, hiddenSize))
  private def their = trees(theirs.BinaryTreeLSTM[Float](inputSize, hiddenSize))

  "A batched Tree-LSTM" should "learn the same as BigDL's under LocalOptimizer" in {
    distance(local(ours), local(their)) should be < tolerance
  }

  it should "learn the same as BigDL's under DistriOptimizer" in {
    distance(distributed(ours), distributed(their)) should be < tolerance
  }
}
