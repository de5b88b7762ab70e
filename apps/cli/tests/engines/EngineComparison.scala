package org.sparkloom.engines

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.nn.{CrossEntropyCriterion, Module => Modules}
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.tensor.Tensor
import com.intel.analytics.bigdl.utils.{Engine, RandomGenerator}
import org.sparkloom.runtime.Json

/** Whether a network learns the same when another engine computes it. */
object EngineComparison {

  private val iterations = 10
  private val learningRate = 0.01f

  /** More than are inferred at once, and a number that none divides. */
  private val inferred = Seq(1, 131)

  /**
   * Builds a network for both engines from one seed, trains both on the same batches, and compares.
   *
   * @param shape of one record
   * @return JSON: the largest differences, as parts of the largest value of the first one's
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
    val Seq(first, second) = Seq(() => mklblas, () => mkldnn).map { build =>
      random.setSeed(1)
      new Trained(build())
    }
    val json = Json.objectNode()
    json.put("parameters", first.weights.nElement())
    json.put("start", apart(first.weights, second.weights))
    random.setSeed(2)
    val losses = json.putArray("losses")
    (1 to iterations).foreach { iteration =>
      val input = Tensor[Float](batch +: shape).rand(-1, 1)
      val target = Tensor[Float](batch).apply1(_ => (1 + math.floor(random.uniform(0, 3))).toFloat)
      val Seq(ours, theirs) = Seq(second, first).map(_.step(input, target))
      losses.addObject().put("mklblas", theirs.toDouble).put("mkldnn", ours.toDouble)
      if (iteration == 1) {
        json.put("output", apart(first.output, second.output))
        json.put("gradient", apart(first.gradients, second.gradients))
        json.put("statistics", first.statistics.zip(second.statistics).map {
          case (theirs, ours) => apart(theirs, ours)
        }.foldLeft(0.0)(math.max))
      }
    }
    val predictions = json.putArray("predictions")
    Seq(first, second).foreach(_.model.evaluate())
    // What ten steps have made of rounding is not inference's.
    second.weights.copy(first.weights)
    first.statistics.zip(second.statistics).foreach { case (from, to) => to.copy(from) }
    inferred.foreach { records =>
      val input = Tensor[Float](records +: shape).rand(-1, 1)
      val Seq(theirs, ours) = Seq(first, second).map(_.model.forward(input).toTensor[Float])
      predictions.add(apart(theirs, ours))
    }
    json.toString
  }

  private class Trained(val model: Module[Float]) {
    val (weights, gradients) = {
      val (all, ofAll) = model.parameters()
      (Modules.flatten[Float](all), Modules.flatten[Float](ofAll))
    }
    private val criterion = CrossEntropyCriterion[Float]()
    var output: Tensor[Float] = _

    def statistics: Seq[Tensor[Float]] = model.getExtraParameter().toSeq

    def step(input: Tensor[Float], target: Tensor[Float]): Float = {
      model.training()
      model.zeroGradParameters()
      output = model.forward(input).toTensor[Float].clone()
      val loss = criterion.forward(output, target)
      model.backward(input, criterion.backward(output, target))
      weights.add(-learningRate, gradients)
      loss
    }
  }

  private def apart(expected: Tensor[Float], found: Tensor[Float]): Double = {
    require(expected.nElement() == found.nElement(), "they have other sizes")
    val (a, b) = (flat(expected), flat(found))
    require(b.forall(value => !value.isNaN && !value.isInfinite), "a value is not finite")
    val largest = a.map(math.abs(_)).foldLeft(1e-6f)(math.max)
    a.zip(b).map { case (x, y) => math.abs(x - y) }.foldLeft(0f)(math.max) / largest
  }

  private def flat(tensor: Tensor[Float]): Array[Float] = {
    val contiguous = tensor.contiguous()
    val start = contiguous.storageOffset() - 1
    contiguous.storage().array().slice(start, start + contiguous.nElement())
  }
}
