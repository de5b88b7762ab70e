package org.sparkloom.runtime

import java.io.{IOException, InterruptedIOException}
import java.net.SocketTimeoutException
import java.nio.channels.ClosedByInterruptException

import org.scalatest.{FlatSpec, Matchers}

class FirstCauseSpec extends FlatSpec with Matchers {

  "A thread that was told to end" should "be seen behind what it was about" in {
    val interruptions = Seq(
      new InterruptedException,
      new InterruptedIOException("Interrupted while waiting for data to be acknowledged by pipeline"),
      new ClosedByInterruptException)
    interruptions.foreach { error =>
      FirstCause.isInterruption(error) shouldBe true
      FirstCause.isInterruption(new IOException("the file was not written", error)) shouldBe true
    }
  }

  it should "not be seen in an answer that does not come" in {
    FirstCause.isInterruption(new SocketTimeoutException("Read timed out")) shouldBe false
    FirstCause.isInterruption(new IOException("Interrupted")) shouldBe false
  }
}
