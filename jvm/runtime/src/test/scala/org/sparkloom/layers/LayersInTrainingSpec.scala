package org.sparkloom.layers

import org.apache.spark.SparkContext
import org.scalatest.{BeforeAndAfterAll, FlatSpec, Matchers}

import org.sparkloom.compat.{AbstractModule, Activity, BinaryTreeLSTM, Engine, GRU, LSTM, MiniBatch}
import org.sparkloom.compat.{NumericFloat, Optimizer, RandomGenerator, Recurrent, TemporalConvolution}
import org.sparkloom.compat.Tensor
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

  private type Layer = AbstractModule[_ <: Activity, _ <: Activity, Float]

  private lazy val treeBatch: MiniBatch[Float] = {
    RandomGenerator.RNG.setSeed(1)
    val parses = Treebank.handwritten.take(4)
    val (words, trees) = (Treebank.words(parses, inputSize), Treebank.trees(parses))
    MiniBatch(Array(words, trees), Array(Tensor[Float](4, trees.size(2), classes).rand(-1, 1)))
  }

  private lazy val sequenceBatch: MiniBatch[Float] = {
    RandomGenerator.RNG.setSeed(1)
    MiniBatch(Tensor[Float](4, 6, inputSize).rand(-1, 1), Tensor[Float](4, 6, classes).rand(-1, 1))
  }

  private def network(layer: => Layer): Network = {
    RandomGenerator.RNG.setSeed(2)
    theirs.Sequential[Float]()
      .add(layer)
      .add(theirs.TimeDistributed[Float](theirs.Linear[Float](hiddenSize, classes)))
      .asInstanceOf[Network]
  }

  private def local(model: Network, batch: MiniBatch[Float]): Tensor[Float] =
    trained(new theirs.LocalOptimizer(model, theirs.DataSet.array(Array(batch)).toLocal(),
      theirs.MSECriterion[Float]()), model)

  private def distributed(model: Network, batch: MiniBatch[Float]): Tensor[Float] = {
    // A run has a cleaner of ours on its class path, before Spark's.
    assume(!spark.version.startsWith("2.2") || sys.props("java.specification.version") == "1.8",
      "Spark 2.2 reads no classes of newer JDKs")
    val data = theirs.DataSet.rdd(spark.parallelize(Seq(batch), 1))
    trained(new theirs.DistriOptimizer(model, data, theirs.MSECriterion[Float]()), model)
  }

  private def trained(
      optimizer: Optimizer[Float, MiniBatch[Float]],
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

  /** A layer of ours, BigDL's own, and what they learn from. */
  private case class Pair(
      name: String, ours: () => Layer, theirs: () => Layer, batch: () => MiniBatch[Float])

  private val pairs = Seq(
    Pair("batched Tree-LSTM", () => BatchedTreeLstm(inputSize, hiddenSize),
      () => BinaryTreeLSTM[Float](inputSize, hiddenSize), () => treeBatch),
    Pair("fused LSTM", () => FusedLstm(inputSize, hiddenSize),
      () => Recurrent[Float]().add(LSTM[Float](inputSize, hiddenSize)), () => sequenceBatch),
    Pair("fused GRU", () => FusedGru(inputSize, hiddenSize),
      () => Recurrent[Float]().add(GRU[Float](inputSize, hiddenSize)), () => sequenceBatch),
    Pair("batched temporal convolution",
      () => BatchedTemporalConvolution(inputSize, hiddenSize, kernelW = 1),
      () => TemporalConvolution[Float](inputSize, hiddenSize, kernelW = 1), () => sequenceBatch))

  for (pair <- pairs) {
    s"A ${pair.name}" should "learn the same as BigDL's under LocalOptimizer" in {
      distance(local(network(pair.ours()), pair.batch()),
        local(network(pair.theirs()), pair.batch())) should be < tolerance
    }

    it should "learn the same as BigDL's under DistriOptimizer" in {
      distance(distributed(network(pair.ours()), pair.batch()),
        distributed(network(pair.theirs()), pair.batch())) should be < tolerance
    }
  }
}
