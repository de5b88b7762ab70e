package org.sparkloom.data

import java.util.concurrent.{CountDownLatch, TimeUnit}

import org.scalatest.{FlatSpec, Matchers}

import org.sparkloom.compat.{MiniBatch, Tensor}

class BatchesAheadSpec extends FlatSpec with Matchers {

  private def batch(label: Int): MiniBatch[Float] =
    MiniBatch(Tensor[Float](1, 1), Tensor[Float](Array(label.toFloat), Array(1)))

  private def label(batch: MiniBatch[Float]): Int =
    batch.getTarget().toTensor[Float].storage().array().head.toInt

  "Batches ahead" should "be those of the source, in its order" in {
    val batches = new BatchesAhead(_ => Iterator.range(1, 50).map(batch))
    batches.map(label).toVector shouldBe (1 until 50).toVector
    batches.hasNext shouldBe false
    a[NoSuchElementException] should be thrownBy batches.next()
  }

  they should "be made before they are asked for, by another thread" in {
    val made = new CountDownLatch(3)
    var threads = Set.empty[Thread]
    val batches = new BatchesAhead(_ => Iterator.from(1).map { number =>
      threads += Thread.currentThread()
      made.countDown()
      batch(number)
    }, ahead = 2)
    made.await(60, TimeUnit.SECONDS) shouldBe true
    threads should not contain Thread.currentThread()
    batches.close()
  }

  they should "never share memory with one that is in use" in {
    // Each source reuses its buffers as soon as it may.
    def source(buffers: Int): Iterator[MiniBatch[Float]] = {
      val memory = Array.fill(buffers)(batch(0))
      Iterator.range(0, 200).map { number =>
        val own = memory(number % buffers)
        own.getTarget().toTensor[Float].fill(number.toFloat)
        own
      }
    }
    val batches = new BatchesAhead(source)
    (0 until 200).foreach { number =>
      val own = batches.next()
      if (number % 10 == 0) Thread.sleep(2)
      label(own) shouldBe number
    }
  }

  they should "hand on what the source throws" in {
    val batches = new BatchesAhead(_ => Iterator.from(1).map(number =>
      if (number == 3) throw new IllegalStateException("no third one") else batch(number)))
    batches.next()
    batches.next()
    val thrown = the[IllegalStateException] thrownBy batches.next()
    thrown.getMessage shouldBe "no third one"
    batches.close()
  }
}
