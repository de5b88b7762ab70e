package org.sparkloom

import com.intel.analytics.bigdl.dllib.{feature, nn, optim, tensor, utils, visualization}

/** The classes of BigDL 2.x that the runtime uses, under names that are the same for every stack. */
package object compat {

  type AbstractCriterion[I <: Activity, O <: Activity, T] = nn.abstractnn.AbstractCriterion[I, O, T]
  type AbstractModule[I <: Activity, O <: Activity, T] = nn.abstractnn.AbstractModule[I, O, T]
  type Activity = nn.abstractnn.Activity
  type Container = nn.Container[_ <: Activity, _ <: Activity, _]
  type DistributedDataSet[D] = feature.dataset.DistributedDataSet[D]
  type DistriOptimizer[T] = optim.DistriOptimizer[T]
  type LayerException = utils.LayerException
  type LearningRateSchedule = optim.SGD.LearningRateSchedule
  type LookupTable = nn.LookupTable[Float]
  type Metrics = optim.Metrics
  type MiniBatch[T] = feature.dataset.MiniBatch[T]
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

  // Methods, so that each object begins when it is used: BigDL's serializer begins with Scala's
  // reflection, which takes as long as Spark takes to start on one machine.
  def BinaryTreeLSTM: nn.BinaryTreeLSTM.type = nn.BinaryTreeLSTM
  def ClassNLLCriterion: nn.ClassNLLCriterion.type = nn.ClassNLLCriterion
  def Engine: utils.Engine.type = utils.Engine
  def GRU: nn.GRU.type = nn.GRU
  def Linear: nn.Linear.type = nn.Linear
  def LogSoftMax: nn.LogSoftMax.type = nn.LogSoftMax
  def LSTM: nn.LSTM.type = nn.LSTM
  def MiniBatch: feature.dataset.MiniBatch.type = feature.dataset.MiniBatch
  def Module: nn.Module.type = nn.Module
  def ModuleSerializer: utils.serializer.ModuleSerializer.type = utils.serializer.ModuleSerializer
  implicit val NumericFloat: tensor.TensorNumericMath.TensorNumeric.NumericFloat.type =
    tensor.TensorNumericMath.TensorNumeric.NumericFloat
  def Optimizer: optim.Optimizer.type = optim.Optimizer
  def OptimizerInsides: optim.OptimizerInsides.type = optim.OptimizerInsides
  def RandomGenerator: utils.RandomGenerator.type = utils.RandomGenerator
  def Recurrent: nn.Recurrent.type = nn.Recurrent
  def Reshape: nn.Reshape.type = nn.Reshape
  def Sequential: nn.Sequential.type = nn.Sequential
  def SpatialConvolution: nn.SpatialConvolution.type = nn.SpatialConvolution
  def SpatialMaxPooling: nn.SpatialMaxPooling.type = nn.SpatialMaxPooling
  def T: utils.T.type = utils.T
  def Tanh: nn.Tanh.type = nn.Tanh
  def TemporalConvolution: nn.TemporalConvolution.type = nn.TemporalConvolution
  def Tensor: tensor.Tensor.type = tensor.Tensor
}
