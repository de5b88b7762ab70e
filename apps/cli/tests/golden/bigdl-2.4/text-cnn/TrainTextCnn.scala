package org.sparkloom.models.textcnn

import com.intel.analytics.bigdl.dllib.nn.ClassNLLCriterion
import com.intel.analytics.bigdl.dllib.optim.{Adam, Loss, Optimizer, Top1Accuracy}
import com.intel.analytics.bigdl.numeric.NumericFloat

import org.sparkloom.data.Newsgroups
import org.sparkloom.runtime.{EventListener, TrainingJob, TrainingOptions}

/** Trains TextCnn; [[TrainingOptions.usage]] has the flags. */
object TrainTextCnn {

  private val defaults =
    TrainingOptions(
      model = "text-cnn", dataset = "20newsgroups", batchSize = 128, epochs = 20, seed = 1)

  def main(arguments: Array[String]): Unit =
    println(run(arguments, EventListener.silent))

  /** The same, with its events heard; the result is JSON. */
  def run(arguments: Array[String], listener: EventListener): String =
    TrainingJob.run(defaults, arguments, listener)(
      Newsgroups.load(words = 500, features = 100)) { (job, data) =>
      val criterion = ClassNLLCriterion()
      Optimizer(model = TextCnn(), dataset = data.training, criterion = criterion)
        .setOptimMethod(new Adam[Float](learningRate = 0.001))
        .setValidation(
          job.everyEpoch, data.validation, Array(new Top1Accuracy(), new Loss(criterion)))
    }
}
