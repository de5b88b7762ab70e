package org.sparkloom.engines

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.nn.{CrossEntropyCriterion, Module => Modules}
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.tensor.Tensor
import com.intel.analytics.bigdl.utils.{Engine, RandomGenerator}
import org.sparkloom.runtime.Json

/** Whether a network learns the same when another engine computes it. */
object EngineComparison {

  private type Batch = (Tensor[Float], Tensor[Float])

  private val iterations = 10
  private val learningRate = 0.01f

  /** Part of a value that rounding may change. */
  private val rounding = 1e-6

  /** More than are inferred at once, and a number that none divides. */
  private val inferred = Seq(1, 131)

  /**
   * Builds a network for both engines from one seed, trains both on the same batches, and compares.
   *
   * MKL BLAS trains it a second time, from weights that differ by no more than rounding: where a
   * value is next to the bend of a ReLU or to another one of a max pooling, rounding decides
   * whether its gradient counts, and the training goes on from there. Two engines cannot be closer.
   *
   * @param shape of one record
   * @return JSON: the largest differences, as parts of the largest value of the first one's; for
   *         gradients the norms of differences, as parts of the first one's norm; all losses
   */
  def compare(
      mklblas: => Module[Float],
      mkldnn: => Module[Float],
      shape: Array[Int],
      batch: Int): String = {
    System.setProperty("bigdl.localMode", "true")
    System.setProperty("bigdl.coreNumber", "1")
    Engine.init
    val random = RandomGenerator.RNG
    random.setSeed(2)
    val batches = Seq.fill(iterations) {
      val input = Tensor[Float](batch +: shape).rand(-1, 1)
      val target = Tensor[Float](batch).apply1(_ => (1 + math.floor(random.uniform(0, 3))).toFloat)
      (input, target)
    }
    def trained(network: => Module[Float], noise: Double): Trained = {
      random.setSeed(1)
      new Trained(network, noise, batches)
    }
    val rounded = trained(mklblas, rounding).losses
    val first = trained(mklblas, 0)
    val second = trained(mkldnn, 0)

    val json = Json.objectNode()
    json.put("parameters", first.start.nElement())
    json.put("start", apart(first.start, second.start))
    json.put("output", apart(first.output, second.output))
    json.put("statistics", first.firstStatistics.zip(second.firstStatistics).map {
      case (theirs, ours) => apart(theirs, ours)
    }.foldLeft(0.0)(math.max))
    json.put("worstGradient", worstError(first.firstGradients, second.firstGradients))
    val losses = json.putArray("losses")
    (0 until iterations).foreach { index =>
      losses.addObject()
        .put("mklblas", first.losses(index).toDouble)
        .put("rounded", rounded(index).toDouble)
        .put("mkldnn", second.losses(index).toDouble)
    }
    // What ten steps have made of rounding is not inference's.
    second.become(first)
    val predictions = json.putArray("predictions")
    inferred.foreach { records =>
      val input = Tensor[Float](records +: shape).rand(-1, 1)
      predictions.add(piecesApart(first.model, input, second.predict(input), batch))
    }
    json.toString
  }

  /** A network after its training, and how that began. */
  private class Trained(val model: Module[Float], noise: Double, batches: Seq[Batch]) {
    private val (weights, gradients) = {
      val (all, ofAll) = model.parameters()
      (Modules.flatten[Float](all), Modules.flatten[Float](ofAll))
    }
    private val criterion = CrossEntropyCriterion[Float]()

    if (noise > 0) {
      weights.apply1(value => (value * (1 + RandomGenerator.RNG.uniform(-noise, noise))).toFloat)
    }
    val start: Tensor[Float] = weights.clone()
    private val firstLoss = learn(batches.head)
    val output: Tensor[Float] = model.output.toTensor[Float].clone()
    val firstGradients: Seq[Tensor[Float]] = model.parameters()._2.map(_.clone())
    val firstStatistics: Seq[Tensor[Float]] = statistics.map(_.clone())
    val losses: Seq[Float] = firstLoss +: batches.tail.map { batch =>
      weights.add(-learningRate, gradients)
      learn(batch)
    }
    // VGG keeps half a GiB of what it computes for a batch.
    model.clearState()

    private def statistics: Seq[Tensor[Float]] = model.getExtraParameter().toSeq

    /** @return the loss of a batch, whose gradients are there afterwards */
    private def learn(batch: Batch): Float = {
      // A copy: the input's node of a graph has it as its output, which is emptied afterwards.
      val (input, target) = (batch._1.clone(), batch._2)
      model.training()
      model.zeroGradParameters()
      val result = model.forward(input)
      val loss = criterion.forward(result.toTensor[Float], target)
      model.backward(input, criterion.backward(result.toTensor[Float], target))
      loss
    }

    /** Takes what another network has learnt. */
    def become(other: Trained): Unit = {
      model.parameters()._1.zip(other.model.parameters()._1).foreach {
        case (own, theirs) => own.copy(theirs)
      }
      statistics.zip(other.statistics).foreach { case (own, theirs) => own.copy(theirs) }
    }

    def predict(input: Tensor[Float]): Tensor[Float] = {
      model.evaluate()
      model.forward(input).toTensor[Float]
    }
  }

  /**
   * Largest error of the gradient of one layer's weights or biases; those that are nothing but
   * rounding, such as of a bias before a normalisation, have none.
   */
  private def worstError(expected: Seq[Tensor[Float]], found: Seq[Tensor[Float]]): Double = {
    require(expected.length == found.length, "they have other layers")
    val least = expected.map(_.norm(2)).max * 1e-5
    expected.zip(found).collect {
      case (theirs, ours) if theirs.norm(2) > least =>
        (ours - theirs).norm(2).toDouble / theirs.norm(2)
    }.max
  }

  /** Piece by piece: MKL BLAS keeps every window of every image of its largest batch. */
  private def piecesApart(
      reference: Module[Float],
      input: Tensor[Float],
      found: Tensor[Float],
      piece: Int): Double = {
    reference.evaluate()
    val records = input.size(1)
    (0 until records by piece).map { start =>
      val count = math.min(piece, records - start)
      val expected = reference.forward(input.narrow(1, start + 1, count).contiguous())
      apart(expected.toTensor[Float], found.narrow(1, start + 1, count))
    }.max
  }

  /** In plain loops: VGG has some fifteen million weights, too many for a box around each. */
  private def apart(expected: Tensor[Float], found: Tensor[Float]): Double = {
    require(expected.nElement() == found.nElement(), "they have other sizes")
    val (theirs, ours) = (expected.contiguous(), found.contiguous())
    val (a, b) = (theirs.storage().array(), ours.storage().array())
    val (ofTheirs, ofOurs) = (theirs.storageOffset() - 1, ours.storageOffset() - 1)
    var largest = 1e-6f
    var worst = 0f
    var index = 0
    while (index < theirs.nElement()) {
      val (x, y) = (a(ofTheirs + index), b(ofOurs + index))
      require(!y.isNaN && !y.isInfinite, "a value is not finite")
      largest = math.max(largest, math.abs(x))
      worst = math.max(worst, math.abs(x - y))
      index += 1
    }
    worst / largest
  }
}
