package org.sparkloom.cluster

import java.util.UUID

import scala.util.Try
import scala.util.control.NonFatal

import org.apache.hadoop.yarn.api.records.ApplicationReport
import org.apache.spark.{SparkConf, SparkContext}

import org.sparkloom.compat.YarnMemory.memoryMiB
import org.sparkloom.files.ImpatientConfiguration

/**
 * The way from a configuration to a Spark whose workers are all there.
 *
 * Spark itself says nothing while YARN lets it wait, for a place in a queue or for nodes with room;
 * here YARN is asked meanwhile.
 *
 * @param tell hears why it takes time, whenever that changes
 */
private[sparkloom] class SparkStart(conf: SparkConf, tell: Waiting => Unit) {

  private val onYarn = conf.get("spark.master", "") == "yarn"
  private val asked = conf.getInt("spark.executor.instances", 1)
  private val tag = s"sparkloom-${UUID.randomUUID}"

  @volatile private var abandoned = false
  @volatile private var isUp = false
  @volatile private var lastReport: Option[ApplicationReport] = None
  private var lastTold: Option[Waiting] = None

  /**
   * @throws IllegalStateException when YARN ends the application instead, with YARN's reason
   */
  def start(): SparkContext = {
    if (onYarn) {
      conf.set("spark.yarn.tags", (conf.getOption("spark.yarn.tags").toSeq :+ tag).mkString(","))
      watch()
    }
    try {
      val context = new SparkContext(conf)
      isUp = true
      if (abandoned) context.stop()
      context
    } catch {
      case NonFatal(error) if onYarn =>
        throw new IllegalStateException(endOfApplication(error), error)
    } finally isUp = true
  }

  /**
   * Returns when every worker has registered, whatever time that takes.
   *
   * @throws IllegalStateException when Spark stops meanwhile, or loses one executor after the other
   */
  def awaitWorkers(context: SparkContext): Unit = if (!context.isLocal) {
    val yarn = if (onYarn) Some(new YarnApplications(ImpatientConfiguration())) else None
    val lost = new LostWorkers
    context.addSparkListener(lost)
    try {
      var lookedAt = 0L
      while (granted(context) < asked) {
        if (context.isStopped) {
          throw new IllegalStateException(
            s"Spark stopped while $asked executors were waited for. ${reasonOfEnd(yarn, context)}")
        }
        if (lost.count > SparkStart.toleratedLosses * asked) {
          throw new IllegalStateException(
            s"${lost.count} executors were lost while $asked were waited for. " +
              s"The first: ${lost.first.mkString}")
        }
        if (System.nanoTime() - lookedAt > SparkStart.betweenLooksNs) {
          lookedAt = System.nanoTime()
          tellOnce(Waiting(
            Some(context.applicationId), lastReport.map(_.getQueue), "RUNNING", asked,
            granted(context), yarn.fold("")(room)))
        }
        Thread.sleep(SparkStart.betweenAsksMs)
      }
    } finally yarn.foreach(_.close())
  }

  /** Ends an application that waits, now or as soon as YARN knows it. */
  def abandon(): Unit = {
    abandoned = true
    if (!isUp) lastReport.foreach(killQuietly)
  }

  private def granted(context: SparkContext): Int =
    // The driver's own block manager stands among them.
    context.getExecutorMemoryStatus.size - 1

  private def watch(): Unit = {
    val watcher = new Thread("sparkloom-yarn-watch") {
      override def run(): Unit = {
        val yarn = new YarnApplications(ImpatientConfiguration())
        try {
          while (!isUp) {
            look(yarn)
            Thread.sleep(SparkStart.betweenAsksMs)
          }
        } finally yarn.close()
      }
    }
    watcher.setDaemon(true)
    watcher.start()
  }

  private def look(yarn: YarnApplications): Unit =
    // A ResourceManager that is away for a while is Spark's to wait for.
    Try(lastReport.fold(yarn.tagged(tag))(known => Some(yarn.report(known.getApplicationId))))
      .toOption.flatten.foreach { report =>
        lastReport = Some(report)
        if (abandoned) killQuietly(report)
        if (!isUp) {
          tellOnce(Waiting(
            Some(report.getApplicationId.toString), Some(report.getQueue),
            report.getYarnApplicationState.toString, asked, 0,
            Option(report.getDiagnostics).fold("")(_.trim)))
        }
      }

  private def tellOnce(waiting: Waiting): Unit = synchronized {
    if (!lastTold.contains(waiting)) {
      lastTold = Some(waiting)
      tell(waiting)
    }
  }

  private def killQuietly(report: ApplicationReport): Unit = {
    val yarn = new YarnApplications(ImpatientConfiguration())
    try Try(yarn.kill(report.getApplicationId)) finally yarn.close()
  }

  /** What the nodes have free, beside what one executor takes. */
  private def room(yarn: YarnApplications): String = Try {
    val free = yarn.nodes.map { node =>
      val used = Option(node.getUsed)
      val memory = memoryMiB(node.getCapability) - used.fold(0)(memoryMiB)
      val cores = node.getCapability.getVirtualCores - used.fold(0)(_.getVirtualCores)
      s"${node.getNodeId.getHost}: $memory MiB, $cores cores"
    }
    s"free on the nodes: ${free.mkString("; ")}"
  }.getOrElse("")

  private def endOfApplication(error: Throwable): String = {
    val words = lastReport.map { known =>
      val yarn = new YarnApplications(ImpatientConfiguration())
      try Try(yarn.report(known.getApplicationId)).getOrElse(known) finally yarn.close()
    }.map(report => Option(report.getDiagnostics).fold("")(_.trim)).filter(_.nonEmpty)
    s"Spark did not start on YARN: ${words.getOrElse(error.getMessage)}"
  }

  private def reasonOfEnd(yarn: Option[YarnApplications], context: SparkContext): String =
    lastReport.flatMap(known => yarn.flatMap(found =>
      Try(found.report(known.getApplicationId).getDiagnostics).toOption)).getOrElse("")
}

private[cluster] object SparkStart {

  private val betweenAsksMs = 200L
  /** An executor: as many failures as YARN's side of Spark forgives each. */
  private val toleratedLosses = 2

  private val betweenLooksNs = 1000L * 1000 * 1000
}
