package org.sparkloom.equality

import scala.collection.mutable

import com.intel.analytics.bigdl.Module
import com.intel.analytics.bigdl.nn._
import com.intel.analytics.bigdl.nn.abstractnn.Activity
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.tensor.Tensor
import com.intel.analytics.bigdl.utils.{Engine, RandomGenerator, T, Table}
import org.sparkloom.runtime.Json

/** Whether two networks with the same weights compute the same, forward and backward. */
object ModelEquality {

  /** Below it a tensor counts as zero, and differences are measured against it. */
  private val smallestScale = 1e-6f

  /**
   * Gives `theirs` weights and statistics that differ everywhere, copies them to `ours`, and
   * compares one step of training and a prediction.
   *
   * Layers correspond by their place: in the order in which the output needs them, the first
   * argument of a layer before its second. Two networks whose layers do not have the same shapes in
   * this order are unlike, and are not run.
   *
   * @param ours     built with other random weights than theirs
   * @param ourInput as `theirInput`, in another shape if ours takes it so
   * @return JSON: see `model-comparison.ts`
   */
  def compare(
      ours: => Module[Float],
      theirs: => Module[Float],
      theirInput: => Activity,
      ourInput: Activity => Activity): String = {
    onOneCore()
    val random = RandomGenerator.RNG
    random.setSeed(1)
    val our = ours
    random.setSeed(2)
    val their = theirs
    val pairs = new Pairs(layersOf(our), layersOf(their))
    require(pairs.ours.map(weights(_).map(_.nElement()).sum).sum == parameters(our),
      "a layer of ours was not found")
    require(pairs.theirs.map(weights(_).map(_.nElement()).sum).sum == parameters(their),
      "a layer of theirs was not found")

    val json = Json.objectNode()
    json.putObject("parameters").put("ours", parameters(our)).put("theirs", parameters(their))
    val unlike = pairs.unlike
    val reasons = json.putArray("unlike")
    unlike.foreach(reason => reasons.add(reason))
    val differences = json.putArray("differences")
    if (unlike.isEmpty) {
      random.setSeed(3)
      pairs.vary()
      pairs.copyToOurs()
      pairs.withoutDropout()
      val input = theirInput
      measure(our, their, pairs, ourInput(copyOf(input)), input).foreach { found =>
        differences.addObject()
          .put("quantity", found.quantity)
          .put("of", found.of)
          .put("relative", found.relative.toDouble)
          .put("largest", found.largest.toDouble)
      }
    }
    json.toString
  }

  private case class Difference(quantity: String, of: String, relative: Float, largest: Float)

  private def measure(
      ours: Module[Float],
      theirs: Module[Float],
      pairs: Pairs,
      ourInput: Activity,
      theirInput: Activity): Seq[Difference] = {
    ours.training()
    theirs.training()
    ours.zeroGradParameters()
    theirs.zeroGradParameters()
    val ourOutput = copyOf(ours.forward(copyOf(ourInput)))
    val theirOutput = copyOf(theirs.forward(copyOf(theirInput)))
    val gradient = theirOutput.toTensor[Float].clone().rand(-1, 1)
    // What a layer changes in place stays with its network.
    val ourGradInput = copyOf(ours.backward(copyOf(ourInput), copyOf(gradient)))
    val theirGradInput = copyOf(theirs.backward(copyOf(theirInput), copyOf(gradient)))
    // A first layer that does not propagate back leaves it empty: nothing to compare.
    val passedOn = tensors(ourGradInput).zip(tensors(theirGradInput)).filter {
      case (our, their) => our.nElement() > 0 && their.nElement() > 0
    }
    val trained = pairs.both.flatMap { case (our, their) =>
      differences("gradient", gradients(our), gradients(their), describe(their)) ++
        differences("statistics", statistics(our), statistics(their), describe(their))
    }
    ours.evaluate()
    theirs.evaluate()
    val ourPrediction = ours.forward(copyOf(ourInput))
    val theirPrediction = theirs.forward(copyOf(theirInput))
    differences("output", tensors(ourOutput), tensors(theirOutput), "training") ++
      differences("output", tensors(ourPrediction), tensors(theirPrediction), "evaluation") ++
      differences("gradInput", passedOn.map(_._1), passedOn.map(_._2), "the input") ++
      trained
  }

