package org.sparkloom.models.vgg

import com.intel.analytics.bigdl.nn.ClassNLLCriterion
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.optim.{Loss, Optimizer, SGD, Top1Accuracy}

import org.sparkloom.data.Cifar10
import org.sparkloom.runtime.{EventListener, TrainingJob, TrainingOptions}
import org.sparkloom.schedules.{CosineDecay, WarmUp}

/** Trains Vgg; [[TrainingOptions.usage]] has the flags. */
object TrainVgg {

  private val defaults =
    TrainingOptions(model = "vgg", dataset = "cifar10", batchSize = 128, epochs = 16, seed = 1)

  def main(arguments: Array[String]): Unit =
    println(run(arguments, EventListener.silent))

  /** The same, with its events heard; the result is JSON. */
  def run(arguments: Array[String], listener: EventListener): String =
    TrainingJob.run(defaults, arguments, listener)(
      Cifar10.load(crop = 4, flip = true)) { (job, data) =>
      val criterion = ClassNLLCriterion()
      val schedule = WarmUp(job.stepsOf(1.0), from = 0.1, next = CosineDecay(job.steps))
      Optimizer(model = Vgg(), dataset = data.training, criterion = criterion)
        .setOptimMethod(new SGD(
          learningRate = 0.05, weightDecay = 0.0005, momentum = 0.9, dampening = 0.0,
          nesterov = true, learningRateSchedule = schedule))
        .setValidation(
          job.everyEpoch, data.validation, Array(new Top1Accuracy(), new Loss(criterion)))
    }
}
