package org.sparkloom.training

import org.sparkloom.compat.{Optimizer, OptimizerInsides, OptimMethod, Table, Tensor}

/** The step of each optim method, on the weights of its module, with the replicas' mean gradient. */
private[training] class Update(optimizer: Optimizer[Float, _], replicas: Replicas) {

  private case class Part(method: OptimMethod[Float], weights: Tensor[Float], gradient: Tensor[Float])

  private val first = replicas.models.head
  private val methods = OptimizerInsides.methods(optimizer)
  private val validates = OptimizerInsides.validation(optimizer).isDefined

  private val parts: Seq[Part] =
    if (methods.size == 1) {
      Seq(Part(methods.head._2, replicas.weights, replicas.gradient))
    } else {
      methods.toSeq.map { case (name, method) =>
        val module = first(name).getOrElse(throw new IllegalArgumentException(
          s"There is an optim method for $name, and no such layer in the network."))
        Part(method, OptimizerInsides.weights(module), OptimizerInsides.gradient(module))
      }
    }

  require(parts.map(_.weights.nElement()).sum == replicas.weights.nElement(),
    s"The optim methods of ${methods.keys.mkString(", ")} do not cover each weight of the network " +
      "once. Give each of its layers one, or the whole network one.")

  def step(loss: Float, progress: Table): Unit = {
    OptimizerInsides.processGradients(optimizer, first, progress)
    parts.foreach { part =>
      tell(part.method, progress)
      part.method.optimize(_ => (loss, part.gradient), part.weights)
    }
    progress("LearningRate") = methods.head._2.getLearningRate().toFloat
  }

  /** Keeps in the methods how far the training is, so that it is in their checkpoints. */
  def note(progress: Table): Unit = parts.foreach { part =>
    tell(part.method, progress)
    OptimizerInsides.state(part.method)(LocalTraining.processed) =
      progress[Int](LocalTraining.processed)
  }

  private def tell(method: OptimMethod[Float], progress: Table): Unit = {
    val state = OptimizerInsides.state(method)
    state("epoch") = progress[Int]("epoch")
    state("neval") = progress[Int]("neval")
    state("Loss") = progress[Float]("Loss")
    if (validates) state("score") = progress[Float]("score")
  }
}