  private def differences(
      quantity: String,
      ours: Seq[Tensor[Float]],
      theirs: Seq[Tensor[Float]],
      of: String): Seq[Difference] = {
    require(ours.length == theirs.length, s"$quantity of $of: ${ours.length}, ${theirs.length}")
    ours.zip(theirs).zipWithIndex.map { case ((our, their), index) =>
      val place = s"$of, ${index + 1}"
      require(our.nElement() == their.nElement(),
        s"$quantity of $place: ${shape(our)} where theirs is ${shape(their)}")
      val ourValues = valuesOf(our)
      val theirValues = valuesOf(their)
      require(!(ourValues ++ theirValues).exists(x => x.isNaN || x.isInfinite),
        s"$quantity of $place is not finite")
      val largest = theirValues.map(math.abs).max
      val apart = ourValues.zip(theirValues).map { case (a, b) => math.abs(a - b) }.max
      Difference(quantity, place, apart / math.max(largest, smallestScale), largest)
    }
  }

  /** The layers of two networks, side by side. */
  private class Pairs(val ours: Seq[Module[Float]], val theirs: Seq[Module[Float]]) {

    private val (ourLayers, theirLayers) = (ours.filter(holdsState), theirs.filter(holdsState))

    def both: Seq[(Module[Float], Module[Float])] = ourLayers.zip(theirLayers)

    /** What keeps the networks from being compared, in words. */
    def unlike: Seq[String] = {
      val shapes = ourLayers.map(Option(_)).zipAll(theirLayers.map(Option(_)), None, None)
      val first = shapes.zipWithIndex.collectFirst {
        case ((our, their), index) if our.map(shapesOf) != their.map(shapesOf) =>
          s"layer ${index + 1}: ${our.fold("none")(describe)} " +
            s"where theirs is ${their.fold("none")(describe)}"
      }
      val (ourRates, theirRates) = (rates(ours), rates(theirs))
      first.toSeq ++ Some(
        s"dropout ${ourRates.mkString("[", ", ", "]")} where theirs is " +
          theirRates.mkString("[", ", ", "]")).filter(_ => ourRates != theirRates)
    }

    /**
     * A layer that starts with zeros or ones looks like every other one of its shape: with noise,
     * weights that land in another layer than theirs give another result.
     */
    def vary(): Unit =
      theirLayers.foreach { layer =>
        weights(layer).filter(_.dim() == 1).foreach(tensor => tensor.add(noise(tensor, -0.1)))
        statistics(layer).foreach(tensor => tensor.add(noise(tensor, 0)))
      }

    private def noise(like: Tensor[Float], smallest: Double) =
      Tensor[Float](like.size()).rand(smallest, 0.1)

    def copyToOurs(): Unit =
      both.foreach { case (our, their) =>
        weights(our).zip(weights(their)).foreach { case (a, b) => a.copy(b) }
        statistics(our).zip(statistics(their)).foreach { case (a, b) => a.copy(b) }
      }

    /** The two would drop other values; their rates are compared instead. */
    def withoutDropout(): Unit =
      dropouts(ours ++ theirs).foreach(_.setP(0))

    private def rates(layers: Seq[Module[Float]]): Seq[Double] = dropouts(layers).map(_.initP)

    private def dropouts(layers: Seq[Any]): Seq[Dropout[Float]] = layers.collect {
      case dropout: Dropout[Float @unchecked] => dropout
    }
  }

