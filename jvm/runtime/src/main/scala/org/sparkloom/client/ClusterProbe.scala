package org.sparkloom.client

import scala.util.control.NonFatal

import org.sparkloom.cluster.YarnApplications
import org.sparkloom.compat.YarnMemory.memoryMiB
import org.sparkloom.files.ImpatientConfiguration
import org.sparkloom.runtime.Json

/** Asks a YARN cluster what it has, before anything is submitted. */
object ClusterProbe {

  /**
   * @return JSON: `maximumMemoryMiB`, `maximumCores`, `nodes` (each with `name`, `webAddress`,
   *   `memoryMiB`, `cores`, `usedMemoryMiB`, `usedCores`), `queues` (names of those that take
   *   applications)
   * @throws IllegalStateException when YARN does not answer within some seconds
   */
  def describe(): String = {
    val yarn = new YarnApplications(ImpatientConfiguration())
    try {
      val json = Json.objectNode()
      val (memory, cores) = yarn.largestContainer
      json.put("maximumMemoryMiB", memory).put("maximumCores", cores)
      val nodes = json.putArray("nodes")
      yarn.nodes.foreach { node =>
        val used = Option(node.getUsed)
        nodes.addObject()
          .put("name", node.getNodeId.toString)
          .put("webAddress", node.getHttpAddress)
          .put("memoryMiB", memoryMiB(node.getCapability))
          .put("cores", node.getCapability.getVirtualCores)
          .put("usedMemoryMiB", used.fold(0)(memoryMiB))
          .put("usedCores", used.fold(0)(_.getVirtualCores))
      }
      val queues = json.putArray("queues")
      yarn.leafQueues.foreach(queue => queues.add(queue.getQueueName))
      json.toString
    } catch {
      case NonFatal(error) =>
        throw new IllegalStateException(s"YARN does not answer: ${error.getMessage}", error)
    } finally yarn.close()
  }
}
