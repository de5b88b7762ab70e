package org.sparkloom.cluster

import java.util.EnumSet

import scala.collection.JavaConverters._
import scala.util.Try

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.yarn.api.records.{ApplicationId, ApplicationReport, NodeReport, NodeState}
import org.apache.hadoop.yarn.api.records.{QueueInfo, YarnApplicationState}
import org.apache.hadoop.yarn.client.api.YarnClient

import org.sparkloom.compat.YarnMemory.memoryMiB

/** What YARN is asked. Close it after use. */
private[sparkloom] class YarnApplications(configuration: Configuration) extends AutoCloseable {

  private val client = YarnClient.createYarnClient()
  client.init(configuration)
  client.start()

  /** The application that carries a tag, once it is submitted and until it has ended. */
  def tagged(tag: String): Option[ApplicationReport] =
    client.getApplications(YarnApplications.unfinished).asScala
      .find(_.getApplicationTags.contains(tag))

  def report(id: ApplicationId): ApplicationReport = client.getApplicationReport(id)

  def kill(id: ApplicationId): Unit = client.killApplication(id)

  def nodes: Seq[NodeReport] = client.getNodeReports(NodeState.RUNNING).asScala

  /** Memory and cores of the largest container that YARN gives: MiB, virtual cores. */
  def largestContainer: (Int, Int) = {
    val largest = client.createApplication().getNewApplicationResponse.getMaximumResourceCapability
    (memoryMiB(largest), largest.getVirtualCores)
  }

  /** Queues that take applications. */
  def leafQueues: Seq[QueueInfo] =
    client.getAllQueues.asScala.filter(_.getChildQueues.isEmpty)

  override def close(): Unit = Try(client.stop())
}

private[cluster] object YarnApplications {

  private val unfinished = EnumSet.of(
    YarnApplicationState.NEW, YarnApplicationState.NEW_SAVING, YarnApplicationState.SUBMITTED,
    YarnApplicationState.ACCEPTED, YarnApplicationState.RUNNING)
}
