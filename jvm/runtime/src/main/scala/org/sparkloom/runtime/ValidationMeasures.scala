package org.sparkloom.runtime

import com.fasterxml.jackson.databind.node.ObjectNode

/** The names that BigDL's validation methods have in events and results. */
private[runtime] object ValidationMeasures {

  private val names = Map(
    "Top1Accuracy" -> "top1Accuracy",
    "Top5Accuracy" -> "top5Accuracy",
    // Of the roots, which is what a tree's class is.
    "TreeNNAccuracy()" -> "top1Accuracy",
    "Loss" -> "loss")

  def put(target: ObjectNode, results: Map[String, Float]): Unit =
    results.toSeq.sortBy(_._1).foreach { case (method, value) =>
      target.put(names.getOrElse(method, method), value)
    }
}
