package org.sparkloom

import com.intel.analytics.bigdl.{dataset, nn, optim, tensor, utils, visualization}

/** The classes of BigDL 0.x that the runtime uses, under names that are the same for every stack. */
package object compat {

  type AbstractCriterion[I <: Activity, O <: Activity, T] = nn.abstractnn.AbstractCriterion[I, O, T]
  type AbstractModule[I <: Activity, O <: Activity, T] = nn.abstractnn.AbstractModule[I, O, T]
  type Activity = nn.abstractnn.Activity
  type Container = nn.Container[_ <: Activity, _ <: Activity, _]
  type DistributedDataSet[D] = dataset.DistributedDataSet[D]
  type DistriOptimizer[T] = optim.DistriOptimizer[T]
  type LayerException = utils.LayerException
  type LearningRateSchedule = optim.SGD.LearningRateSchedule
  type LookupTable = nn.LookupTable[Float]
  type Metrics = optim.Metrics
  type MiniBatch[T] = dataset.MiniBatch[T]
  type ModelReplicas[T] = optim.DistriOptimizer.Cache[T]
  type ModuleSerializable = utils.serializer.ModuleSerializable
  type OptimMethod[T] = optim.OptimMethod[T]
  type Optimizer[T, D] = optim.Optimizer[T, D]
  type SerializeContext[T] = utils.serializer.SerializeContext[T]
  type SerializeResult = utils.serializer.SerializeResult
  type SGD[T] = optim.SGD[T]
  type Table = utils.Table
  type Tensor[T] = tensor.Tensor[T]
  type TensorNumeric[T] = tensor.TensorNumericMath.TensorNumeric[T]
  type Top1Accuracy = optim.Top1Accuracy[Float]
  type TrainSummary = visualization.TrainSummary
  type Trigger = optim.Trigger
  type ValidationMethod[T] = optim.ValidationMethod[T]
  type ValidationResult = optim.ValidationResult
  type ValidationSummary = visualization.ValidationSummary

  val BinaryTreeLSTM: nn.BinaryTreeLSTM.type = nn.BinaryTreeLSTM
  val ClassNLLCriterion: nn.ClassNLLCriterion.type = nn.ClassNLLCriterion
  val Engine: utils.Engine.type = utils.Engine
  val GRU: nn.GRU.type = nn.GRU
  val Linear: nn.Linear.type = nn.Linear
  val LogSoftMax: nn.LogSoftMax.type = nn.LogSoftMax
  val LSTM: nn.LSTM.type = nn.LSTM
  val MiniBatch: dataset.MiniBatch.type = dataset.MiniBatch
  val Module: nn.Module.type = nn.Module
  val ModuleSerializer: utils.serializer.ModuleSerializer.type = utils.serializer.ModuleSerializer
  implicit val NumericFloat: tensor.TensorNumericMath.TensorNumeric.NumericFloat.type =
    tensor.TensorNumericMath.TensorNumeric.NumericFloat
  val Optimizer: optim.Optimizer.type = optim.Optimizer
  val OptimizerInsides: optim.OptimizerInsides.type = optim.OptimizerInsides
  val RandomGenerator: utils.RandomGenerator.type = utils.RandomGenerator
  val Recurrent: nn.Recurrent.type = nn.Recurrent
  val Reshape: nn.Reshape.type = nn.Reshape
  val Sequential: nn.Sequential.type = nn.Sequential
  val SpatialConvolution: nn.SpatialConvolution.type = nn.SpatialConvolution
  val SpatialMaxPooling: nn.SpatialMaxPooling.type = nn.SpatialMaxPooling
  val T: utils.T.type = utils.T
  val Tanh: nn.Tanh.type = nn.Tanh
  val TemporalConvolution: nn.TemporalConvolution.type = nn.TemporalConvolution
  val Tensor: tensor.Tensor.type = tensor.Tensor
}
