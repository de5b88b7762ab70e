package org.sparkloom

import com.intel.analytics.bigdl.dllib.{feature, nn, optim}

/** The layers and optimizers of BigDL 2.x that tests compare ours with. */
package object theirs {

  type DistriOptimizer = optim.DistriOptimizer[Float]
  type LocalOptimizer = optim.LocalOptimizer[Float]
  type SGD = optim.SGD[Float]

  val DataSet: feature.dataset.DataSet.type = feature.dataset.DataSet
  val Linear: nn.Linear.type = nn.Linear
  val MSECriterion: nn.MSECriterion.type = nn.MSECriterion
  val Module: nn.Module.type = nn.Module
  val Sequential: nn.Sequential.type = nn.Sequential
  val TimeDistributed: nn.TimeDistributed.type = nn.TimeDistributed
  val Trigger: optim.Trigger.type = optim.Trigger
}
