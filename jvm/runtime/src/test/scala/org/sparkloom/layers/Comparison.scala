package org.sparkloom.layers

import org.scalatest.Matchers

import org.sparkloom.compat.{AbstractModule, Activity, Table, Tensor}

/** Whether a layer of ours computes what BigDL's own computes, with weights in the same order. */
object Comparison extends Matchers {

  /** As part of the largest value of a tensor. */
  val tolerance = 1e-4f

  /**
   * As part of the largest value of a tensor: what two calls of one layer may differ by. MKL adds up
   * in another order where an array begins at another address.
   */
  val rounding = 1e-5f

  type Layer[I <: Activity] = AbstractModule[I, Tensor[Float], Float]

  /** The largest difference of two tensors, as part of the largest value of the second. */
  def distance(ours: Tensor[Float], theirs: Tensor[Float]): Float = {
    ours.size() shouldBe theirs.size()
    val largest = theirs.clone().abs().max()
    ours.clone().sub(theirs).abs().max() / math.max(largest, 1e-6f)
  }

  /** Whether two results of the same computation are the same. */
  def same(some: Activity, others: Activity): Unit =
    distance(some.toTensor[Float], others.toTensor[Float]) should be < rounding

  /** Gives both the same weights, all of them different, so that none can stand for another. */
  def sameWeights(ours: Layer[_], theirs: Layer[_], spread: Double = 0.3): Unit =
    weights(ours).zip(weights(theirs)).foreach { case (our, their) =>
      our.size() shouldBe their.size()
      our.copy(their.rand(-spread, spread))
    }

  /** One step of training of both. */
  def compare[I <: Activity](ours: Layer[I], theirs: Layer[I], input: I): Unit = {
    ours.zeroGradParameters()
    theirs.zeroGradParameters()
    val their = theirs.forward(input)
    distance(ours.forward(input), their) should be < tolerance
    val gradOutput = their.clone().rand(-1, 1)
    ours.backward(input, gradOutput)
    theirs.backward(input, gradOutput)
    tensors(ours.gradInput).zip(tensors(theirs.gradInput)).foreach { case (our, their) =>
      distance(our, their) should be < tolerance
    }
    gradients(ours).zip(gradients(theirs)).foreach { case (our, their) =>
      their.clone().abs().max() should be > 1e-3f
      distance(our, their) should be < tolerance
    }
  }

  def weights(layer: Layer[_]): Seq[Tensor[Float]] = layer.parameters()._1

  def gradients(layer: Layer[_]): Seq[Tensor[Float]] = layer.parameters()._2

  private def tensors(activity: Activity): Seq[Tensor[Float]] = activity match {
    case table: Table => (1 to table.length()).map(place => table[Tensor[Float]](place))
    case tensor => Seq(tensor.toTensor[Float])
  }
}
