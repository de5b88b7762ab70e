package com.intel.analytics.bigdl.nn.mkldnn

import com.intel.analytics.bigdl.nn.mkldnn.Phase.{InferencePhase, TrainingPhase}
import com.intel.analytics.bigdl.tensor.Tensor

/**
 * A layer for MKL-DNN that is written outside of BigDL, whose own ones are closed to others.
 *
 * It has no fields: networks that were saved when it had other methods are read as ever.
 */
@SerialVersionUID(9165083403851783682L)
abstract class OpenLayer extends MklDnnLayer {

  type Formats = Array[MemoryData]

  /** @return the formats it reads, and those it gives */
  protected def compileForward(inputs: Formats, training: Boolean): (Formats, Formats)

  /** @return the formats of gradients it reads, and those it gives */
  protected def compileBackward(gradients: Formats): (Formats, Formats)

  override private[mkldnn] def initFwdPrimitives(inputs: Formats, phase: Phase) = {
    val (reads, gives) = compileForward(inputs, phase == TrainingPhase)
    _inputFormats = reads
    _outputFormats = gives
    (reads, gives)
  }

  override private[mkldnn] def initBwdPrimitives(gradients: Formats, phase: Phase) = {
    val (reads, gives) = compileBackward(gradients)
    _gradOutputFormats = reads
    _gradOutputFormatsForWeight = reads
    _gradInputFormats = gives
    (reads, gives)
  }

  /** @return the formats of gradients that those of the weights are made of */
  protected def compileWeights(gradients: Formats): Formats = _gradOutputFormatsForWeight

  override private[mkldnn] def initGradWPrimitives(gradients: Formats, phase: Phase) = {
    _gradOutputFormatsForWeight = compileWeights(gradients)
    _gradOutputFormatsForWeight
  }

  /** The weights may have changed since the last pass of inference. */
  protected def bringWeights(): Unit = {}

  /** What a primitive wants of one of its memories: `Query.SrcPd` and others. */
  protected def wanted(description: Long, query: Int): NativeData =
    MemoryData.operationWant(description, query)

  protected def submit(
      primitive: Long, memories: Array[Long], tensors: Array[Tensor[Float]]): Unit =
    MklDnnOps.streamSubmit(runtime.stream, 1, Array(primitive), 1, memories, tensors)
}

/** What a network of MKL-DNN's layers needs of them, and BigDL keeps to itself. */
object OpenLayer {

  type Formats = Array[MemoryData]

  private def phase(training: Boolean): Phase =
    if (training) TrainingPhase else InferencePhase

  def compileForward(
      layer: MklDnnModule, inputs: Formats, training: Boolean): (Formats, Formats) =
    layer.initFwdPrimitives(inputs, phase(training))

  def compileBackward(layer: MklDnnModule, gradients: Formats): (Formats, Formats) =
    layer.initBwdPrimitives(gradients, TrainingPhase)

  /** @return the format of the gradient that the weights' gradient is made of */
  def compileWeights(layer: MklDnnModule, gradients: Formats): Formats =
    layer.initGradWPrimitives(gradients, TrainingPhase)

  /** Brings a layer's weights to where its primitives read them; in training each pass does so. */
  def bringWeights(layer: MklDnnLayer): Unit = layer match {
    case open: OpenLayer => open.bringWeights()
    case _ => layer.paramsMMap()._1.foreach(_.sync())
  }
}
