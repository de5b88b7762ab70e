package org.sparkloom.models.lenet

import com.intel.analytics.bigdl.nn.ClassNLLCriterion
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.optim.{Loss, Optimizer, SGD, Top1Accuracy}

import org.sparkloom.data.Mnist
import org.sparkloom.runtime.{EventListener, TrainingJob, TrainingOptions}

/** Trains LeNet5; [[TrainingOptions.usage]] has the flags. */
object TrainLeNet5 {

  private val defaults =
    TrainingOptions(model = "lenet", dataset = "mnist", batchSize = 128, epochs = 10, seed = 1)

  def main(arguments: Array[String]): Unit =
    println(run(arguments, EventListener.silent))

  /** The same, with its events heard; the result is JSON. */
  def run(arguments: Array[String], listener: EventListener): String =
    TrainingJob.run(defaults, arguments, listener)(Mnist.load(shift = 1)) { (job, data) =>
      val criterion = ClassNLLCriterion()
      Optimizer(model = LeNet5(), dataset = data.training, criterion = criterion)
        .setOptimMethod(new SGD(
          learningRate = 0.1, weightDecay = 0.0001, momentum = 0.9, dampening = 0.0,
          nesterov = true, learningRateSchedule = SGD.Poly(1.0, job.steps)))
        .setValidation(
          job.everyEpoch, data.validation, Array(new Top1Accuracy(), new Loss(criterion)))
    }
}