  private def layersOf(module: Module[Float]): Seq[Module[Float]] = {
    val seen = new java.util.IdentityHashMap[Module[Float], Unit]
    def visit(module: Any): Seq[Module[Float]] = module match {
      // One layer to us: its own part for the input, and its cell.
      case recurrent: Recurrent[_] => once(recurrent)
      case graph: Graph[Float @unchecked] => inOrderOfNeed(graph).flatMap(visit)
      case container: Container[_, _, _] => container.modules.flatMap(visit)
      case distributed: TimeDistributed[_] => visit(distributed.layer)
      case other => once(other)
    }
    def once(module: Any): Seq[Module[Float]] = {
      val layer = module.asInstanceOf[Module[Float]]
      if (seen.containsKey(layer)) Seq() else { seen.put(layer, ()); Seq(layer) }
    }
    visit(module)
  }

  /** Independent of the order in which the nodes were written, which is free. */
  private def inOrderOfNeed(graph: Graph[Float]): Seq[Module[Float]] = {
    type Node = com.intel.analytics.bigdl.nn.Graph.ModuleNode[Float]
    val nodes = graph.getForwardExecutions().map(_.asInstanceOf[Node])
    val inside = nodes.map(node => System.identityHashCode(node)).toSet
    val end = nodes.flatMap(_.nextNodes).find(n => !inside(System.identityHashCode(n))).get
    val visited = new java.util.IdentityHashMap[Node, Unit]
    val order = mutable.ArrayBuffer.empty[Module[Float]]
    def visit(node: Node): Unit =
      if (!visited.containsKey(node)) {
        visited.put(node, ())
        node.prevNodes.foreach(visit)
        if (node ne end) order += node.element
      }
    visit(end)
    order
  }

  private def holdsState(layer: Module[Float]) =
    weights(layer).nonEmpty || statistics(layer).nonEmpty

  private def weights(layer: Module[Float]): Seq[Tensor[Float]] =
    Option(layer.parameters()).fold(Seq.empty[Tensor[Float]])(_._1.toSeq)

  private def gradients(layer: Module[Float]): Seq[Tensor[Float]] =
    Option(layer.parameters()).fold(Seq.empty[Tensor[Float]])(_._2.toSeq)

  /** Running means and variances. */
  private def statistics(layer: Module[Float]): Seq[Tensor[Float]] =
    Option(layer.getExtraParameter()).fold(Seq.empty[Tensor[Float]])(_.toSeq)

  private def parameters(module: Module[Float]): Int = weights(module).map(_.nElement()).sum

  private def shapesOf(layer: Module[Float]): Seq[Seq[Int]] =
    (weights(layer) ++ statistics(layer)).map(_.size().toSeq)

  private def shape(tensor: Tensor[Float]) = tensor.size().mkString("[", ", ", "]")

  private def describe(layer: Module[Float]): String =
    s"${layer.getClass.getSimpleName} ${weights(layer).map(shape).mkString(" ")}"

  private def tensors(activity: Activity): Seq[Tensor[Float]] = activity match {
    case null => Seq()
    case table: Table => (1 to table.length()).flatMap(index => tensors(table[Activity](index)))
    case tensor => Seq(tensor.toTensor[Float])
  }

  private def valuesOf(tensor: Tensor[Float]): Array[Float] = {
    val contiguous = tensor.clone().contiguous()
    val start = contiguous.storageOffset() - 1
    contiguous.storage().array().slice(start, start + contiguous.nElement())
  }

  private def copyOf(activity: Activity): Activity = activity match {
    case null => null
    case table: Table =>
      T.array((1 to table.length()).map(index => copyOf(table[Activity](index))).toArray)
    case tensor => tensor.toTensor[Float].clone()
  }

  /** Sums in the same order each time. */
  private def onOneCore(): Unit = {
    System.setProperty("bigdl.localMode", "true")
    System.setProperty("bigdl.coreNumber", "1")
    Engine.init
  }
}
