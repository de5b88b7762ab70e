package org.sparkloom.runtime

import java.util.concurrent.LinkedBlockingQueue

/**
 * Tells a listener events in a thread of its own, in their order: who has them to tell goes on at
 * once, whatever the listener takes.
 */
private[runtime] class EventQueue(listener: EventListener)
    extends EventListener with AutoCloseable {

  /** The end is none. */
  private val untold = new LinkedBlockingQueue[Option[String]]
  @volatile private var failure: Option[Throwable] = None

  private val teller = new Thread("sparkloom-events") {
    override def run(): Unit =
      try Iterator.continually(untold.take()).takeWhile(_.isDefined).flatten
        .foreach(listener.onEvent)
      catch { case error: Throwable => failure = Some(error) }
  }
  teller.setDaemon(true)
  teller.start()

  /** @throws Throwable what the listener threw at an earlier event */
  override def onEvent(json: String): Unit = {
    failure.foreach(throw _)
    untold.put(Some(json))
  }

  /** Returns when the listener has heard everything, or has thrown. */
  override def close(): Unit = {
    untold.put(None)
    teller.join()
  }
}
