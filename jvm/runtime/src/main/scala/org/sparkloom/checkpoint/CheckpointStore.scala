package org.sparkloom.checkpoint

import java.io.{FileNotFoundException, InputStream, IOException, OutputStream}
import java.nio.charset.StandardCharsets.UTF_8
import java.security.{DigestInputStream, DigestOutputStream, MessageDigest}
import java.util.UUID

import scala.util.Try
import scala.util.control.NonFatal

import org.apache.commons.io.IOUtils
import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.{FileStatus, FileSystem, LocalFileSystem, Path}
import org.apache.hadoop.fs.permission.FsPermission

/**
 * A checkpoint that is complete: every file that its manifest names is there, of the right size and
 * content.
 */
private[sparkloom] case class Checkpoint(path: Path, manifest: CheckpointManifest)

/**
 * The checkpoints of a run, each in a folder named after its iteration, on any file system that
 * Hadoop knows.
 *
 * A checkpoint is written under a name with a dot and then renamed, so that one with its own name
 * is complete. Nothing that is there is touched before a newer one is.
 *
 * @param folder of all checkpoints; made with the first one
 * @param warn hears of checkpoints that are passed over, and why
 */
private[sparkloom] class CheckpointStore(
    folder: String, configuration: Configuration, warn: String => Unit) {

  private val files = CheckpointStore.fileSystem(new Path(folder), configuration)
  private val home = files.makeQualified(new Path(folder))

  sweep()

  /**
   * Writes a checkpoint, then removes older ones than the newest two.
   *
   * @param manifest without its files
   * @param contents what each file gets written
   * @return its folder
   * @throws java.io.IOException when it cannot be written; what was there before is still there
   */
  def write(
      manifest: CheckpointManifest, contents: Seq[(String, OutputStream => Unit)]): Path = {
    val target = new Path(home, CheckpointStore.nameOf(manifest.iteration))
    val own = temporary(target.getName)
    try {
      makeFolder(home)
      makeFolder(own)
      val written = contents.map { case (name, content) => writeFile(own, name, content) }
      writeFile(own, CheckpointStore.manifestName,
        _.write(manifest.copy(files = written).toJson.getBytes(UTF_8)))
      replace(target, own)
      Try(removeOld())
      target
    } catch {
      case NonFatal(error) =>
        Try(files.delete(own, true))
        throw error
    }
  }

  /** The newest complete one; those that are not are passed over with a warning. */
  def newest(): Option[Checkpoint] =
    numbered().toStream.flatMap { path =>
      val read = CheckpointStore.read(files, path)
      read.left.foreach(why =>
        warn(s"The checkpoint $path is passed over: $why. An older one is used, if there is one."))
      read.right.toOption
    }.headOption

  /** Folders with a checkpoint's name, the newest first. */
  private def numbered(): Seq[Path] =
    statuses().filter(status => CheckpointStore.isName(status.getPath.getName))
      .map(_.getPath).sortBy(-_.getName.toLong)

  private def statuses(): Seq[FileStatus] =
    try files.listStatus(home).toSeq.filter(_.isDirectory)
    catch { case _: FileNotFoundException => Seq.empty }

  /** What has the name already is of an earlier attempt at this iteration: damaged, or repeated. */
  private def replace(target: Path, own: Path): Unit = {
    val aside = if (files.exists(target)) Some(temporary(target.getName)) else None
    aside.foreach(files.rename(target, _))
    if (!files.rename(own, target)) {
      aside.foreach(files.rename(_, target))
      throw new IOException(s"$own could not be renamed to $target")
    }
    aside.foreach(path => Try(files.delete(path, true)))
  }

  private def removeOld(): Unit = {
    val complete = numbered().filter(path =>
      CheckpointStore.read(files, path, sizesOnly = true).isRight)
    complete.drop(CheckpointStore.kept - 1).headOption.foreach { oldest =>
      numbered().filter(_.getName.toLong < oldest.getName.toLong).foreach(remove)
    }
  }

  /** Under another name first: a removal that is interrupted leaves no half of a checkpoint. */
  private def remove(path: Path): Unit = {
    val own = temporary(path.getName)
    if (files.rename(path, own)) files.delete(own, true)
  }

  private def temporary(name: String): Path = new Path(home, s".$name-${UUID.randomUUID}")

  /** Takes away what writers left that were killed. */
  private def sweep(): Unit =
    Try(statuses()).getOrElse(Seq.empty)
      .filter(status => CheckpointStore.isTemporary(status.getPath.getName))
      .foreach(status => Try(files.delete(status.getPath, true)))

  private def makeFolder(path: Path): Unit =
    if (!files.exists(path) && !FileSystem.mkdirs(files, path, CheckpointStore.ownerOnly)) {
      throw new IOException(s"$path could not be made")
    }

  private def writeFile(
      parent: Path, name: String, content: OutputStream => Unit): CheckpointFile = {
    val path = new Path(parent, name)
    val digest = MessageDigest.getInstance("SHA-256")
    val out = files.create(path, false)
    try {
      val hashed = new DigestOutputStream(out, digest)
      content(hashed)
      hashed.flush()
      out.hsync()
    } finally out.close()
    CheckpointFile(name, files.getFileStatus(path).getLen, CheckpointStore.hexadecimal(digest))
  }
}

