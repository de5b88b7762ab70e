package org.sparkloom

import com.intel.analytics.bigdl.dllib.{feature, nn, optim, tensor, utils, visualization}

/** The classes of BigDL 2.x that the runtime uses, under names that are the same for every stack. */
package object compat {

  type AbstractModule[I <: Activity, O <: Activity, T] = nn.abstractnn.AbstractModule[I, O, T]
  type Activity = nn.abstractnn.Activity
  type DistributedDataSet[D] = feature.dataset.DistributedDataSet[D]
  type DistriOptimizer[T] = optim.DistriOptimizer[T]
  type LayerException = utils.LayerException
  type Metrics = optim.Metrics
  type MiniBatch[T] = feature.dataset.MiniBatch[T]
  type ModelReplicas[T] = optim.DistriOptimizer.Cache[T]
  type OptimMethod[T] = optim.OptimMethod[T]
  type Optimizer[T, D] = optim.Optimizer[T, D]
  type Table = utils.Table
  type Tensor[T] = tensor.Tensor[T]
  type TrainSummary = visualization.TrainSummary
  type Trigger = optim.Trigger
  type ValidationMethod[T] = optim.ValidationMethod[T]
  type ValidationSummary = visualization.ValidationSummary

  val Engine: utils.Engine.type = utils.Engine
  val MiniBatch: feature.dataset.MiniBatch.type = feature.dataset.MiniBatch
  val Module: nn.Module.type = nn.Module
  implicit val NumericFloat: tensor.TensorNumericMath.TensorNumeric.NumericFloat.type =
    tensor.TensorNumericMath.TensorNumeric.NumericFloat
  val OptimizerInsides: optim.OptimizerInsides.type = optim.OptimizerInsides
  val RandomGenerator: utils.RandomGenerator.type = utils.RandomGenerator
  val Tensor: tensor.Tensor.type = tensor.Tensor
}
