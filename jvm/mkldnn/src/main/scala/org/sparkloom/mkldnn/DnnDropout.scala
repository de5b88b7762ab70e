package org.sparkloom.mkldnn

import java.util.SplittableRandom

import com.intel.analytics.bigdl.mkl.AlgKind

import org.sparkloom.compat.{Activity, RandomGenerator}
import org.sparkloom.compat.mkldnn.{DnnTensor, MemoryData}

/**
 * Dropout where the values lie: in training each value becomes zero with a probability, and the
 * others grow so that their mean stays, as in `nn.Dropout`; otherwise nothing happens.
 *
 * BigDL's own layer for MKL-DNN takes the values out to an array and back in both directions.
 *
 * @param initP probability of a zero
 */
class DnnDropout(initP: Double)
    extends DnnElementwise(AlgKind.EltwiseLinear, (1 / (1 - initP)).toFloat) {

  @transient private lazy val random =
    new SplittableRandom(RandomGenerator.RNG.uniform(0, Int.MaxValue).toLong)

  /** Below it a random number drops its value. */
  private val threshold = (initP * (1L << 32)).toLong

  /** A bit a value: whether it stays. */
  @transient private var kept: Array[Long] = _
  @transient private var isTrained = false

  override protected def compileForward(
      inputs: Array[MemoryData], training: Boolean): (Array[MemoryData], Array[MemoryData]) = {
    isTrained = training
    val (reads, gives) = super.compileForward(inputs, training)
    if (training) (reads, gives) else (reads, reads)
  }

  override def updateOutput(input: Activity): Activity =
    if (isTrained) {
      super.updateOutput(input)
      val values = output.asInstanceOf[DnnTensor]
      draw(values.nElement())
      NativeFloats.keep(values.storageAddress(), values.nElement(), kept)
      output
    } else {
      output = input
      input
    }

  override def updateGradInput(input: Activity, gradOutput: Activity): Activity = {
    super.updateGradInput(input, gradOutput)
    val values = gradInput.asInstanceOf[DnnTensor]
    NativeFloats.keep(values.storageAddress(), values.nElement(), kept)
    gradInput
  }

  private def draw(values: Int): Unit = {
    val words = (values + 63) / 64
    if (kept == null || kept.length != words) kept = new Array[Long](words)
    val limit = threshold
    val source = random
    var word = 0
    while (word < words) {
      var bits = 0L
      var pair = 0
      while (pair < 32) {
        val two = source.nextLong()
        // The sign of the difference says whether a half is below the limit.
        val first = ~(((two & 0xffffffffL) - limit) >> 63) & 1L
        val second = ~(((two >>> 32) - limit) >> 63) & 1L
        bits |= (first | (second << 1)) << (pair * 2)
        pair += 1
      }
      kept(word) = bits
      word += 1
    }
  }
}

object DnnDropout {
  def apply(initP: Double): DnnDropout = new DnnDropout(initP)
}
