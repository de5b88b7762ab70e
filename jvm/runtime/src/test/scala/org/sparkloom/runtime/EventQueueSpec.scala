package org.sparkloom.runtime

import java.util.concurrent.CountDownLatch

import scala.collection.mutable.ArrayBuffer

import org.scalatest.{FlatSpec, Matchers}

class EventQueueSpec extends FlatSpec with Matchers {

  private def listener(hear: String => Unit) = new EventListener {
    override def onEvent(json: String): Unit = hear(json)
  }

  "A queue of events" should "tell all of them in their order before it is closed" in {
    val heard = ArrayBuffer.empty[String]
    val queue = new EventQueue(listener(heard += _))
    val events = (1 to 1000).map(_.toString)
    events.foreach(queue.onEvent)
    queue.close()
    heard shouldBe events
  }

  it should "not wait for its listener" in {
    val mayGoOn = new CountDownLatch(1)
    val heard = ArrayBuffer.empty[String]
    val queue = new EventQueue(listener { event => mayGoOn.await(); heard += event })
    Seq("one", "two").foreach(queue.onEvent)
    heard shouldBe empty
    mayGoOn.countDown()
    queue.close()
    heard shouldBe Seq("one", "two")
  }

  it should "throw what its listener threw at the next event, and end all the same" in {
    val thrown = new CountDownLatch(1)
    val queue = new EventQueue(listener { _ =>
      thrown.countDown()
      throw new IllegalStateException("cannot hear")
    })
    queue.onEvent("one")
    thrown.await()
    queue.close()
    intercept[IllegalStateException](queue.onEvent("two")).getMessage shouldBe "cannot hear"
  }
}
