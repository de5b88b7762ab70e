package org.sparkloom.models.textlstm

import com.intel.analytics.bigdl.nn.ClassNLLCriterion
import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.optim.{Adam, Loss, Optimizer, Top1Accuracy}

import org.sparkloom.data.Newsgroups
import org.sparkloom.runtime.{EventListener, TrainingJob, TrainingOptions}

/** Trains TextLstm; [[TrainingOptions.usage]] has the flags. */
object TrainTextLstm {

  private val defaults =
    TrainingOptions(
      model = "text-lstm", dataset = "20newsgroups", batchSize = 128, epochs = 30, seed = 1)

  def main(arguments: Array[String]): Unit =
    println(run(arguments, EventListener.silent))

  /** The same, with its events heard; the result is JSON. */
  def run(arguments: Array[String], listener: EventListener): String =
    TrainingJob.run(defaults, arguments, listener)(
      Newsgroups.load(words = 200, features = 100)) { (job, data) =>
      val criterion = ClassNLLCriterion()
      Optimizer(model = TextLstm(), dataset = data.training, criterion = criterion)
        .setOptimMethod(new Adam[Float](learningRate = 0.002))
        .setGradientClippingByl2Norm(5.0)
        .setValidation(
          job.everyEpoch, data.validation, Array(new Top1Accuracy(), new Loss(criterion)))
    }
}
