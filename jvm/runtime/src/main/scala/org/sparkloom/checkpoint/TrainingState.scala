package org.sparkloom.checkpoint

import java.io.{BufferedInputStream, BufferedOutputStream, InputStream, ObjectInputStream}
import java.io.{ObjectOutputStream, OutputStream}

import scala.util.Try

import org.apache.hadoop.conf.Configuration
import org.apache.spark.{SparkContext, TaskContext}
import org.apache.spark.rdd.RDD

import org.sparkloom.compat.{AbstractModule, Activity, DistriOptimizer, NumericFloat}
import org.sparkloom.compat.{ModelReplicas, Optimizer, OptimizerInsides, OptimMethod, Tensor}

/**
 * All that an optimizer has learned, taken out of it between two iterations and put back into
 * another one before its first.
 *
 * The weights and the momentum live in slices on the workers. BigDL's own checkpoints have no
 * momentum, and begin it anew after a resumption: these have it.
 */
private[sparkloom] class TrainingState(
    optimizer: Optimizer[Float, _], context: SparkContext) {

  private type Model = AbstractModule[Activity, Activity, Float]

  private val watch = OptimizerInsides.watch(optimizer)

  private def model: Model = OptimizerInsides.model(optimizer)

  private def methods: Map[String, OptimMethod[Float]] = OptimizerInsides.methods(optimizer)

  /** Each partition of it is a worker's replicas of the model, in its memory. */
  private def replicas: RDD[ModelReplicas[Float]] =
    context.getPersistentRDDs.values.filter(_.name == TrainingState.replicasName)
      .maxBy(_.id).asInstanceOf[RDD[ModelReplicas[Float]]]

  /**
   * Brings weights and optimizer state of the iteration that has ended to the driver.
   *
   * @return the files of a checkpoint, each with what writes it
   */
  def collect(): Seq[(String, OutputStream => Unit)] = {
    val parameters = watch.parameters
    val parts = replicas.mapPartitions { iterator =>
      val replica = iterator.next()
      val slices = parameters.map(parameter => WorkerState.floats(parameter.weightPartition))
      val extras = replica.localModels.map(TrainingState.extras)
      Iterator.single((
        TaskContext.getPartitionId,
        slices,
        WorkerState(replica.optimMethods.map { case (name, method) =>
          name -> WorkerState.of(method)
        }, extras)))
    }.collect().sortBy(_._1)
    val weights = OptimizerInsides.weights(model)
    parameters.zipWithIndex.foreach { case (parameter, i) =>
      parts.map(_._2(i)).foldLeft(parameter.paramOffset) { (start, slice) =>
        weights.narrow(1, start, slice.length).copy(Tensor[Float](slice, Array(slice.length)))
        start + slice.length
      }
    }
    TrainingState.setExtras(model, parts.head._3.extras.head)
    model.clearState()
    Seq("model" -> TrainingState.write(model) _) ++
      methods.toSeq.map { case (name, method) =>
        s"${TrainingState.methodPrefix}$name" -> TrainingState.write(method) _
      } :+ (TrainingState.workersName -> TrainingState.write(parts.map(_._3)) _)
  }

  /**
   * Puts the weights and the counters of a checkpoint into an optimizer that has not begun. Its own
   * methods, with their learning rates, stay unless the checkpoint is of a run of the same length:
   * then schedules go on with what they have noted themselves.
   *
   * @return what the first iteration must find on the workers, for [[restoreWorkers]]
   * @throws IllegalArgumentException for another network
   */
  def restore(
      checkpoint: Checkpoint,
      configuration: Configuration,
      sameLength: Boolean): Seq[WorkerState] = {
    def read[A](name: String): A =
      TrainingState.read[A](CheckpointStore.open(checkpoint, name, configuration))
    val stored = read[Model]("model")
    val (shapes, storedShapes) = (TrainingState.shapes(model), TrainingState.shapes(stored))
    require(shapes == storedShapes,
      s"Cannot resume from ${checkpoint.path}: expected weights of the shapes " +
        s"${shapes.mkString(", ")}, found ${storedShapes.mkString(", ")}. " +
        "The network has changed since; start without --resume.")
    OptimizerInsides.weights(model).copy(OptimizerInsides.weights(stored))
    TrainingState.setExtras(model, TrainingState.extras(stored))
    val prefix = TrainingState.methodPrefix
    val storedMethods = checkpoint.manifest.files.map(_.name).filter(_.startsWith(prefix))
      .map(name => name.stripPrefix(prefix) -> read[OptimMethod[Float]](name)).toMap
    val byName = namedAsHere(storedMethods, checkpoint)
    if (sameLength) {
      optimizer.setOptimMethods(byName)
    } else {
      methods.foreach { case (name, method) =>
        WorkerState.restore(method, WorkerState.of(byName(name)))
      }
    }
    read[Array[WorkerState]](TrainingState.workersName).toSeq.map(state =>
      state.copy(methods = namedAsHere(state.methods, checkpoint)))
  }

  /**
   * Gives the workers their part back, when BigDL has put its replicas there and none has trained.
   *
   * @return whether they got it: with another number of workers some methods' state has no place
   */
  def restoreWorkers(states: Seq[WorkerState]): Boolean = {
    val workers = replicas.getNumPartitions
    val weights = OptimizerInsides.weights(model).nElement()
    val own =
      if (states.size == workers) Some(states)
      else WorkerState.redistribute(states, workers, weights)
    own.foreach { found =>
      val broadcast = context.broadcast(found.toArray)
      replicas.foreachPartition { iterator =>
        val replica = iterator.next()
        val state = broadcast.value(TaskContext.getPartitionId)
        replica.optimMethods.foreach { case (name, method) =>
          WorkerState.restore(method, state.methods(name))
        }
        if (state.extras.length == replica.localModels.length) {
          replica.localModels.zip(state.extras).foreach { case (one, extras) =>
            TrainingState.setExtras(one, extras)
          }
        }
      }
      broadcast.destroy()
    }
    own.isDefined
  }

  /** Takes what a failed attempt has left on the workers out of their memory. */
  def release(): Unit = {
    optimizer match {
      case distributed: DistriOptimizer[Float] => Try(distributed.clearState())
      case _ =>
    }
    context.getPersistentRDDs.values.filter(_.name == TrainingState.replicasName)
      .foreach(_.unpersist(blocking = false))
  }

  /** A network without a name gets another one in each process; its only method is meant. */
  private def namedAsHere[A](stored: Map[String, A], checkpoint: Checkpoint): Map[String, A] = {
    val names = methods.keySet
    if (names.size == 1 && stored.size == 1) {
      Map(names.head -> stored.values.head)
    } else {
      require(names == stored.keySet,
        s"Cannot resume from ${checkpoint.path}: expected optim methods of ${names.mkString(", ")}" +
          s", found ${stored.keySet.mkString(", ")}. Start without --resume.")
      stored
    }
  }
}

