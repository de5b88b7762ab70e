package org.sparkloom.mkldnn

import com.intel.analytics.bigdl.mkl.Memory

import org.sparkloom.compat.{Activity, Tensor}
import org.sparkloom.compat.mkldnn.{activities, HeapData, MemoryData, MklDnnLayer}
import org.sparkloom.compat.mkldnn.{MklDnnRuntime, OpenLayer}

/**
 * The layers of a network, compiled for one shape of batch and for one phase. It works on copies of
 * the layers, whose weights and gradients are those of the network itself. All of it happens in one
 * [[NativeThread]].
 *
 * @param steps the layers of the network
 * @param shape of a batch, its records first
 * @param trained for training, or for inference
 * @param propagateBack whether the gradient of the input is computed
 */
private[mkldnn] class CompiledNetwork(
    steps: Vector[Step],
    shape: Array[Int],
    trained: Boolean,
    propagateBack: Boolean) {

  import CompiledNetwork._

  private val runtime = new MklDnnRuntime
  private val layers = steps.map(step => copyOf(step.layer))
  private val storages = storagesOf(steps)
  private val reorders = new Reorders(runtime)

  /** What is computed: 0 is the input, `i + 1` what step `i` gives. */
  private val formats = new Array[MemoryData](steps.length + 1)
  private val values = new Array[Activity](steps.length + 1)
  private val inputReorders = new Array[Array[Reorder]](steps.length)

  def batch: Int = shape(0)

  formats(0) = HeapData(shape, layoutOf(shape))
  steps.indices.foreach { i =>
    val layer = layers(i)
    layer.setRuntime(runtime)
    if (trained) layer.training() else layer.evaluate()
    val offered = steps(i).reads.map(formats(_))
    val (reads, gives) = OpenLayer.compileForward(layer, offered, trained)
    inputReorders(i) = offered.zip(reads).map { case (from, to) => reorders.between(from, to) }
    formats(i + 1) = gives(0)
  }
  private val result = HeapData(formats.last.shape, layoutOf(formats.last.shape))
  private val outputReorder = reorders.between(formats.last, result)
  private val backwardPass = if (trained) {
    Some(new BackwardPass(runtime, steps, layers, formats, result, propagateBack))
  } else {
    None
  }

  /** Whether it was made for such a batch, and for the memory where the weights are now. */
  def fits(other: Array[Int]): Boolean =
    java.util.Arrays.equals(shape, other) && sameStorages(storages, storagesOf(steps))

  /** In training each pass takes the weights as they are; for inference they are brought. */
  def bringWeights(): Unit = layers.foreach(OpenLayer.bringWeights)

  /** @return a tensor that the next pass overwrites */
  def forward(input: Tensor[Float]): Tensor[Float] = {
    values(0) = input
    reorders.begin()
    var i = 0
    while (i < layers.length) {
      values(i + 1) = layers(i).forward(activity(i))
      i += 1
    }
    outputReorder(values.last).toTensor[Float]
  }

  /** What a layer reads, in the formats it wants; made in this pass or again. */
  private def activity(i: Int): Activity = {
    val reads = steps(i).reads
    if (reads.length == 1) inputReorders(i)(0)(values(reads(0)))
    else activities(reads.indices.map(k => inputReorders(i)(k)(values(reads(k)))))
  }

  /**
   * @param values whether gradients of what is computed are made, or those of the last pass used
   * @param weights whether gradients of weights are made
   * @return the gradient of the input, empty where nobody wants it
   */
  def backward(gradOutput: Tensor[Float], values: Boolean, weights: Boolean): Tensor[Float] = {
    backwardPass.getOrElse(throw new IllegalStateException("It was compiled for inference."))
      .run(gradOutput, activity, values, weights)
  }

  def release(): Unit = {
    layers.foreach(_.release())
    reorders.release()
    backwardPass.foreach(_.release())
  }
}

private[mkldnn] object CompiledNetwork {

  /** The layout of a tensor on the Java heap. */
  def layoutOf(shape: Array[Int]): Int = shape.length match {
    case 2 => Memory.Format.nc
    case 4 => Memory.Format.nchw
    case other => throw new IllegalArgumentException(
      s"MKL-DNN computes batches of vectors and of images, found $other dimensions")
  }

  /** A copy that trains the same weights. */
  private def copyOf(layer: MklDnnLayer): MklDnnLayer = {
    val copy = layer.cloneModule().asInstanceOf[MklDnnLayer]
    def point(own: Array[Tensor[Float]], others: Array[Tensor[Float]]): Unit =
      own.zip(others).foreach { case (mine, theirs) => mine.set(theirs) }
    for ((own, others) <- Option(copy.parameters()).zip(Option(layer.parameters()))) {
      point(own._1, others._1)
      point(own._2, others._2)
    }
    for (own <- Option(copy.getExtraParameter()); others <- Option(layer.getExtraParameter())) {
      point(own, others)
    }
    copy
  }

  private def storagesOf(steps: Vector[Step]): Array[AnyRef] = steps.flatMap { step =>
    Option(step.layer.parameters()).toSeq.flatMap { case (weights, gradients) =>
      (weights ++ gradients).map(_.storage().array().asInstanceOf[AnyRef])
    }
  }.toArray

  private def sameStorages(some: Array[AnyRef], others: Array[AnyRef]): Boolean =
    some.length == others.length && some.indices.forall(i => some(i) eq others(i))
}
