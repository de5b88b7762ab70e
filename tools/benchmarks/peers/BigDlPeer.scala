package org.sparkloom.benchmarks

import com.intel.analytics.bigdl.numeric.NumericFloat
import com.intel.analytics.bigdl.optim.{Optimizer, Trigger}
import com.intel.analytics.bigdl.utils.{Engine, LoggerFilter}
import org.apache.log4j.{Level, Logger}
import org.apache.spark.SparkContext

/**
 * Trains one of BigDL's own networks as its examples do: an RDD of samples, and `DistriOptimizer`.
 * Prints the network's trainable parameters; BigDL's log has the throughput of each iteration.
 */
object BigDlPeer {

  /**
   * @param arguments the model, then `key=value`: `batch`, `iterations`, `trees` for Tree-LSTM, and
   *                  the model's parameters as `sparkloom train --param` takes them
   */
  def main(arguments: Array[String]): Unit = {
    val settings = arguments.tail.map(_.split("=", 2))
      .map { case Array(key, value) => key -> value }.toMap
    val training = PeerTraining(arguments.head, settings)
    val batch = settings("batch").toInt
    LoggerFilter.redirectSparkInfoLogs()
    Logger.getLogger("com.intel.analytics.bigdl.optim").setLevel(Level.INFO)
    val context = new SparkContext(Engine.createSparkConf().setAppName("BigDL peer"))
    Engine.init
    println(s"parameters ${training.network.parameters()._1.map(_.nElement()).sum}")
    val samples = training.samples(context)
    val optimizer = training.padding match {
      case Some((features, labels)) =>
        Optimizer(training.network, samples, training.criterion, batch, features, labels)
      case None => Optimizer(training.network, samples, training.criterion, batch)
    }
    training.clippedNorm.foreach(norm => optimizer.setGradientClippingByl2Norm(norm))
    optimizer
      .setOptimMethod(training.method)
      .setEndWhen(Trigger.maxIteration(settings("iterations").toInt))
      .optimize()
    context.stop()
  }
}
