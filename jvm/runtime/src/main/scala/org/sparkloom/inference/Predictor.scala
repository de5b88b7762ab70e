package org.sparkloom.inference

import java.io.FileInputStream
import java.nio.ByteBuffer

import org.sparkloom.compat.{Engine, NumericFloat, Tensor}
import org.sparkloom.data.{Cifar10, ImageFile, Mnist, Normalisation}
import org.sparkloom.inference.TrainedNetwork.Network

/**
 * A trained network that answers batches of another program in this process. Records go in and
 * scores come out through two files in memory, since the bridge to Node copies every byte of an
 * argument.
 *
 * @param inputShape sizes of one record
 * @param outputSize numbers that the network gives for one record
 * @param normalisations what a training makes of the bytes of each channel of an image, where its
 *                       records are images
 * @param resize whether images of another size are scaled, as those of the training were
 */
class Predictor private (
    network: Network,
    inputShape: Array[Int],
    outputSize: Int,
    normalisations: Option[Seq[Normalisation]],
    resize: Boolean,
    cores: Int,
    input: SharedFile,
    output: SharedFile) {

  private val copies = new NetworkCopies(network, cores)
  private val inputSize = inputShape.product
  private val batches = Array.fill(cores)(Tensor[Float]())
  private val floatBytes = 4
  private lazy val numbersOfBytes = normalisations.getOrElse(throw new IllegalArgumentException(
    "This network was not trained on images. Give its input as floating-point numbers."))
    .map(_.table).toArray

  /**
   * Answers the records that the input file begins with, as the network takes them, into the
   * beginning of the output file.
   */
  def predict(records: Int): Unit = {
    val given = input.bytes(records.toLong * inputSize * floatBytes)
    answer(records) { (values, start, length) =>
      floatsFrom(given, start * inputSize).get(values, 0, length * inputSize)
    }
  }

  /** The same for images as bytes, which become what the network was trained on. */
  def predictBytes(records: Int): Unit = {
    val given = input.bytes(records.toLong * inputSize)
    val tables = numbersOfBytes
    val channelSize = inputSize / tables.length
    answer(records) { (values, start, length) =>
      var i = 0
      while (i < length * inputSize) {
        val table = tables(i / channelSize % tables.length)
        val end = i + channelSize
        while (i < end) {
          values(i) = table(given.get(start * inputSize + i) & 0xff)
          i += 1
        }
      }
    }
  }

  /**
   * Puts an image into the input file, as bytes, in the place of a record.
   *
   * @throws IllegalArgumentException for a file that is no image, or has another size
   */
  def readImage(path: String, record: Int): Unit = {
    val place = input.bytes((record + 1L) * inputSize)
    place.position(record * inputSize)
    val in = new FileInputStream(path)
    try ImageFile.read(path, in, inputShape, resize, place) finally in.close()
  }

  /**
   * The speed of the network alone, on what the last batch was.
   *
   * @return seconds of each of `rounds` passes over `records` records, without the two files
   */
  def time(records: Int, rounds: Int): Array[Double] = Array.fill(rounds) {
    val startNs = System.nanoTime()
    copies.map(records) { (copy, number, _, length) =>
      copy.forward(batches(number).resize(length +: inputShape))
    }
    (System.nanoTime() - startNs) / 1e9
  }

  def close(): Unit = {
    copies.close()
    input.close()
    output.close()
  }

  /** @param fill writes so many records, from one on, to the beginning of an array */
  private def answer(records: Int)(fill: (Array[Float], Int, Int) => Unit): Unit = {
    val answers = output.bytes(records.toLong * outputSize * floatBytes)
    copies.map(records) { (copy, number, start, length) =>
      val batch = batches(number).resize(length +: inputShape)
      fill(batch.storage().array(), start, length)
      val scores = copy.forward(batch).toTensor[Float].contiguous()
      require(scores.nElement() == length * outputSize,
        s"The network gives ${scores.size().mkString(" x ")} numbers for $length records, " +
          s"expected $outputSize for each. It is not the network that the run's model.json " +
          "describes.")
      floatsFrom(answers, start * outputSize)
        .put(scores.storage().array(), scores.storageOffset() - 1, length * outputSize)
    }
  }

  /** A view of its own for each thread, from a number on. */
  private def floatsFrom(bytes: ByteBuffer, start: Int): java.nio.FloatBuffer = {
    val own = bytes.duplicate().order(bytes.order)
    own.position(start * floatBytes)
    own.asFloatBuffer()
  }
}

object Predictor {

  /** By data set: those whose records are images that everybody knows. */
  private val normalisations =
    Map("cifar10" -> Cifar10.normalisation, "mnist" -> Mnist.normalisation)

  /**
   * @param network file of a trained network
   * @param dataset that it was trained on, by its name
   * @param normalisation `mean:deviation` of each channel, with commas, where the run says it; empty
   *                      where the data set does, or records are no images
   * @param resize whether images of another size are scaled, as those of the training were
   * @param inputShape sizes of one record, with commas
   * @param input file that the other program writes records to
   * @param output file that it reads scores from
   * @throws IllegalArgumentException for a file that holds no network
   */
  def open(
      network: String,
      dataset: String,
      normalisation: String,
      resize: Boolean,
      inputShape: String,
      outputSize: Int,
      cores: Int,
      input: String,
      output: String): Predictor = {
    initialise(cores)
    new Predictor(
      TrainedNetwork.load(network), inputShape.split(',').map(_.toInt), outputSize,
      parse(normalisation).orElse(normalisations.get(dataset)), resize, cores,
      new SharedFile(input), new SharedFile(output))
  }

  private def parse(normalisation: String): Option[Seq[Normalisation]] =
    if (normalisation.isEmpty) None
    else Some(normalisation.split(',').toSeq.map { channel =>
      val Array(mean, deviation) = channel.split(':').map(_.toDouble)
      Normalisation(mean, deviation)
    })

  /** Tells BigDL of the cores without a Spark, which it would look for. */
  private def initialise(cores: Int): Unit = {
    val properties = Map("bigdl.localMode" -> "true", "bigdl.coreNumber" -> cores.toString)
    val before = properties.keys.map(key => key -> Option(System.getProperty(key)))
    properties.foreach { case (key, value) => System.setProperty(key, value) }
    try Engine.init
    finally before.foreach {
      case (key, Some(value)) => System.setProperty(key, value)
      case (key, None) => System.clearProperty(key)
    }
  }
}
