package org.sparkloom.models.treelstm

import com.intel.analytics.bigdl.nn.{ClassNLLCriterion, TimeDistributedCriterion}
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.optim.{Loss, Optimizer, SGD, TreeNNAccuracy}

import org.sparkloom.data.Treebank
import org.sparkloom.runtime.{EventListener, TrainingJob, TrainingOptions}
import org.sparkloom.schedules.CosineDecay

/** Trains TreeLstmSentiment; [[TrainingOptions.usage]] has the flags. */
object TrainTreeLstmSentiment {

  private val defaults =
    TrainingOptions(model = "tree-lstm", dataset = "sst", batchSize = 16, epochs = 16, seed = 1)

  def main(arguments: Array[String]): Unit =
    println(run(arguments, EventListener.silent))

  /** The same, with its events heard; the result is JSON. */
  def run(arguments: Array[String], listener: EventListener): String =
    TrainingJob.run(defaults, arguments, listener)(Treebank.load(features = 100)) { (job, data) =>
      val criterion = TimeDistributedCriterion(ClassNLLCriterion())
      Optimizer(model = TreeLstmSentiment(), dataset = data.training, criterion = criterion)
        .setOptimMethod(new SGD(
          learningRate = 0.006, momentum = 0.9, dampening = 0.0,
          learningRateSchedule = CosineDecay(job.steps)))
        .setValidation(
          job.everyEpoch, data.validation, Array(new TreeNNAccuracy(), new Loss(criterion)))
    }
}
