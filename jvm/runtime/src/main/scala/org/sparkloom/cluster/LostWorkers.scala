package org.sparkloom.cluster

import org.apache.spark.scheduler.{SparkListener, SparkListenerExecutorRemoved}

/** Remembers why Spark took workers away. */
private[sparkloom] class LostWorkers extends SparkListener {

  @volatile private var reasons = Vector.empty[String]

  override def onExecutorRemoved(event: SparkListenerExecutorRemoved): Unit =
    reasons :+= s"executor ${event.executorId} was lost: ${event.reason.trim}"

  /** Why the first one was lost since the last [[forget]]. */
  def first: Option[String] = reasons.headOption

  def count: Int = reasons.size

  def forget(): Unit = reasons = Vector.empty
}
