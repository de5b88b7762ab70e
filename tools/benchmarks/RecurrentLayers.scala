package org.sparkloom.benchmarks

import java.util.concurrent.{Callable, Executors}

import scala.collection.JavaConverters._
import scala.collection.mutable
import scala.util.Random

import com.intel.analytics.bigdl.mkl.MKL
import org.sparkloom.compat._
import org.sparkloom.layers.{BatchedTreeLstm, FusedGru, FusedLstm}

/**
 * Training passes (forward and backward) of our recurrent layers and of BigDL's own, taking turns.
 *
 * Each core has a replica of its own with its share of the mini-batch and one MKL thread, as under
 * BigDL's optimizers. Prints a line of JSON a round.
 */
object RecurrentLayers {

  private type Layer = AbstractModule[Activity, Activity, Float]

  /** A layer with a share of a mini-batch. */
  private class Replica(layer: Layer, input: Activity) {
    private val gradOutput = layer.forward(input).toTensor[Float].clone().rand(-1, 1)

    def pass(): Unit = {
      layer.forward(input)
      layer.backward(input, gradOutput)
    }
  }

  /** @param arguments kind, cores, batch, input and hidden size, length, seconds, rounds */
  def main(arguments: Array[String]): Unit = {
    val kind = arguments(0)
    val Seq(cores, batch, inputSize, hiddenSize, length, seconds, rounds) =
      arguments.toSeq.tail.map(_.toInt)
    def ours: Any = kind match {
      case "tree" => BatchedTreeLstm(inputSize, hiddenSize)
      case "lstm" => FusedLstm(inputSize, hiddenSize)
      case "gru" => FusedGru(inputSize, hiddenSize)
    }
    def theirs: Any = kind match {
      case "tree" => BinaryTreeLSTM[Float](inputSize, hiddenSize)
      case "lstm" => Recurrent[Float]().add(LSTM[Float](inputSize, hiddenSize))
      case "gru" => Recurrent[Float]().add(GRU[Float](inputSize, hiddenSize))
    }
    val share = batch / cores
    def input: Activity = {
      val steps = Tensor[Float](share, length, inputSize).rand(-1, 1)
      if (kind == "tree") T(steps, trees(share, length)) else steps
    }
    val pool = Executors.newFixedThreadPool(cores)
    def replicas(layer: => Any): Seq[Replica] =
      Seq.fill(cores)(new Replica(layer.asInstanceOf[Layer], input))
    val (our, their) = (replicas(ours), replicas(theirs))

    /** Records a second of all replicas together. */
    def measure(replicas: Seq[Replica]): Double = {
      val tasks = replicas.map(replica => new Callable[Int] {
        override def call(): Int = {
          MKL.setNumThreads(1)
          val end = System.nanoTime() + seconds * 1000000000L
          var passes = 0
          while (System.nanoTime() < end) {
            replica.pass()
            passes += 1
          }
          passes
        }
      })
      val startedNs = System.nanoTime()
      val passes = pool.invokeAll(tasks.asJava).asScala.map(_.get).sum
      passes * share / ((System.nanoTime() - startedNs) / 1e9)
    }

    try {
      measure(our)
      measure(their)
      (1 to rounds).foreach { round =>
        println(s"""{"round":$round,"ours":${measure(our)},"theirs":${measure(their)}}""")
      }
    } finally pool.shutdown()
  }

  /** `[count, 2 * leaves - 1, 3]`, each tree split at random, as BigDL's layer reads trees. */
  private def trees(count: Int, leaves: Int): Tensor[Float] = {
    val random = new Random(1)
    val rows = (1 to count).flatMap { _ =>
      val nodes = mutable.ArrayBuffer.empty[Seq[Float]]
      def grow(first: Int, end: Int): Int = {
        val at = nodes.length
        nodes += Seq(0f, 0f, first + 1f)
        if (end - first > 1) {
          val middle = first + 1 + random.nextInt(end - first - 1)
          val (left, right) = (grow(first, middle), grow(middle, end))
          nodes(at) = Seq(left + 1f, right + 1f, if (at == 0) -1f else 0f)
        }
        at
      }
      grow(0, leaves)
      nodes
    }
    Tensor[Float](rows.flatten.toArray, Array(count, 2 * leaves - 1, 3))
  }
}
