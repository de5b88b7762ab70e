package org.sparkloom.cluster

import java.io.{ByteArrayOutputStream, FileNotFoundException, PrintWriter, StringWriter}
import java.nio.charset.StandardCharsets.UTF_8

import scala.util.Try
import scala.util.control.NonFatal

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.{FileSystem, Path}
import org.slf4j.LoggerFactory

import org.sparkloom.files.{AppendedFile, FileSystemOutage}
import org.sparkloom.runtime.{EventListener, Json}

/**
 * What a run leaves in its folder on the cluster when nobody listens: `events.ndjson` while it
 * trains, and in the end `result.json`, or `failure.json` with the Java error.
 *
 * A file system that is away keeps no training waiting: its events are kept in memory, and follow
 * when it is back.
 *
 * YARN starts a driver again whose container it has lost: what the first one told is kept, and an
 * error that it left is the run's.
 *
 * @param folder on any file system that Hadoop knows
 * @throws IllegalStateException when an earlier driver has failed, with its words
 */
private[sparkloom] class RunJournal(folder: String) extends EventListener with AutoCloseable {

  private val home = new Path(folder)
  // Its own: whoever closes the one that all of the process share leaves the journal alone.
  private val files = FileSystem.newInstance(home.toUri, new Configuration())
  refuseFailed()
  private val events = new AppendedFile(files, new Path(home, RunJournal.events))
  private val told = new ByteArrayOutputStream()
  @volatile private var isClosed = false

  private val writer = new Thread("sparkloom-run-journal") {
    override def run(): Unit = while (!isClosed) {
      Thread.sleep(RunJournal.betweenWritesMs)
      try writeOn() catch {
        case NonFatal(error) =>
          RunJournal.logger.warn("Events cannot be written for now; they are kept.", error)
          Thread.sleep(RunJournal.betweenTriesMs)
      }
    }
  }
  writer.setDaemon(true)
  writer.start()

  /** Whether a driver before this one has begun the run. */
  def isContinued: Boolean = events.isContinued

  override def onEvent(json: String): Unit = told.synchronized {
    told.write(json.getBytes(UTF_8))
    told.write('\n')
  }

  /** @throws java.io.IOException when the file system stays away */
  def finish(result: String): Unit = {
    close()
    write(RunJournal.result, result)
  }

  def fail(error: Throwable): Unit = {
    Try(close())
    val trace = new StringWriter()
    error.printStackTrace(new PrintWriter(trace, true))
    write(RunJournal.failure, Json.objectNode().put("trace", trace.toString).toString)
  }

  override def close(): Unit = if (!isClosed) {
    isClosed = true
    FileSystemOutage.patiently(writeOn())
    FileSystemOutage.patiently(events.close())
  }

  /** Hands over what was told since; what could not be written is still there the next time. */
  private def writeOn(): Unit = events.synchronized {
    val news = told.synchronized {
      val bytes = told.toByteArray
      told.reset()
      bytes
    }
    events.append(news)
  }

  private def refuseFailed(): Unit = {
    val left = new Path(home, RunJournal.failure)
    if (files.exists(left)) {
      throw new IllegalStateException(s"The run has failed already, see $left")
    }
  }

  /** Complete or absent. */
  private def write(name: String, text: String): Unit = FileSystemOutage.patiently {
    val own = new Path(home, s".$name")
    val out = files.create(own, true)
    try out.write(text.getBytes(UTF_8)) finally out.close()
    // An earlier try may have renamed it without hearing so.
    if (!files.rename(own, new Path(home, name)) && !files.exists(new Path(home, name))) {
      throw new FileNotFoundException(s"$own could not be renamed to $name")
    }
  }
}

private[cluster] object RunJournal {
  private val logger = LoggerFactory.getLogger(classOf[RunJournal])
  val events = "events.ndjson"
  val result = "result.json"
  val failure = "failure.json"
  private val betweenWritesMs = 300L
  private val betweenTriesMs = 2000L
}
