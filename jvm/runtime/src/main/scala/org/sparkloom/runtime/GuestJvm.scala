package org.sparkloom.runtime

/** This JVM as a guest: it lives inside another program, which alone says when the process ends. */
object GuestJvm {

  private lazy val holder: Unit =
    Runtime.getRuntime.addShutdownHook(new Thread("sparkloom-exit-holder") {
      override def run(): Unit = Thread.sleep(Long.MaxValue)
    })

  /**
   * Keeps whoever calls `System.exit` in this JVM waiting, so that the host can finish what it does
   * and end the process itself. Spark calls it when a task has filled the heap.
   *
   * Only for a guest: a JVM of its own would never end.
   */
  def holdExit(): Unit = holder
}