private[sparkloom] object CheckpointStore {

  /** The newest may turn out to be damaged; more would cost space for nothing. */
  private val kept = 2

  private val manifestName = "manifest.json"
  private val ownerOnly = new FsPermission("700")

  private def nameOf(iteration: Int): String = f"$iteration%08d"
  private def isName(name: String): Boolean = name.matches("[0-9]{8,}")
  private def isTemporary(name: String): Boolean = name.matches("\\.[0-9]{8,}-[0-9a-f-]{36}")

  /**
   * What `--resume` names: a folder of checkpoints, of which the newest complete one is meant, or
   * one of them.
   *
   * @throws IllegalArgumentException when there is none, or it is damaged
   */
  def find(address: String, configuration: Configuration, warn: String => Unit): Checkpoint = {
    val path = new Path(address)
    val files = fileSystem(path, configuration)
    if (files.exists(new Path(path, manifestName))) {
      read(files, files.makeQualified(path)).fold(why => throw new IllegalArgumentException(
        s"The checkpoint $path cannot be resumed from: $why. Name another one, or the folder of " +
          "all checkpoints, whose newest complete one is taken."), identity)
    } else {
      new CheckpointStore(address, configuration, warn).newest().getOrElse(
        throw new IllegalArgumentException(
          s"There is no complete checkpoint in $path. Name the folder checkpoints of a run that " +
            "has one, or start without --resume."))
    }
  }

  /** Opens a file of a checkpoint. */
  def open(checkpoint: Checkpoint, name: String, configuration: Configuration): InputStream =
    fileSystem(checkpoint.path, configuration).open(new Path(checkpoint.path, name))

  /** A complete checkpoint, or why it is none. */
  private def read(
      files: FileSystem, path: Path, sizesOnly: Boolean = false): Either[String, Checkpoint] =
    try {
      val in = files.open(new Path(path, manifestName))
      val text = try IOUtils.toString(in, UTF_8) finally in.close()
      val manifest = CheckpointManifest.parse(text)
      manifest.files.flatMap(damage(files, path, _, sizesOnly)).headOption
        .toLeft(Checkpoint(path, manifest))
    } catch {
      case _: FileNotFoundException => Left(s"it has no $manifestName")
      case NonFatal(error) => Left(s"its $manifestName cannot be read: ${error.getMessage}")
    }

  private def damage(
      files: FileSystem, path: Path, file: CheckpointFile, sizesOnly: Boolean): Option[String] = {
    val place = new Path(path, file.name)
    try {
      val length = files.getFileStatus(place).getLen
      if (length != file.bytes) {
        Some(s"${file.name} has $length bytes instead of ${file.bytes}")
      } else if (!sizesOnly && hash(files, place) != file.sha256) {
        Some(s"the content of ${file.name} is not what was written")
      } else {
        None
      }
    } catch {
      case _: FileNotFoundException => Some(s"${file.name} is missing")
      case NonFatal(error) => Some(s"${file.name} cannot be read: ${error.getMessage}")
    }
  }

  private def hash(files: FileSystem, path: Path): String = {
    val digest = MessageDigest.getInstance("SHA-256")
    val in = new DigestInputStream(files.open(path), digest)
    val buffer = new Array[Byte](1 << 16)
    try while (in.read(buffer) >= 0) {} finally in.close()
    hexadecimal(digest)
  }

  private def hexadecimal(digest: MessageDigest): String =
    digest.digest().map(byte => f"${byte & 0xff}%02x").mkString

  /** Without the hidden checksum files that Hadoop puts beside each file of a local disk. */
  private def fileSystem(path: Path, configuration: Configuration): FileSystem =
    path.getFileSystem(configuration) match {
      case local: LocalFileSystem => local.getRawFileSystem
      case other => other
    }
}
