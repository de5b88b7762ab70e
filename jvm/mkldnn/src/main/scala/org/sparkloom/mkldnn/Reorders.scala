package org.sparkloom.mkldnn

import scala.collection.mutable

import org.sparkloom.compat.{Activity, Tensor}
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

/** Reorderings; what several want in one format is reordered once in each pass. */
private[mkldnn] class Reorders(runtime: MklDnnRuntime) {

  private var pass = 0L
  private val written = mutable.ArrayBuffer.empty[ReorderMemory]
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

  /** Brings values to a tensor of the Java heap. */
  def into(from: MemoryData, to: MemoryData, target: Tensor[Float]): Reorder = {
    val reorder = compiled(from, to)
    reorder.output.toTensor[Float].set(target)
    written += reorder
    new Reorder {
      override def apply(value: Activity): Activity = reorder.forward(value)
    }
  }

  def release(): Unit = {
    made.foreach(_._3.release())
    written.foreach(_.release())
  }

  private def compiled(from: MemoryData, to: MemoryData): ReorderMemory = {
    val reorder = ReorderMemory(to)
    reorder.setRuntime(runtime)
    OpenLayer.compileForward(reorder, Array(from), training = false)
    reorder
  }

  private class Shared(from: MemoryData, to: MemoryData) extends Reorder {
    private val reorder = compiled(from, to)
    private var madeIn = -1L

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
