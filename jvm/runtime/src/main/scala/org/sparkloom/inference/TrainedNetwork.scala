package org.sparkloom.inference

import java.io.{BufferedInputStream, BufferedOutputStream, DataInputStream, FileInputStream}
import java.io.{InputStream, ObjectInputStream, ObjectOutputStream, OutputStream}
import java.nio.file.Files

import scala.util.control.NonFatal

import org.apache.commons.io.FileUtils
import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.{LocalFileSystem, Path}

import org.sparkloom.compat.{AbstractModule, Activity, Module, NumericFloat}
import org.sparkloom.files.WholeFile
import org.sparkloom.layers.{NativeLayer, TiledMaxPooling}

/** A network in a file, in the formats that BigDL itself writes. */
private[sparkloom] object TrainedNetwork {

  type Network = AbstractModule[Activity, Activity, Float]

  /** What a run's folder calls the network that the training has left. */
  val fileName = "model.bigdl"

  /** The first two bytes of whatever Java's serialisation writes. */
  private val javaSerialisation = 0xaced

  /**
   * Saves a network in BigDL's protobuf format, which `Module.loadModule` reads; one with native
   * layers, which that format does not know, as a snapshot. The file is complete where it is there.
   *
   * @param path on any file system that Hadoop knows
   */
  def save(network: Network, path: Path, configuration: Configuration): Unit = {
    val files = path.getFileSystem(configuration) match {
      case local: LocalFileSystem => local.getRawFileSystem
      case other => other
    }
    val target = files.makeQualified(path)
    val scratch = Files.createTempDirectory("sparkloom-network-")
    try {
      // Here first: on HDFS, BigDL closes the file system that all of this process uses.
      val written = scratch.resolve(target.getName)
      if (NativeLayer.isIn(network)) writeObject(network, Files.newOutputStream(written))
      else {
        TiledMaxPooling.saveAsBigDls()
        network.saveModule(written.toString, null, false)
      }
      WholeFile.put(files, target)(files.copyFromLocalFile(new Path(written.toUri), _))
    } finally FileUtils.deleteQuietly(scratch.toFile)
  }

  /**
   * Reads what [[save]] or BigDL's `saveModule` has written, or a snapshot by its `save`, such as
   * the `model` of a checkpoint.
   *
   * @param path of a file on this machine
   * @throws IllegalArgumentException for a file that holds neither
   */
  def load(path: String): Network = {
    val network = try {
      if (isJavaObject(path)) readObject(path) else Module.loadModule[Float](path)
    } catch {
      case NonFatal(error) =>
        throw new IllegalArgumentException(
          s"$path does not hold a network that this BigDL can read.\n" +
            s"${firstLine(error)}\n" +
            "Train again, or bring a file that BigDL's saveModule has written.")
    }
    network.evaluate()
    network
  }

  private def firstLine(error: Throwable): String =
    Option(error.getMessage).getOrElse(error.getClass.getName).takeWhile(_ != '\n')

  private def isJavaObject(path: String): Boolean = reading(path) { in =>
    new DataInputStream(in).readUnsignedShort() == javaSerialisation
  }

  /** As BigDL's `File.save` does. */
  private def writeObject(network: Network, file: OutputStream): Unit = {
    network.clearState()
    val out = new ObjectOutputStream(new BufferedOutputStream(file))
    try out.writeObject(network) finally out.close()
  }

  private def readObject(path: String): Network = reading(path) { in =>
    new ObjectInputStream(in).readObject().asInstanceOf[Network]
  }

  private def reading[A](path: String)(read: InputStream => A): A = {
    val in = new BufferedInputStream(new FileInputStream(path))
    try read(in) finally in.close()
  }
}
