package org.sparkloom.compat

import com.intel.analytics.bigdl.{nn, optim, tensor, utils}

/** The classes of BigDL's MKL-DNN layers that ours use, under names that are ours. */
object mkldnn {

  type Container = nn.Container[Activity, Activity, Float]
  type DnnTensor = tensor.DnnTensor[Float]
  type Initializable = nn.abstractnn.Initializable
  type MemoryData = nn.mkldnn.MemoryData
  type MklDnnLayer = nn.mkldnn.MklDnnLayer
  type MklDnnModule = nn.mkldnn.MklDnnModule
  type MklDnnRuntime = nn.mkldnn.MklDnnRuntime
  type ModuleNode = nn.Graph.ModuleNode[Float]
  type NativeData = nn.mkldnn.NativeData
  type Node[A] = utils.Node[A]
  type OpenLayer = nn.mkldnn.OpenLayer
  type Regularizer = optim.Regularizer[Float]
  type ReorderMemory = nn.mkldnn.ReorderMemory

  val CAddTable: nn.mkldnn.CAddTable.type = nn.mkldnn.CAddTable
  val HeapData: nn.mkldnn.HeapData.type = nn.mkldnn.HeapData
  val MklDnnMemory: nn.mkldnn.MklDnnMemory.type = nn.mkldnn.MklDnnMemory
  val NativeData: nn.mkldnn.NativeData.type = nn.mkldnn.NativeData
  val OpenLayer: nn.mkldnn.OpenLayer.type = nn.mkldnn.OpenLayer
  val RandomUniform: nn.RandomUniform.type = nn.RandomUniform
  val ReorderMemory: nn.mkldnn.ReorderMemory.type = nn.mkldnn.ReorderMemory
  val VariableFormat: nn.VariableFormat.type = nn.VariableFormat

  /** Several values, in their order. */
  def activities(values: Seq[Activity]): Activity = utils.T.array(values.toArray)
}
