package org.sparkloom.layers

import org.sparkloom.compat.Tensor

/** A layer for sequences that stands in for one of BigDL's. */
abstract class SequenceLayer extends StandInLayer[Tensor[Float]] {

  /**
   * Whether somebody wants the gradient of the input; without it `gradInput` stays empty. A field of
   * the class itself, where BigDL's `saveModule` looks for the arguments of the constructor.
   */
  val propagateBack: Boolean

  protected def requireSteps(input: Tensor[Float], size: Int): Unit =
    require(input.dim() == 3 && input.size(3) == size,
      s"expected [batch, time, $size], found ${input.size().mkString("[", ", ", "]")}")
}
