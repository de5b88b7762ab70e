package org.sparkloom.mkldnn

import com.intel.analytics.bigdl.mkl.{AlgKind, PropKind, Query}

import org.sparkloom.compat.mkldnn.{MemoryData, MklDnnMemory, OpenLayer}

/**
 * A function of each value alone, computed where the values lie: `output = f(input)`.
 *
 * @param kind MKL-DNN's name of the function, `AlgKind.EltwiseTanh` and others
 */
private[mkldnn] abstract class DnnElementwise(kind: Int, alpha: Float = 0f) extends OpenLayer {

  @transient private var forward = 0L

  override protected def compileForward(
      inputs: Array[MemoryData], training: Boolean): (Array[MemoryData], Array[MemoryData]) = {
    val source = singleNativeData(inputs)
    val description = MklDnnMemory.EltwiseForwardDescInit(
      if (training) PropKind.ForwardTraining else PropKind.ForwardInference,
      kind, source(0).getMemoryDescription(), alpha, 0f)
    forward = MklDnnMemory.PrimitiveDescCreate(description, runtime.engine, 0L)
    val result = Array[MemoryData](wanted(forward, Query.DstPd))
    updateOutputPrimitives = Array(MklDnnMemory.PrimitiveCreate2(
      forward, source.map(_.getPrimitive(runtime)), Array(0), 1,
      result.map(_.getPrimitive(runtime)), 1))
    output = initTensor(result(0))
    (source, result)
  }

  override protected def compileBackward(
      gradients: Array[MemoryData]): (Array[MemoryData], Array[MemoryData]) = {
    val source = _inputFormats(0)
    val description = MklDnnMemory.EltwiseBackwardDescInit(
      kind, gradients(0).getMemoryDescription(), source.getMemoryDescription(), alpha, 0f)
    val backward = MklDnnMemory.PrimitiveDescCreate(description, runtime.engine, forward)
    val result = Array[MemoryData](wanted(backward, Query.DiffSrcPd))
    updateGradInputPrimitives = Array(MklDnnMemory.PrimitiveCreate2(
      backward, Array(source, gradients(0)).map(_.getPrimitive(runtime)), Array(0, 0), 2,
      result.map(_.getPrimitive(runtime)), 1))
    gradInput = initTensor(result(0))
    (gradients, result)
  }
}

/** `output = tanh(input)`, as `nn.Tanh`. */
class DnnTanh extends DnnElementwise(AlgKind.EltwiseTanh)

object DnnTanh {
  def apply(): DnnTanh = new DnnTanh
}

/** `output = 1 / (1 + exp(-input))`, as `nn.Sigmoid`. */
class DnnSigmoid extends DnnElementwise(AlgKind.EltwiseLogistic)

object DnnSigmoid {
  def apply(): DnnSigmoid = new DnnSigmoid
}

/** `output = scalar * input`, as `nn.MulConstant`. */
class DnnMulConstant(scalar: Double)
    extends DnnElementwise(AlgKind.EltwiseLinear, scalar.toFloat)

object DnnMulConstant {
  def apply(scalar: Double): DnnMulConstant = new DnnMulConstant(scalar)
}
