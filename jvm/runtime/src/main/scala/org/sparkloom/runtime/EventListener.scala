package org.sparkloom.runtime

/**
 * Takes what a training run reports while it runs.
 *
 * Node implements it, so the one method has one argument that needs no conversion.
 */
trait EventListener {

  /**
   * Called from one thread, one event a call, in their order. The training goes on meanwhile.
   *
   * @param json one JSON object with at least `type`, `at` (ISO instant, UTC) and `elapsedSec`
   */
  def onEvent(json: String): Unit
}

object EventListener {

  /** Drops every event. */
  val silent: EventListener = new EventListener {
    override def onEvent(json: String): Unit = ()
  }
}
