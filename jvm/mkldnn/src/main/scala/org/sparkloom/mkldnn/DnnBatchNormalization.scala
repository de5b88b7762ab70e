package org.sparkloom.mkldnn

import com.intel.analytics.bigdl.mkl.{Memory, MklDnn, PropKind, Query}

import org.sparkloom.compat.{Activity, NumericFloat, RandomGenerator, Tensor}
import org.sparkloom.compat.mkldnn.{DnnTensor, MemoryData, MklDnnMemory, NativeData, OpenLayer}

/**
 * Batch normalisation of images or vectors, with the ReLU behind it in the same pass where there is
 * one: `output = max(0, (input - mean) / sqrt(variance + eps) * weight + bias)`.
 *
 * Weights and running statistics are those of `nn.SpatialBatchNormalization`, kept in the same way;
 * BigDL's own layer for MKL-DNN keeps sums of them, which no other layer understands.
 *
 * @param nOutput channels of an image, or values of a vector
 * @param eps added to the variance
 * @param momentum part of a batch's statistics in the running ones
 * @param relu whether negative results become zero
 */
class DnnBatchNormalization(
    nOutput: Int,
    eps: Double = 1e-5,
    momentum: Double = 0.1,
    val relu: Boolean = false) extends OpenLayer with OneBackwardPass with FusedLayer {

  // As many random numbers as the layer of `nn` takes for weights that nobody uses: what is built
  // behind it begins with the same weights.
  (1 to nOutput).foreach(_ => RandomGenerator.RNG.uniform(0, 1))

  private val weight = Tensor[Float](nOutput).fill(1f)
  private val bias = Tensor[Float](nOutput).zero()
  private val gradWeight = Tensor[Float](nOutput).zero()
  private val gradBias = Tensor[Float](nOutput).zero()
  private val runningMean = Tensor[Float](nOutput).zero()
  private val runningVariance = Tensor[Float](nOutput).fill(1f)

  @transient private var forward = 0L
  @transient private var image: Array[Int] = _
  @transient private var isTrained = false
  @transient private var forwardMemories: Array[Long] = _
  @transient private var backwardMemories: Array[Long] = _
  @transient private var scaleShift: DnnTensor = _
  @transient private var gradScaleShift: DnnTensor = _
  @transient private var mean: DnnTensor = _
  @transient private var variance: DnnTensor = _
  @transient private var workspace: Option[(Long, Tensor[Float])] = None
  @transient private lazy val batchMean = Tensor[Float](nOutput)
  @transient private lazy val batchVariance = Tensor[Float](nOutput)

  override def depth: Int = if (relu) 2 else 1

  private def flags: Long =
    MklDnn.BatchNormFlag.mkldnn_use_scaleshift |
      (if (relu) DnnBatchNormalization.fuseRelu else 0L) |
      (if (isTrained) 0L else MklDnn.BatchNormFlag.mkldnn_use_global_stats)

  private def vector(length: Int): NativeData = NativeData(Array(length), Memory.Format.x)

  private def native(format: MemoryData): DnnTensor = initTensor(format).asInstanceOf[DnnTensor]

  override protected def compileForward(
      inputs: Array[MemoryData], training: Boolean): (Array[MemoryData], Array[MemoryData]) = {
    isTrained = training
    val shape = inputs(0).shape
    // A vector is an image of one pixel: the same numbers in the same places.
    image = if (shape.length == 2) shape ++ Array(1, 1) else shape
    val read = if (shape.length == 2) {
      NativeData(shape, Memory.Format.nc)
    } else {
      NativeData(shape, inputs(0).layout)
    }
    val source =
      if (shape.length == 2) NativeData(image, Memory.Format.nchw) else read
    val description = MklDnnMemory.BatchNormForwardDescInit(
      if (training) PropKind.ForwardTraining else PropKind.ForwardInference,
      source.getMemoryDescription(), eps.toFloat, flags)
    forward = MklDnnMemory.PrimitiveDescCreate(description, runtime.engine, 0L)
    val result = wanted(forward, Query.DstPd)
    val Seq(means, variances, scales) = Seq(nOutput, nOutput, 2 * nOutput).map(vector)
    val Array(from, to, meanAt, varianceAt, scaleAt) =
      Array(source, result, means, variances, scales).map(_.getPrimitive(runtime))
    mean = native(means)
    variance = native(variances)
    scaleShift = native(scales)
    workspace = if (training && relu) {
      val format = wanted(forward, Query.WorkspacePd)
      val tensor = initTensor(format).asInstanceOf[Tensor[Float]]
      Some((format.getPrimitive(runtime), tensor))
    } else {
      None
    }
    val (reads, gives) = if (training) {
      (Array(from, scaleAt), Array(to, meanAt, varianceAt) ++ workspace.map(_._1))
    } else {
      (Array(from, meanAt, varianceAt, scaleAt), Array(to))
    }
    updateOutputPrimitives = Array(MklDnnMemory.PrimitiveCreate2(
      forward, reads, new Array[Int](reads.length), reads.length, gives, gives.length))
    forwardMemories = reads ++ gives
    output = initTensor(result)
    val given = if (shape.length == 2) NativeData(shape, Memory.Format.nc) else result
    given.getPrimitive(runtime)
    (Array(read), Array(given))
  }

  override protected def compileBackward(
      gradients: Array[MemoryData]): (Array[MemoryData], Array[MemoryData]) = {
    val vectors = gradients(0).shape.length == 2
    val layout = if (vectors) Memory.Format.nchw else _outputFormats(0).layout
    val Seq(source, gradient) = Seq.fill(2)(NativeData(image, layout))
    val description = MklDnnMemory.BatchNormBackwardDescInit(
      PropKind.Backward, gradient.getMemoryDescription(), source.getMemoryDescription(),
      eps.toFloat, flags)
    val backward = MklDnnMemory.PrimitiveDescCreate(description, runtime.engine, forward)
    val result = wanted(backward, Query.DiffSrcPd)
    val gradScales = vector(2 * nOutput)
    val gradientAt = gradient.getPrimitive(runtime)
    val resultAt = result.getPrimitive(runtime)
    val gradScalesAt = gradScales.getPrimitive(runtime)
    gradScaleShift = native(gradScales)
    val Array(from, scaleAt, _, meanAt, varianceAt) = forwardMemories.take(5)
    val reads = Array(from, meanAt, varianceAt, gradientAt, scaleAt) ++ workspace.map(_._1)
    val gives = Array(resultAt, gradScalesAt)
    updateGradInputPrimitives = Array(MklDnnMemory.PrimitiveCreate2(
      backward, reads, new Array[Int](reads.length), reads.length, gives, gives.length))
    backwardMemories = reads ++ gives
    gradInput = initTensor(result)
    val shape = gradients(0).shape
    val given = if (vectors) NativeData(shape, Memory.Format.nc) else result
    val read = if (vectors) NativeData(shape, Memory.Format.nc) else gradient
    Seq(read, given).foreach(_.getPrimitive(runtime))
    (Array(read), Array(given))
  }

  override def updateOutput(input: Activity): Activity = {
    val (from, to) = (input.toTensor[Float], output.toTensor[Float])
    copyIn(weight, scaleShift, 0)
    copyIn(bias, scaleShift, nOutput)
    if (isTrained) {
      submit(updateOutputPrimitives(0), forwardMemories,
        Array[Tensor[Float]](from, scaleShift, to, mean, variance) ++ workspace.map(_._2))
      remember(image.product / nOutput)
    } else {
      copyIn(runningMean, mean, 0)
      copyIn(runningVariance, variance, 0)
      submit(updateOutputPrimitives(0), forwardMemories,
        Array[Tensor[Float]](from, mean, variance, scaleShift, to))
    }
    output
  }

  override def updateGradInput(input: Activity, gradOutput: Activity): Activity = {
    submit(updateGradInputPrimitives(0), backwardMemories,
      Array[Tensor[Float]](input.toTensor[Float], mean, variance, gradOutput.toTensor[Float],
        scaleShift) ++ workspace.map(_._2) ++
        Array[Tensor[Float]](gradInput.toTensor[Float], gradScaleShift))
    copyOut(gradScaleShift, 0, gradWeight)
    copyOut(gradScaleShift, nOutput, gradBias)
    gradInput
  }

  /** [[updateGradInput]] has computed both. */
  override def accGradParameters(input: Activity, gradOutput: Activity): Unit = {}

  /** The running statistics take a part of the batch's: of the unbiased variance, as in `nn`. */
  private def remember(values: Int): Unit = {
    copyOut(mean, 0, batchMean)
    copyOut(variance, 0, batchVariance)
    val unbiased = if (values > 1) values.toFloat / (values - 1) else 1f
    runningMean.mul((1 - momentum).toFloat).add(momentum.toFloat, batchMean)
    runningVariance.mul((1 - momentum).toFloat).add(momentum.toFloat * unbiased, batchVariance)
  }

  private def copyIn(from: Tensor[Float], to: DnnTensor, offset: Int): Unit =
    Memory.CopyArray2Ptr(from.storage().array(), from.storageOffset() - 1,
      to.storageAddress(), offset, nOutput, DnnBatchNormalization.bytesOfFloat)

  private def copyOut(from: DnnTensor, offset: Int, to: Tensor[Float]): Unit =
    Memory.CopyPtr2Array(from.storageAddress(), offset,
      to.storage().array(), to.storageOffset() - 1, nOutput, DnnBatchNormalization.bytesOfFloat)

  override def parameters(): (Array[Tensor[Float]], Array[Tensor[Float]]) =
    (Array(weight, bias), Array(gradWeight, gradBias))

  override def getExtraParameter(): Array[Tensor[Float]] = Array(runningMean, runningVariance)

  override def zeroGradParameters(): Unit = {
    gradWeight.zero()
    gradBias.zero()
  }
}

object DnnBatchNormalization {

  /** MKL-DNN's `mkldnn_fuse_bn_relu`, which BigDL does not name. */
  private val fuseRelu = 4L
  private val bytesOfFloat = 4

  def apply(
      nOutput: Int,
      eps: Double = 1e-5,
      momentum: Double = 0.1,
      relu: Boolean = false): DnnBatchNormalization =
    new DnnBatchNormalization(nOutput, eps, momentum, relu)
}
