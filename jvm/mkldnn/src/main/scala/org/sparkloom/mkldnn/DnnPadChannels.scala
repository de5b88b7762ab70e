package org.sparkloom.mkldnn

import com.intel.analytics.bigdl.mkl.{Memory, Query}

import org.sparkloom.compat.{Activity, Tensor}
import org.sparkloom.compat.mkldnn.{DnnTensor, MemoryData, MklDnnMemory, NativeData, OpenLayer}

/**
 * Channels of zeros behind those of an image: what `nn.JoinTable` of the image and of zeros gives.
 *
 * @param channels how many are added
 */
class DnnPadChannels(channels: Int) extends OpenLayer with FusedLayer {

  // The product with zero, and the joining.
  override val depth = 2

  @transient private var forwardMemories: Array[Long] = _
  @transient private var backwardMemories: Array[Long] = _

  /** A primitive that copies from one place to another, and the memories of the two. */
  private def copy(from: Long, fromAt: Long, to: Long, toAt: Long): (Long, Array[Long]) = {
    val reorder = MklDnnMemory.ReorderPrimitiveDescCreate(from, to)
    (MklDnnMemory.PrimitiveCreate2(reorder, Array(fromAt), Array(0), 1, Array(toAt), 1),
      Array(fromAt, toAt))
  }

  /** The first channels of a wider image. */
  private def view(wide: MemoryData, shape: Array[Int]): (Long, Long) = {
    val description = MklDnnMemory.ViewPrimitiveDescCreate(
      wide.getPrimitiveDescription(runtime), shape, new Array[Int](shape.length))
    val format = wanted(description, Query.DstPd)
    (format.getPrimitiveDescription(runtime), format.getPrimitive(runtime))
  }

  override protected def compileForward(
      inputs: Array[MemoryData], training: Boolean): (Array[MemoryData], Array[MemoryData]) = {
    val source = singleNativeData(inputs)(0)
    val shape = source.shape
    val wide = NativeData(shape.updated(1, shape(1) + channels), source.layout)
    wide.getPrimitive(runtime)
    val (place, placeAt) = view(wide, shape)
    val (primitive, memories) = copy(
      source.getPrimitiveDescription(runtime), source.getPrimitive(runtime), place, placeAt)
    updateOutputPrimitives = Array(primitive)
    forwardMemories = memories
    output = initTensor(wide)
    // The copies leave the rest as it is.
    output.toTensor[Float].zero()
    (Array(source), Array(wide))
  }

  override protected def compileBackward(
      gradients: Array[MemoryData]): (Array[MemoryData], Array[MemoryData]) = {
    val wide = NativeData(_outputFormats(0).shape, _outputFormats(0).layout)
    wide.getPrimitive(runtime)
    val narrow = NativeData(_inputFormats(0).shape, _inputFormats(0).layout)
    val (place, placeAt) = view(wide, narrow.shape)
    val (primitive, memories) = copy(
      place, placeAt, narrow.getPrimitiveDescription(runtime), narrow.getPrimitive(runtime))
    updateGradInputPrimitives = Array(primitive)
    backwardMemories = memories
    gradInput = initTensor(narrow)
    (Array(wide), Array(narrow))
  }

  override def updateOutput(input: Activity): Activity = {
    submit(updateOutputPrimitives(0), forwardMemories,
      Array(input.toTensor[Float], output.toTensor[Float]))
    output
  }

  override def updateGradInput(input: Activity, gradOutput: Activity): Activity = {
    submit(updateGradInputPrimitives(0), backwardMemories,
      Array(gradOutput.toTensor[Float], gradInput.toTensor[Float]))
    gradInput
  }
}

object DnnPadChannels {
  def apply(channels: Int): DnnPadChannels = new DnnPadChannels(channels)
}
