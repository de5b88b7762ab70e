package org.sparkloom.mkldnn

import org.sparkloom.compat.{Activity, Tensor}
import org.sparkloom.compat.mkldnn.{CAddTable, MemoryData, MklDnnLayer, MklDnnRuntime, NativeData}
import org.sparkloom.compat.mkldnn.{activities, OpenLayer}

/** A layer that makes the gradients of its weights together with that of its input. */
private[mkldnn] trait OneBackwardPass

/**
 * The way of the gradients back through a network. Where several layers read one value, their
 * gradients are added in a place of their own, so that none of them is changed.
 *
 * @param layers of the steps, compiled for the forward pass
 * @param formats of all values there: 0 is the input, `i + 1` what step `i` gives
 * @param result the format of the gradient that comes in
 * @param propagateBack whether the gradient of the input is wanted
 */
private[mkldnn] class BackwardPass(
    runtime: MklDnnRuntime,
    steps: Vector[Step],
    layers: Vector[MklDnnLayer],
    formats: Array[MemoryData],
    result: MemoryData,
    propagateBack: Boolean) {

  private val reorders = new Reorders(runtime)

  /** Whether a value's gradient is of use: for weights of a layer before it, or for the input. */
  private val isWanted: Array[Boolean] = steps.indices.foldLeft(Array(propagateBack)) {
    (wanted, i) => wanted :+ (hasWeights(i) || steps(i).reads.exists(wanted(_)))
  }

  /** For each value the steps that read it, and which of their inputs it is. */
  private val readers: Array[Seq[(Int, Int)]] = Array.tabulate(formats.length) { value =>
    for {
      (step, i) <- steps.zipWithIndex
      (read, k) <- step.reads.zipWithIndex if read == value
    } yield (i, k)
  }

  private val givenFormats = new Array[Array[MemoryData]](steps.length)
  private val sums = new Array[Sum](formats.length)
  private val toValues = new Array[Reorder](steps.length)
  private val toWeights = new Array[Reorder](steps.length)
  private val gradients = new Array[Activity](formats.length)

  steps.indices.reverse.filter(i => isWanted(i + 1)).foreach { i =>
    val offered = formatOf(i + 1)
    // The format of the value itself is what layers without a preference work best on.
    def like = Array[MemoryData](NativeData(formats(i + 1).shape, formats(i + 1).layout))
    if (makesValues(i)) {
      val (reads, gives) = OpenLayer.compileBackward(layers(i), like)
      toValues(i) = reorders.between(offered, reads(0))
      givenFormats(i) = gives
    }
    if (makesWeights(i)) {
      toWeights(i) = reorders.between(offered, OpenLayer.compileWeights(layers(i), like)(0))
    }
  }
  private val toInput = if (propagateBack) Some(reorders.between(formatOf(0), formats(0))) else None
  private val nothing = Tensor[Float]()

  /**
   * @param gradOutput gradient of what the network gives
   * @param read what a step has read in the forward pass
   * @param values whether gradients of the values are made; else those of the last run are there
   * @param weights whether gradients of the weights are made
   * @return the gradient of the input, or an empty tensor where it is not wanted
   */
  def run(
      gradOutput: Tensor[Float],
      read: Int => Activity,
      values: Boolean,
      weights: Boolean): Tensor[Float] = {
    if (values) {
      reorders.begin()
      gradients(steps.length) = gradOutput
    }
    var i = steps.length - 1
    while (i >= 0) {
      if (isWanted(i + 1)) {
        if (values && i < steps.length - 1) gradients(i + 1) = gathered(i + 1)
        if (values && makesValues(i)) {
          layers(i).updateGradInput(read(i), toValues(i)(gradients(i + 1)))
        }
        if (weights && makesWeights(i)) {
          layers(i).accGradParameters(read(i), toWeights(i)(gradients(i + 1)))
        }
      }
      i -= 1
    }
    toInput.fold(nothing)(reorder => reorder(gathered(0)).toTensor[Float])
  }

  def release(): Unit = {
    reorders.release()
    sums.filter(_ != null).foreach(_.release())
  }

  private def hasWeights(i: Int): Boolean = layers(i).parameters() != null

  private def makesValues(i: Int): Boolean =
    steps(i).reads.exists(isWanted(_)) || layers(i).isInstanceOf[OneBackwardPass]

  private def makesWeights(i: Int): Boolean =
    hasWeights(i) && !layers(i).isInstanceOf[OneBackwardPass]

  /** The format of a value's gradient, when all that read it are compiled. */
  private def formatOf(value: Int): MemoryData =
    if (value == steps.length) result else {
      val parts = readers(value).map { case (i, k) => givenFormats(i)(k) }
      if (parts.length == 1) parts.head else {
        sums(value) = new Sum(parts.toArray)
        sums(value).format
      }
    }

  private def gathered(value: Int): Activity =
    if (sums(value) == null) given(readers(value).head)
    else sums(value)(readers(value).map(given))

  private def given(reader: (Int, Int)): Activity = {
    val gradInput = layers(reader._1).gradInput
    if (gradInput.isTensor) gradInput else gradInput.toTable[Activity](reader._2 + 1)
  }

  /** The sum of several gradients. */
  private class Sum(parts: Array[MemoryData]) {
    private val layer = CAddTable()
    layer.setRuntime(runtime)
    private val (reads, gives) = OpenLayer.compileForward(layer, parts, training = false)
    private val toSum = parts.zip(reads).map { case (from, to) => reorders.between(from, to) }

    def format: MemoryData = gives(0)

    def apply(gradients: Seq[Activity]): Activity =
      layer.forward(activities(gradients.zip(toSum).map { case (one, reorder) => reorder(one) }))

    def release(): Unit = layer.release()
  }
}
