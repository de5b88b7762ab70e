package org.sparkloom.localtraining

import java.nio.file.Files

import scala.collection.mutable.ArrayBuffer

import com.intel.analytics.bigdl.dataset.MiniBatch
import com.intel.analytics.bigdl.nn._
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.optim.{Adam, DistriOptimizer, L2Regularizer, Loss, Optimizer}
import com.intel.analytics.bigdl.optim.{OptimMethod, SGD, Top1Accuracy, Trigger}
import com.intel.analytics.bigdl.utils.{Engine, RandomGenerator, Table}
import com.intel.analytics.bigdl.visualization.ValidationSummary
import org.apache.hadoop.conf.Configuration
import org.apache.spark.SparkContext

import org.sparkloom.checkpoint.{CheckpointManifest, CheckpointStore}
import org.sparkloom.layers.SharedLayer
import org.sparkloom.runtime.EventListener
import org.sparkloom.training.{DistributedTraining, GradientAccumulation, LocalTraining}
import org.sparkloom.training.Training

/** Trains networks with BigDL's DistriOptimizer and in this process, and tells what comes out. */
object TrainBothWays {

  private type Configure = Optimizer[Float, MiniBatch[Float]] => Unit

  private val iterations = 12
  private val keptAt = 6
  private val cores = 2
  private val configuration = new Configuration()

  /** What can differ between replicas: running means, a layer in two places, a regularizer. */
  private def network(): Sequential[Float] = {
    import NumberedBatches._
    RandomGenerator.RNG.setSeed(7)
    val shared = Linear(8, 8, wRegularizer = L2Regularizer(0.01)).setName("shared")
    Sequential().setName("network")
      .add(Sequential().setName("front")
        // A bias has no gradient here but what rounding makes of it.
        .add(SpatialConvolution(1, 2, 3, 3, withBias = false))
        .add(SpatialBatchNormalization(2))
        .add(ReLU())
        .add(Reshape(Array(2 * (side - 2) * (side - 2)))))
      .add(Sequential().setName("back")
        .add(Linear(2 * (side - 2) * (side - 2), 8))
        .add(Tanh())
        .add(shared)
        .add(Tanh())
        .add(SharedLayer(shared))
        .add(Linear(8, classes))
        .add(LogSoftMax()))
  }

  private def sgd: OptimMethod[Float] = new SGD(
    learningRate = 0.1, learningRateDecay = 0.01, momentum = 0.9, dampening = 0.0, nesterov = true,
    weightDecay = 1e-3, learningRateSchedule = SGD.Poly(1.0, 2 * iterations))

  private val cases: Map[String, Configure] = Map(
    "sgd" -> (_.setOptimMethod(sgd)),
    "clipped by norm" -> (_.setOptimMethod(sgd).setGradientClippingByl2Norm(0.05)),
    "clipped by value" ->
      (_.setOptimMethod(new Adam(learningRate = 0.01)).setConstantGradientClipping(-0.01, 0.01)),
    "a method a part" ->
      (_.setOptimMethods(Map("front" -> sgd, "back" -> new Adam(learningRate = 0.01)))),
    // A checkpoint is within the second four.
    "a step in four iterations" -> (_.setOptimMethod(new GradientAccumulation(sgd, 4))))

  /** What a training showed, iteration by iteration, and what it left. */
  private class Outcome {
    val losses = ArrayBuffer.empty[Float]
    val rates = ArrayBuffer.empty[Float]
    val results = ArrayBuffer.empty[Float]
    var weights: Array[Float] = Array.empty
    var extras: Array[Float] = Array.empty

    def json: String = {
      def list(values: Seq[Float]) = values.mkString("[", ",", "]")
      s"""{"losses":${list(losses)},"rates":${list(rates)},"results":${list(results)},""" +
        s""""weights":${list(weights)},"extras":${list(extras)}}"""
    }
  }

