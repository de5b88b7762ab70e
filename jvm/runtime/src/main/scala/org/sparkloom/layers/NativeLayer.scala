package org.sparkloom.layers

import org.sparkloom.compat.{AbstractModule, Container}

/**
 * A layer that computes in memory of its own outside of the Java heap, as those for MKL-DNN do:
 * whoever has made copies of it must release them, and BigDL's `saveModule` cannot write it.
 */
trait NativeLayer

object NativeLayer {

  /** Whether a network has such a layer, in whatever container. */
  def isIn(network: AbstractModule[_, _, Float]): Boolean = network match {
    case _: NativeLayer => true
    case container: Container =>
      container.modules.exists(inner => isIn(inner.asInstanceOf[AbstractModule[_, _, Float]]))
    case _ => false
  }

  /**
   * Gives back what networks with such layers hold outside of the Java heap, which nobody else
   * does; the next pass takes it anew.
   */
  def release(networks: Iterable[AbstractModule[_, _, Float]]): Unit =
    networks.filter(network => isIn(network)).foreach(_.clearState())
}
