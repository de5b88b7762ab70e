package com.intel.analytics.bigdl.optim

import scala.collection.mutable.ArrayBuffer

import org.apache.spark.rdd.RDD

import com.intel.analytics.bigdl.parameters.{AllReduceParameter, ParameterProcessor}
import com.intel.analytics.bigdl.tensor.TensorNumericMath.TensorNumeric
import com.intel.analytics.bigdl.utils.Table

import org.sparkloom.compat.{AbstractModule, Activity, Tensor}

/** What this stack's optimizers keep to BigDL, and a checkpoint needs. */
object OptimizerInsides {

  def model(optimizer: Optimizer[Float, _]): AbstractModule[Activity, Activity, Float] =
    read(optimizer, "model")

  def methods(optimizer: Optimizer[Float, _]): Map[String, OptimMethod[Float]] =
    read(optimizer, "optimMethods")

  /** What each validation measures; nothing where there is none. */
  def validationMethods(optimizer: Optimizer[Float, _]): Array[ValidationMethod[Float]] =
    read[Option[Array[ValidationMethod[Float]]]](optimizer, "validationMethods")
      .getOrElse(Array.empty)

  /** All weights of a network, in one piece that its layers share. */
  def weights(model: AbstractModule[Activity, Activity, Float]): Tensor[Float] =
    model.getParameters()._1

  /** What a method knows of its past: counters on the driver, tensors too on the workers. */
  def state(method: OptimMethod[Float]): Table = method.state

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
