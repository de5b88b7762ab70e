package com.intel.analytics.bigdl.optim

import scala.collection.mutable.ArrayBuffer

import org.apache.spark.rdd.RDD

import com.intel.analytics.bigdl.parameters.{AllReduceParameter, ParameterProcessor}
import com.intel.analytics.bigdl.tensor.TensorNumericMath.TensorNumeric
import com.intel.analytics.bigdl.utils.{Engine, MklBlas, Table, Util}

import org.sparkloom.compat.{AbstractCriterion, AbstractModule, Activity, NumericFloat, Tensor}
import org.sparkloom.compat.ValidationSummary

/** What this stack's optimizers keep to BigDL, and checkpoints and a training of our own need. */
object OptimizerInsides {

  def model(optimizer: Optimizer[Float, _]): AbstractModule[Activity, Activity, Float] =
    read(optimizer, "model")

  def criterion(optimizer: Optimizer[Float, _]): AbstractCriterion[Activity, Activity, Float] =
    read(optimizer, "criterion")

  def endWhen(optimizer: Optimizer[Float, _]): Trigger = read(optimizer, "endWhen")

  /** When to validate, and what to measure, where the optimizer was told to. */
  def validation(
      optimizer: Optimizer[Float, _]): Option[(Trigger, Array[ValidationMethod[Float]])] =
    for {
      trigger <- read[Option[Trigger]](optimizer, "validationTrigger")
      methods <- read[Option[Array[ValidationMethod[Float]]]](optimizer, "validationMethods")
    } yield (trigger, methods)

  def validationSummary(optimizer: Optimizer[Float, _]): Option[ValidationSummary] =
    read(optimizer, "validationSummary")

  /** Does with the gradients in a network what the optimizer was told to, such as clipping them. */
  def processGradients(
      optimizer: Optimizer[Float, _],
      model: AbstractModule[Activity, Activity, Float],
      state: Table): Unit =
    read[ArrayBuffer[ParameterProcessor]](optimizer, "parameterProcessors")
      .foreach(_.processParameters(model, state))

  /** Networks that have the weights of this one, in the same memory, and gradients of their own. */
  def replicate(
      model: AbstractModule[Activity, Activity, Float],
      count: Int): Seq[AbstractModule[Activity, Activity, Float]] = {
    // In one piece before they are shared, so that they stay in it.
    model.getParameters()
    val weights = Util.getAndClearWeightBias(model.parameters())
    def fill(network: AbstractModule[Activity, Activity, Float]) = {
      Util.putWeightBias(weights, network)
      Util.initGradWeightBias(weights, network)
      network
    }
    val replicas = Seq.fill(count)(model.cloneModule().asInstanceOf[
      AbstractModule[Activity, Activity, Float]])
    fill(model)
    replicas.map(fill)
  }

  def methods(optimizer: Optimizer[Float, _]): Map[String, OptimMethod[Float]] =
    read(optimizer, "optimMethods")

  /** All weights of a network, in one piece that its layers share. */
  def weights(model: AbstractModule[Activity, Activity, Float]): Tensor[Float] =
    model.getParameters()._1

  /** All gradients of a network, in one piece. */
  def gradient(model: AbstractModule[Activity, Activity, Float]): Tensor[Float] =
    model.getParameters()._2

  /** Whether each core has a network of its own; else one network uses all cores. */
  def replicaPerCore: Boolean = Engine.getEngineType() == MklBlas

  /** What a method knows of its past: counters on the driver, tensors too on the workers. */
  def state[T](method: OptimMethod[T]): Table = method.state

  /** Gives a method the memory of another one, so that what either notes is there for both. */
  def shareState[T](from: OptimMethod[T], to: OptimMethod[T]): Unit = to.state = from.state

  /** From its first iteration on, the watch knows where an optimizer keeps the weights. */
  def watch(optimizer: Optimizer[Float, _]): ParameterWatch = {
    val watch = new ParameterWatch
    read[ArrayBuffer[ParameterProcessor]](optimizer, "parameterProcessors") += watch
    watch
  }

  /** For Scala these are there for subclasses only; for the JVM their readers are public. */
  private def read[A](optimizer: Optimizer[Float, _], name: String): A =
    optimizer.getClass.getMethod(name).invoke(optimizer).asInstanceOf[A]
}

/** Changes no parameter; BigDL shows it the distributed ones on the driver in each iteration. */
class ParameterWatch extends ParameterProcessor {

  @transient private var found = Vector.empty[AllReduceParameter[Float]]

  /** In the order of their first iteration; more than one where submodules have methods. */
  def parameters: Seq[AllReduceParameter[Float]] = found

  override def collectGlobalData[T](
      models: RDD[DistriOptimizer.Cache[T]],
      parameters: AllReduceParameter[T],
      metrics: Metrics,
      state: Table)(implicit ev: TensorNumeric[T]): Unit = {
    val seen = parameters.asInstanceOf[AllReduceParameter[Float]]
    if (!found.contains(seen)) found :+= seen
  }
}
