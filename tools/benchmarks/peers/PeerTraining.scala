package org.sparkloom.benchmarks

import com.intel.analytics.bigdl._
import com.intel.analytics.bigdl.dataset.{PaddingParam, Sample}
import com.intel.analytics.bigdl.example.treeLSTMSentiment.TreeLSTMSentiment
import com.intel.analytics.bigdl.example.utils.{TextClassificationParams, TextClassifier}
import com.intel.analytics.bigdl.models.lenet.LeNet5
import com.intel.analytics.bigdl.models.resnet.ResNet
import com.intel.analytics.bigdl.models.vgg.VggForCifar10
import com.intel.analytics.bigdl.nn._
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.optim.{Adagrad, Adam, OptimMethod, SGD}
import com.intel.analytics.bigdl.tensor.Tensor
import com.intel.analytics.bigdl.utils.T
import org.apache.spark.SparkContext
import org.apache.spark.rdd.RDD

/**
 * What is trained: a network of BigDL's with its criterion, the optim method of our experiment, and
 * samples of the right shape.
 *
 * @param padding what fills up features and labels of different sizes in a batch
 * @param clippedNorm the gradient's largest norm
 */
case class PeerTraining(
    network: Module[Float],
    criterion: Criterion[Float],
    method: OptimMethod[Float],
    samples: SparkContext => RDD[Sample[Float]],
    padding: Option[(PaddingParam[Float], PaddingParam[Float])] = None,
    clippedNorm: Option[Double] = None)

object PeerTraining {

  private val imageClasses = 10
  private val textClasses = 20
  private val treeClasses = 5

  /** The rate changes no iteration's cost; a low one keeps random data from diverging. */
  private def sgd(weightDecay: Double): OptimMethod[Float] =
    new SGD[Float](learningRate = 0.01, weightDecay = weightDecay, momentum = 0.9, dampening = 0,
      nesterov = true)

  def apply(model: String, settings: Map[String, String]): PeerTraining = {
    val batch = settings("batch").toInt
    model match {
      case "lenet" =>
        PeerTraining(LeNet5(imageClasses), ClassNLLCriterion[Float](), sgd(1e-4),
          random(batch * 100, imageClasses, 1, 28, 28))
      case "resnet" =>
        PeerTraining(
          resnet(settings("depth").toInt), CrossEntropyCriterion[Float](), sgd(4e-4),
          random(batch * 20, imageClasses, 3, 32, 32))
      case "vgg" =>
        PeerTraining(VggForCifar10(imageClasses, settings("dropout").toBoolean),
          ClassNLLCriterion[Float](), sgd(5e-4), random(batch * 20, imageClasses, 3, 32, 32))
      case "text-cnn" =>
        val (words, features) = (settings("words").toInt, settings("features").toInt)
        val parameters =
          TextClassificationParams(maxSequenceLength = words, embeddingDim = features)
        PeerTraining(
          new TextClassifier(parameters).buildModel(textClasses), ClassNLLCriterion[Float](),
          new Adam[Float](learningRate = 0.001), random(batch * 16, textClasses, words, features))
      case "text-lstm" =>
        val (words, features) = (settings("words").toInt, settings("features").toInt)
        PeerTraining(textLstm(features, settings("units").toInt, settings("dropout").toDouble),
          ClassNLLCriterion[Float](), new Adam[Float](learningRate = 0.002),
          random(batch * 16, textClasses, words, features), clippedNorm = Some(5))
      case "tree-lstm" => trees(settings)
    }
  }

  /** As the command line of BigDL's example has it, with buffers that convolutions share. */
  private def resnet(depth: Int): Module[Float] = {
    val network = ResNet(imageClasses, T(
      "shortcutType" -> ResNet.ShortcutType.A, "depth" -> depth,
      "dataSet" -> ResNet.DatasetType.CIFAR10, "optnet" -> true))
    ResNet.shareGradInput(network)
    ResNet.modelInit(network)
    network
  }

  /** The jar has none: `Recurrent` as BigDL's documentation shows it, then the layers of ours. */
  private def textLstm(features: Int, units: Int, dropout: Double): Module[Float] =
    Sequential()
      .add(Recurrent().add(LSTM(features, units)))
      .add(Select(2, -1))
      .add(Linear(units, 128))
      .add(Dropout(dropout))
      .add(ReLU())
      .add(Linear(128, textClasses))
      .add(LogSoftMax())

  private def trees(settings: Map[String, String]): PeerTraining = {
    val vectors =
      Tensor[Float](settings("vocabulary").toInt, settings("features").toInt).rand(-0.05, 0.05)
    val file = settings("trees")
    PeerTraining(
      TreeLSTMSentiment(
        vectors, settings("units").toInt, treeClasses, settings("dropout").toDouble),
      TimeDistributedCriterion(ClassNLLCriterion[Float]()),
      new Adagrad[Float](learningRate = 0.05, weightDecay = 1e-4),
      context => context.textFile(file).map(TreeSample(_)),
      // The first row of the embedding, no node and no label.
      padding = Some((
        PaddingParam[Float](Some(Array(Tensor(T(1f)), Tensor(T(-1f, -1f, -1f))))),
        PaddingParam[Float](Some(Array(Tensor(T(-1f))))))))
  }

  /** Samples of random numbers with random labels. */
  private def random(count: Int, classes: Int, shape: Int*)(
      context: SparkContext): RDD[Sample[Float]] =
    context.parallelize(0 until count).map { number =>
      Sample(Tensor[Float](shape.toArray).rand(-1, 1), Tensor[Float](T(1f + number % classes)))
    }
}
