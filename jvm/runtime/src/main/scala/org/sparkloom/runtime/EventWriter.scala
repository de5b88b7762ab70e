package org.sparkloom.runtime

import java.time.Instant

import com.fasterxml.jackson.databind.node.ObjectNode

import org.sparkloom.cluster.Waiting

/** Puts the time on each event and hands it to the listener. */
private[runtime] class EventWriter(listener: EventListener) {

  private val startNs = System.nanoTime()

  val startedAt: Instant = Instant.now()

  private var listenerNs = 0L

  /** Seconds that the training has spent on handing events over: the bridge's part of a run. */
  def eventTimeSec: Double = listenerNs / 1e9

  /** Seconds since the run began. */
  def elapsedSec: Double = (System.nanoTime() - startNs) / 1e9

  def write(kind: String)(fill: ObjectNode => Unit): Unit = {
    val event = Json.objectNode()
      .put("type", kind)
      .put("at", Instant.now().toString)
      .put("elapsedSec", elapsedSec)
    fill(event)
    val began = System.nanoTime()
    listener.onEvent(event.toString)
    listenerNs += System.nanoTime() - began
  }

  def warn(message: String): Unit = write("warning")(_.put("message", message))

  /** Tells why Spark is not there yet, within the phase `spark`. */
  def waiting(why: Waiting): Unit = write("phase") { event =>
    event.put("name", "waiting").put("state", "start")
    why.application.foreach(event.put("applicationId", _))
    why.queue.foreach(event.put("queue", _))
    event
      .put("applicationState", why.state)
      .put("executorsAsked", why.asked)
      .put("executorsGranted", why.granted)
      .put("reason", why.reason)
  }

  /** Runs one phase between the events of its start and its end. */
  def phase[A](name: String)(body: => A): A = {
    write("phase")(_.put("name", name).put("state", "start"))
    val result = body
    write("phase")(_.put("name", name).put("state", "end"))
    result
  }
}
