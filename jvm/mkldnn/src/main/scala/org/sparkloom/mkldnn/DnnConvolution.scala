package org.sparkloom.mkldnn

import com.intel.analytics.bigdl.mkl.{AlgKind, Memory, MklDnn, PropKind, Query}

import org.sparkloom.compat.{Activity, NumericFloat, Tensor}
import org.sparkloom.compat.mkldnn.{HeapData, Initializable, MemoryData, MklDnnMemory, NativeData}
import org.sparkloom.compat.mkldnn.{OpenLayer, RandomUniform, Regularizer, VariableFormat}

/**
 * Convolution of images with learned kernels, as `nn.SpatialConvolution`.
 *
 * BigDL's own layer for MKL-DNN computes every product of a kernel with a window. This one has
 * MKL-DNN take Winograd's minimal filtering F(4 x 4, 3 x 3) where [[WinogradRule]] says that it
 * pays: 36 multiplications for 16 results instead of 144 (Lavin and Gray, arXiv 1509.09308).
 *
 * @param nInputPlane channels of what comes in
 * @param nOutputPlane channels of what goes out
 * @param wRegularizer adds to the gradient of the weights, `null` for none; `bRegularizer` as well
 */
@SerialVersionUID(1L)
class DnnConvolution(
    nInputPlane: Int,
    nOutputPlane: Int,
    kernelW: Int,
    kernelH: Int,
    strideW: Int = 1,
    strideH: Int = 1,
    padW: Int = 0,
    padH: Int = 0,
    wRegularizer: Regularizer = null,
    bRegularizer: Regularizer = null,
    withBias: Boolean = true) extends OpenLayer with Initializable {

  private val weight = Tensor[Float](nOutputPlane, nInputPlane, kernelH, kernelW)
  private val gradWeight = Tensor[Float](nOutputPlane, nInputPlane, kernelH, kernelW)
  // MKL-DNN is given zeros where there is none.
  private val bias = Tensor[Float](nOutputPlane).zero()
  private val gradBias = Tensor[Float](nOutputPlane).zero()

  private val strides = Array(strideH, strideW)
  private val padding = Array(padH, padW)

  {
    val bound = 1 / math.sqrt(kernelW * kernelH * nInputPlane)
    setInitMethod(RandomUniform(-bound, bound), RandomUniform(-bound, bound))
  }

  @transient private lazy val weightOnHeap = HeapData(weight.size(), Memory.Format.oihw)
  @transient private lazy val biasOnHeap = HeapData(bias.size(), Memory.Format.x)

  @transient private var rule: WinogradRule = _
  @transient private var reorders: Reorders = _

  @transient private var forwardDescription = 0L
  @transient private var forward: Pass = _
  @transient private var weightForForward: Reorder = _
  @transient private var biasForForward: Reorder = _

  @transient private var backward: Pass = _
  @transient private var weightForBackward: Reorder = _

  @transient private var ofWeights: Pass = _
  @transient private var inputForWeights: Reorder = _
  @transient private var newGradWeight: Tensor[Float] = _
  @transient private var newGradBias: Tensor[Float] = _
  @transient private var toGradWeight: Reorder = _
  @transient private var toGradBias: Reorder = _

  /** A primitive and the memories that it reads and writes. */
  private class Pass(description: Long, reads: Seq[MemoryData], gives: Seq[MemoryData]) {
    private val from = reads.map(_.getPrimitive(runtime)).toArray
    private val to = gives.map(_.getPrimitive(runtime)).toArray
    private val primitive = MklDnnMemory.PrimitiveCreate2(
      description, from, new Array[Int](from.length), from.length, to, to.length)
    private val memories = from ++ to

    def run(tensors: Activity*): Unit =
      submit(primitive, memories, tensors.map(_.toTensor[Float]).toArray)
  }

  override def reset(): Unit = {
    weightInitMethod.init(weight, VariableFormat.OUT_IN_KW_KH)
    if (withBias) biasInitMethod.init(bias, VariableFormat.ONE_D)
  }

  /** A shape whose format MKL-DNN chooses. */
  private def free(shape: Array[Int]): NativeData = NativeData(shape, Memory.Format.any)

  private def ofBias: NativeData = NativeData(bias.size(), Memory.Format.x)

  override protected def compileForward(
      inputs: Array[MemoryData], training: Boolean): (Array[MemoryData], Array[MemoryData]) = {
    reorders = new Reorders(runtime)
    val Array(records, _, height, width) = inputs(0).shape
    val result = Array(records, nOutputPlane,
      (height + 2 * padH - kernelH) / strideH + 1, (width + 2 * padW - kernelW) / strideW + 1)
    def description(algorithm: Int): Long = MklDnnMemory.PrimitiveDescCreate(
      MklDnnMemory.ConvForwardDescInit(
        PropKind.ForwardTraining, algorithm, free(inputs(0).shape).getMemoryDescription(),
        free(weight.size()).getMemoryDescription(), ofBias.getMemoryDescription(),
        free(result).getMemoryDescription(), strides, padding, padding,
        MklDnn.PaddingKind.mkldnnPaddingZero),
      runtime.engine, 0L)
    val direct = description(AlgKind.ConvolutionDirect)
    rule = WinogradRule(
      Array(kernelH, kernelW), strides, padding, nInputPlane, result,
      layout = wanted(direct, Query.DstPd).layout)
    forwardDescription =
      if (rule.paysForValues) description(AlgKind.ConvolutionWinograd) else direct
    val Seq(reads, weights, gives) =
      Seq(Query.SrcPd, Query.WeightsPd, Query.DstPd).map(wanted(forwardDescription, _))
    val biases = ofBias
    forward = new Pass(forwardDescription, Seq(reads, weights, biases), Seq(gives))
    weightForForward = reorders.between(weightOnHeap, weights)
    biasForForward = reorders.between(biasOnHeap, biases)
    output = initTensor(gives)
    (Array(reads), Array(gives))
  }

  override protected def compileBackward(
      gradients: Array[MemoryData]): (Array[MemoryData], Array[MemoryData]) = {
    val description = MklDnnMemory.PrimitiveDescCreate(
      MklDnnMemory.ConvBackwardDataDescInit(
        rule.forValues, free(_inputFormats(0).shape).getMemoryDescription(),
        free(weight.size()).getMemoryDescription(),
        free(_outputFormats(0).shape).getMemoryDescription(), strides, padding, padding,
        MklDnn.PaddingKind.mkldnnPaddingZero),
      runtime.engine, forwardDescription)
    val Seq(reads, weights, gives) =
      Seq(Query.DiffDstPd, Query.WeightsPd, Query.DiffSrcPd).map(wanted(description, _))
    backward = new Pass(description, Seq(reads, weights), Seq(gives))
    weightForBackward = reorders.between(weightOnHeap, weights)
    gradInput = initTensor(gives)
    (Array(reads), Array(gives))
  }

  override protected def compileWeights(gradients: Array[MemoryData]): Array[MemoryData] = {
    val biases = ofBias
    val description = MklDnnMemory.PrimitiveDescCreate(
      MklDnnMemory.ConvBackwardWeightsDescInit(
        rule.forWeights, free(_inputFormats(0).shape).getMemoryDescription(),
        free(weight.size()).getMemoryDescription(), biases.getMemoryDescription(),
        free(_outputFormats(0).shape).getMemoryDescription(), strides, padding, padding,
        MklDnn.PaddingKind.mkldnnPaddingZero),
      runtime.engine, forwardDescription)
    val Seq(input, reads, weights) =
      Seq(Query.SrcPd, Query.DiffDstPd, Query.DiffWeightsPd).map(wanted(description, _))
    ofWeights = new Pass(description, Seq(input, reads), Seq(weights, biases))
    inputForWeights = reorders.between(_inputFormats(0), input)
    newGradWeight = initTensor(weights).toTensor[Float]
    newGradBias = initTensor(biases).toTensor[Float]
    toGradWeight = reorders.into(weights, weightOnHeap, gradWeight)
    toGradBias = reorders.into(biases, biasOnHeap, gradBias)
    Array(reads)
  }

  override protected def bringWeights(): Unit = reorders.begin()

  override def updateOutput(input: Activity): Activity = {
    if (isTraining()) bringWeights()
    forward.run(input, weightForForward(weight), biasForForward(bias), output)
    output
  }

  override def updateGradInput(input: Activity, gradOutput: Activity): Activity = {
    backward.run(gradOutput, weightForBackward(weight), gradInput)
    gradInput
  }

  override def accGradParameters(input: Activity, gradOutput: Activity): Unit = {
    ofWeights.run(inputForWeights(input), gradOutput, newGradWeight, newGradBias)
    toGradWeight(newGradWeight)
    toGradBias(newGradBias)
    Option(wRegularizer).foreach(_.accRegularization(weight, gradWeight, scaleW))
    Option(bRegularizer).filter(_ => withBias)
      .foreach(_.accRegularization(bias, gradBias, scaleB))
  }

  override def parameters(): (Array[Tensor[Float]], Array[Tensor[Float]]) =
    if (withBias) (Array(weight, bias), Array(gradWeight, gradBias))
    else (Array(weight), Array(gradWeight))

  /** A backward pass replaces them. */
  override def zeroGradParameters(): Unit = {}

  override def release(): Unit = {
    super.release()
    Option(reorders).foreach(_.release())
  }
}

object DnnConvolution {

  def apply(
      nInputPlane: Int,
      nOutputPlane: Int,
      kernelW: Int,
      kernelH: Int,
      strideW: Int = 1,
      strideH: Int = 1,
      padW: Int = 0,
      padH: Int = 0,
      wRegularizer: Regularizer = null,
      bRegularizer: Regularizer = null,
      withBias: Boolean = true): DnnConvolution =
    new DnnConvolution(nInputPlane, nOutputPlane, kernelW, kernelH, strideW, strideH, padW, padH,
      wRegularizer, bRegularizer, withBias)
}
