package org.sparkloom.training

import org.sparkloom.compat.{AbstractCriterion, AbstractModule, Activity, MiniBatch}
import org.sparkloom.compat.{OptimizerInsides, Tensor}
import org.sparkloom.layers.NativeLayer

/**
 * One network in as many replicas as there are threads. They have their weights in common, and their
 * gradients for themselves.
 */
private[training] class Replicas(
    model: AbstractModule[Activity, Activity, Float],
    criterion: AbstractCriterion[Activity, Activity, Float],
    threads: WorkerThreads) {

  val models: IndexedSeq[AbstractModule[Activity, Activity, Float]] =
    OptimizerInsides.replicate(model, threads.count).toIndexedSeq

  private val criterions = models.map(_ => criterion.cloneCriterion())
  private val gradients = models.map(OptimizerInsides.gradient)

  val weights: Tensor[Float] = OptimizerInsides.weights(models.head)

  /** The sum of all replicas' gradients, after [[sumGradients]]. */
  def gradient: Tensor[Float] = gradients.head

  def training(): Unit = models.foreach(_.training())

  /**
   * Has all of them measure as the first does, which is the one that is saved: each has its own
   * running means and variances, of its part of the batches.
   */
  def evaluate(): Unit = {
    val statistics = Replicas.statistics(models.head)
    models.tail.foreach(other => Replicas.statistics(other).zip(statistics).foreach {
      case (own, ofFirst) => own.copy(ofFirst)
    })
    models.foreach(_.evaluate())
  }

  def release(): Unit = NativeLayer.release(models)

  /**
   * Passes each replica's part of a mini-batch forward and backward.
   *
   * @return the mean loss of the parts
   */
  def passes(parts: IndexedSeq[MiniBatch[Float]]): Float = {
    val losses = threads.parallel(parts.length) { i =>
      val (model, criterion) = (models(i), criterions(i))
      val (input, target) = (parts(i).getInput(), parts(i).getTarget())
      model.zeroGradParameters()
      val output = model.forward(input)
      val loss = criterion.forward(output, target)
      model.backward(input, criterion.backward(output, target))
      loss.toDouble
    }
    losses.sum.toFloat / parts.length
  }

  /** Makes the first replica's gradient the mean of all, each thread a slice of it. */
  def meanGradient(parts: Int): Unit = {
    val length = gradient.nElement()
    threads.parallel(math.min(threads.count, length)) { slice =>
      val (start, size) = Replicas.slice(length, threads.count, slice)
      val mean = gradient.narrow(1, start + 1, size)
      gradients.take(parts).tail.foreach(other => mean.add(other.narrow(1, start + 1, size)))
      mean.div(parts.toFloat)
    }
  }

  /** Cuts a mini-batch for the replicas; where they do not divide it, the first have one more. */
  def cut(batch: MiniBatch[Float]): IndexedSeq[MiniBatch[Float]] = {
    val parts = math.min(models.length, batch.size())
    (0 until parts).map { part =>
      val (start, size) = Replicas.slice(batch.size(), models.length, part)
      batch.slice(start + 1, size)
    }
  }
}

private[sparkloom] object Replicas {

  private def statistics(model: AbstractModule[_, _, Float]): Seq[Tensor[Float]] =
    Option(model.getExtraParameter()).toSeq.flatten

  /** Start and size of a part of `length` things in `parts` parts. */
  def slice(length: Int, parts: Int, part: Int): (Int, Int) = {
    val (size, rest) = (length / parts, length % parts)
    (part * size + math.min(part, rest), size + (if (part < rest) 1 else 0))
  }
}
