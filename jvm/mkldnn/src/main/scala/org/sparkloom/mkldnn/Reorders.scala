package org.sparkloom.mkldnn

import scala.collection.mutable

import org.sparkloom.compat.Activity
import org.sparkloom.compat.mkldnn.{MemoryData, MklDnnRuntime, OpenLayer, ReorderMemory}

/** Brings values from one memory format to another, or lets them be where the two are the same. */
private[mkldnn] sealed trait Reorder {
  def apply(value: Activity): Activity
}

private[mkldnn] object Reorder {

  object Nothing extends Reorder {
    override def apply(value: Activity): Activity = value
  }
}

/** The reorderings of a network; what several layers want in one format is reordered once. */
private[mkldnn] class Reorders(runtime: MklDnnRuntime) {

  private var pass = 0L
  private val made = mutable.ArrayBuffer.empty[(MemoryData, MemoryData, Shared)]

  /** A new pass begins: what the last one has reordered is old. */
  def begin(): Unit = pass += 1

  def between(from: MemoryData, to: MemoryData): Reorder =
    if (from == to) Reorder.Nothing else {
      made.collectFirst {
        case (source, target, found) if (source eq from) && target == to => found
      }.getOrElse {
          val shared = new Shared(from, to)
          made += ((from, to, shared))
          shared
        }
    }

  def release(): Unit = made.foreach(_._3.release())

  private class Shared(from: MemoryData, to: MemoryData) extends Reorder {
    private val reorder = ReorderMemory(to)
    private var madeIn = -1L
    reorder.setRuntime(runtime)
    OpenLayer.compileForward(reorder, Array(from), training = false)

    override def apply(value: Activity): Activity = {
      if (madeIn != pass) {
        reorder.forward(value)
        madeIn = pass
      }
      reorder.output
    }

    def release(): Unit = reorder.release()
  }
}
