package org.sparkloom.rehearsal

import java.io.{DataOutputStream, FileOutputStream}
import java.nio.charset.StandardCharsets.UTF_8
import java.nio.file.{Files, Path, Paths}

import org.sparkloom.compat.{ClassNLLCriterion, Linear, LogSoftMax, NumericFloat, Optimizer}
import org.sparkloom.compat.{Reshape, Sequential, SGD, SpatialConvolution, Tanh, Top1Accuracy}
import org.sparkloom.compiler.JobCompiler
import org.sparkloom.data.Mnist
import org.sparkloom.layers.TiledMaxPooling
import org.sparkloom.runtime.{EventListener, TrainingJob, TrainingOptions}

/**
 * What every run does, once and small, so that the JVM can write the classes it has loaded into an
 * archive from which later runs start faster (`-XX:ArchiveClassesAtExit`): it compiles a line of Scala
 * and trains a small network for two iterations on made-up digits.
 */
object Rehearsal {

  private val (records, side, batchSize) = (8, 28, 4)

  /** @param arguments an empty folder, for what it compiles and reads */
  def main(arguments: Array[String]): Unit = {
    val folder = Paths.get(arguments.head)
    compile(folder)
    train(folder)
  }

  private def compile(folder: Path): Unit = {
    val source = folder.resolve("Line.scala")
    Files.write(source, "object Line { def apply(words: Seq[String]) = words.map(_.length) }"
      .getBytes(UTF_8))
    val classes = Files.createDirectory(folder.resolve("classes"))
    JobCompiler.compile(
      Array(source.toString), classes.toString, folder.resolve("line.jar").toString)
  }

  private def train(folder: Path): Unit = {
    for (part <- Seq("train", "t10k")) {
      write(folder.resolve(s"$part-images-idx3-ubyte"), magic = 0x803, Seq(records, side, side))
      write(folder.resolve(s"$part-labels-idx1-ubyte"), magic = 0x801, Seq(records))
    }
    val options = TrainingOptions(
      model = "rehearsal", dataset = "mnist", batchSize = batchSize, epochs = 1, seed = 1,
      data = folder.toString)
    TrainingJob.run(options, Array("--run-dir", folder.resolve("run").toString),
      EventListener.silent)(Mnist.load(shift = 1)) { (job, data) =>
      Optimizer(model = network(), dataset = data.training, criterion = ClassNLLCriterion[Float]())
        .setOptimMethod(new SGD[Float](learningRate = 0.01, momentum = 0.9, dampening = 0.0))
        .setValidation(job.everyEpoch, data.validation, Array(new Top1Accuracy()))
    }
  }

  private def network() = Sequential[Float]()
    .add(SpatialConvolution[Float](1, 2, 5, 5))
    .add(Tanh[Float]())
    .add(TiledMaxPooling(2, 2))
    .add(Reshape[Float](Array(288)))
    .add(Linear[Float](288, 10))
    .add(LogSoftMax[Float]())

  /** A file of zeros in the format of MNIST. */
  private def write(file: Path, magic: Int, sizes: Seq[Int]): Unit = {
    val output = new DataOutputStream(new FileOutputStream(file.toFile))
    try {
      output.writeInt(magic)
      sizes.foreach(output.writeInt)
      output.write(new Array[Byte](sizes.product))
    } finally output.close()
  }
}
