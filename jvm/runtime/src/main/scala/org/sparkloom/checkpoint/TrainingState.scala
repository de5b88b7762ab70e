package org.sparkloom.checkpoint

import java.io.{BufferedInputStream, BufferedOutputStream, InputStream, ObjectInputStream}
import java.io.{ObjectOutputStream, OutputStream}

import org.apache.hadoop.conf.Configuration

import org.sparkloom.compat.{AbstractModule, Activity, NumericFloat, Optimizer}
import org.sparkloom.compat.{OptimizerInsides, OptimMethod, Tensor}
import org.sparkloom.layers.WeightSides

/**
 * All that a training has learned, taken out of it between two iterations and put back into another
 * one before its first.
 *
 * BigDL's own checkpoints have no momentum, and begin it anew after a resumption: these have it.
 */
private[sparkloom] abstract class TrainingState(optimizer: Optimizer[Float, _]) {

  protected type Model = AbstractModule[Activity, Activity, Float]

  protected def model: Model = OptimizerInsides.model(optimizer)

  protected def methods: Map[String, OptimMethod[Float]] = OptimizerInsides.methods(optimizer)

  /** Brings the weights of the iteration that has ended into the model, and the rest here. */
  protected def gather(): Seq[WorkerState]

  /**
   * Gives the workers their part back, when the replicas are there and none has trained.
   *
   * @return whether they got it: with another number of workers some methods' state has no place
   */
  def restoreWorkers(states: Seq[WorkerState]): Boolean

  /**
   * Brings weights and optimizer state of the iteration that has ended to the driver.
   *
   * @return the files of a checkpoint, each with what writes it
   */
  def collect(): Seq[(String, OutputStream => Unit)] = {
    val workers = gather()
    TrainingState.setExtras(model, workers.head.extras.head)
    model.clearState()
    Seq("model" -> TrainingState.write(model) _) ++
      methods.toSeq.map { case (name, method) =>
        // What it has for each weight is the workers'.
        val counters = method.clone()
        counters.clearHistory()
        s"${TrainingState.methodPrefix}$name" -> TrainingState.write(counters) _
      } :+ (TrainingState.workersName -> TrainingState.write(workers.toArray) _)
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

  /** With the name of the module that the method trains, as in BigDL's own checkpoints. */
  private val methodPrefix = "optimMethod-"
  private val workersName = "workers"

  def extras(model: AbstractModule[Activity, Activity, Float]): Array[Array[Float]] =
    Option(model.getExtraParameter()).fold(Array.empty[Array[Float]])(_.map(WorkerState.floats))

  def setExtras(
      model: AbstractModule[Activity, Activity, Float], values: Array[Array[Float]]): Unit =
    Option(model.getExtraParameter()).foreach { own =>
      model.setExtraParameter(own.zip(values).map { case (tensor, floats) =>
        Tensor[Float](floats, tensor.size())
      })
    }

  private def shapes(model: AbstractModule[Activity, Activity, Float]): Seq[String] =
    model.parameters()._1.map(WeightSides.of).toSeq

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