  /** @param store where a checkpoint is kept on the way, or gone on from if there is one */
  private def train(
      context: SparkContext,
      configure: Configure,
      isLocal: Boolean,
      store: Option[CheckpointStore] = None): Outcome = {
    val outcome = new Outcome
    val model = network()
    val criterion = ClassNLLCriterion()
    val data = new NumberedBatches(context)
    val optimizer = Optimizer(model = model, dataset = data, criterion = criterion)
    configure(optimizer)
    optimizer.setValidation(
      Trigger.severalIteration(5), data, Array(new Top1Accuracy(), new Loss(criterion)))
    val kept = store.flatMap(_.newest())
    var training: Training = null
    var restore = () => ()
    optimizer.setValidationSummary(new ValidationSummary(
      Files.createTempDirectory("sparkloom-summary-").toString, "test") {
      override def addScalar(tag: String, value: Float, step: Long): this.type = {
        outcome.results += value
        super.addScalar(tag, value, step)
      }
    })
    optimizer.setEndWhen(new Trigger {
      override def apply(state: Table): Boolean = {
        val ended = state[Int]("neval") - 1
        restore()
        restore = () => ()
        if (ended > kept.fold(0)(_.manifest.iteration)) {
          outcome.losses += state[Float]("Loss")
          outcome.rates += state[Float]("LearningRate")
        }
        if (ended == keptAt && kept.isEmpty) {
          store.foreach(_.write(manifest(ended), training.state.collect()))
        }
        ended >= iterations
      }
    })
    training = if (isLocal) {
      new LocalTraining(optimizer, data, data, data.size(), cores, seed = 1, isWanted = () => true)
    } else {
      val distributed = optimizer.asInstanceOf[DistriOptimizer[Float]]
      // BigDL moves 16 bits of a number by default, which would hide what else differs.
      new DistributedTraining(distributed.setCompressType("none"), context)
    }
    kept.foreach { checkpoint =>
      val states = training.state.restore(checkpoint, configuration, sameLength = true)
      restore = () => require(training.state.restoreWorkers(states), "the workers got nothing")
    }
    NumberedBatches.beginAt(kept.fold(0)(_.manifest.iteration))
    training.run()
    outcome.weights = model.parameters()._1.flatMap(_.contiguous().clone().storage().array())
    outcome.extras = model.getExtraParameter().flatMap(_.clone().storage().array())
    outcome
  }

  private def manifest(iteration: Int) = CheckpointManifest(
    model = "network", spark = "", iteration, epoch = 1, iterations,
    recordsPerEpoch = NumberedBatches.batchSize * NumberedBatches.perEpoch,
    NumberedBatches.batchSize, seed = 1, workers = 1, cores, trainingTimeSec = 0.0,
    validationTimeSec = 0.0, checkpointTimeSec = 0.0)

  /** Trains half of it in one way, and goes on from its checkpoint in the other. */
  private def changed(context: SparkContext, name: String, firstIsLocal: Boolean): Outcome = {
    val folder = Files.createTempDirectory("sparkloom-checkpoints-").toUri.toString
    val store = new CheckpointStore(folder, configuration, _ => ())
    train(context, cases(name), firstIsLocal, Some(store))
    train(context, cases(name), !firstIsLocal, Some(store))
  }

  def run(arguments: Array[String], listener: EventListener): String = {
    val conf = Engine.createSparkConf().setMaster(s"local[$cores]").setAppName("both ways")
      .set("spark.ui.enabled", "false")
    val context = new SparkContext(conf)
    try {
      Engine.init
      val pairs = cases.map { case (name, configure) =>
        s""""$name":{"distributed":${train(context, configure, isLocal = false).json},""" +
          s""""local":${train(context, configure, isLocal = true).json}}"""
      }
      val resumed = Seq("sgd", "a step in four iterations").map { name =>
        val ways = Seq(true, false).map(changed(context, name, _).json)
        s""""$name":${ways.mkString("[", ",", "]")}"""
      }
      s"""{"cases":{${pairs.mkString(",")}},"changed":{${resumed.mkString(",")}}}"""
    } finally context.stop()
  }
}