private[checkpoint] object TrainingState {

  /** BigDL's own name for what it persists. */
  private val replicasName = "Thread Model RDD"

  /** With the name of the module that the method trains, as in BigDL's own checkpoints. */
  private val methodPrefix = "optimMethod-"
  private val workersName = "workers"

  private def extras(model: AbstractModule[Activity, Activity, Float]): Array[Array[Float]] =
    Option(model.getExtraParameter()).fold(Array.empty[Array[Float]])(_.map(WorkerState.floats))

  private def setExtras(
      model: AbstractModule[Activity, Activity, Float], values: Array[Array[Float]]): Unit =
    Option(model.getExtraParameter()).foreach { own =>
      model.setExtraParameter(own.zip(values).map { case (tensor, floats) =>
        Tensor[Float](floats, tensor.size())
      })
    }

  /** Engines have the same weights in the same order, some of them with sides of 1. */
  private def shapes(model: AbstractModule[Activity, Activity, Float]): Seq[String] =
    model.parameters()._1.map(_.size().filter(_ > 1).mkString("x")).toSeq

  /** As BigDL's `File.save` does, so that its `Module.load` and `OptimMethod.load` read it. */
  private def write(value: AnyRef)(out: OutputStream): Unit = {
    val objects = new ObjectOutputStream(new BufferedOutputStream(out))
    objects.writeObject(value)
    objects.flush()
  }

  private def read[A](in: InputStream): A = {
    val objects = new ObjectInputStream(new BufferedInputStream(in))
    try objects.readObject().asInstanceOf[A] finally objects.close()
  }
}
