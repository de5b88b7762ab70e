package org.sparkloom.checkpoint

import org.sparkloom.compat.{AbstractModule, Activity, NumericFloat, OptimizerInsides, OptimMethod}
import org.sparkloom.compat.Tensor

/**
 * What the optimizer keeps in the memory of one worker, beside the weights.
 *
 * @param methods of each optim method, by its module's name, what it knows of its past (momentum,
 *                moments, counters) for this worker's slice of the weights: `Array[Float]` for a
 *                tensor, else a number
 * @param extras of each replica of the model, its parameters that are not trained, such as running
 *               means and variances
 */
private[sparkloom] case class WorkerState(
    methods: Map[String, Map[String, Any]],
    extras: Array[Array[Array[Float]]]) {

  /** Puts it into a worker's methods and replicas; extras only where they are as many. */
  def restore(
      ownMethods: Map[String, OptimMethod[Float]],
      replicas: Seq[AbstractModule[Activity, Activity, Float]]): Unit = {
    ownMethods.foreach { case (name, method) => WorkerState.restore(method, methods(name)) }
    if (extras.length == replicas.length) {
      replicas.zip(extras).foreach { case (one, own) => TrainingState.setExtras(one, own) }
    }
  }
}

private[checkpoint] object WorkerState {

  def of(method: OptimMethod[Float]): Map[String, Any] = {
    val state = OptimizerInsides.state(method)
    state.keySet.collect { case key: String => key -> state[Any](key) }.collect {
      case (key, tensor: Tensor[_]) => key -> floats(tensor.asInstanceOf[Tensor[Float]])
      case (key, value @ (_: Int | _: Long | _: Float | _: Double | _: Boolean)) => key -> value
    }.toMap
  }

  def restore(method: OptimMethod[Float], values: Map[String, Any]): Unit = {
    val state = OptimizerInsides.state(method)
    values.foreach {
      // A copy: in a local Spark the workers would write into the driver's own.
      case (key, floats: Array[Float]) =>
        state(key) = Tensor[Float](floats.clone, Array(floats.length))
      case (key, value) => state(key) = value
    }
  }

  def floats(tensor: Tensor[Float]): Array[Float] = if (tensor.nElement() == 0) {
    Array.empty
  } else {
    val contiguous = tensor.contiguous()
    val start = contiguous.storageOffset() - 1
    contiguous.storage().array().slice(start, start + contiguous.nElement())
  }

  /** The states as they are for as many workers, else [[redistribute]]d. */
  def cutFor(workers: Int, weights: Int, states: Seq[WorkerState]): Option[Seq[WorkerState]] =
    if (states.size == workers) Some(states) else redistribute(states, workers, weights)

  /**
   * The same state cut for another number of workers, as far as it is a list of numbers a weight.
   *
   * @param weights of the whole network
   * @return none where a method has anything else, or covers only a part of the network
   */
  private def redistribute(
      states: Seq[WorkerState], workers: Int, weights: Int): Option[Seq[WorkerState]] = {
    def whole(name: String, key: String): Array[Float] =
      states.flatMap(_.methods(name).get(key)).collect { case part: Array[Float] => part }
        .toArray.flatten
    val lists = for {
      (name, values) <- states.head.methods
      (key, _: Array[Float]) <- values
    } yield (name, key) -> whole(name, key)
    if (lists.values.exists(_.length != weights)) None else {
      Some((0 until workers).map { worker =>
        // As BigDL cuts the weights.
        val (size, rest) = (weights / workers, weights % workers)
        val start = worker * size + math.min(worker, rest)
        val until = start + size + (if (worker < rest) 1 else 0)
        val own = states.head.methods.map { case (name, values) =>
          name -> values.map { case (key, value) =>
            key -> lists.get((name, key)).fold(value)(_.slice(start, until))
          }
        }
        WorkerState(own, Array.empty)
      })
    }
  }
}
