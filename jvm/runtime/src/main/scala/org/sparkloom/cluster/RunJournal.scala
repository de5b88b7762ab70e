package org.sparkloom.cluster

import java.io.{PrintWriter, StringWriter}
import java.nio.charset.StandardCharsets.UTF_8

import scala.util.Try

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.Path

import org.sparkloom.runtime.{EventListener, Json}

/**
 * What a run leaves in its folder on the cluster when nobody listens: `events.ndjson` while it
 * trains, and in the end `result.json`, or `failure.json` with the Java error.
 *
 * @param folder on any file system that Hadoop knows
 */
private[sparkloom] class RunJournal(folder: String) extends EventListener with AutoCloseable {

  private val home = new Path(folder)
  private val files = home.getFileSystem(new Configuration())
  private val events = files.create(new Path(home, RunJournal.events), true)
  private var isClosed = false

  private val flusher = new Thread("sparkloom-run-journal") {
    override def run(): Unit = while (!isClosed) {
      Thread.sleep(RunJournal.betweenFlushesMs)
      Try(flush())
    }
  }
  flusher.setDaemon(true)
  flusher.start()

  override def onEvent(json: String): Unit = synchronized {
    events.write(json.getBytes(UTF_8))
    events.write('\n')
  }

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

  override def close(): Unit = synchronized {
    if (!isClosed) {
      isClosed = true
      events.close()
    }
  }

  /** Readers see what was flushed. */
  private def flush(): Unit = synchronized {
    if (!isClosed) events.hflush()
  }

  /** Complete or absent. */
  private def write(name: String, text: String): Unit = {
    val own = new Path(home, s".$name")
    val out = files.create(own, true)
    try out.write(text.getBytes(UTF_8)) finally out.close()
    files.rename(own, new Path(home, name))
  }
}

private[cluster] object RunJournal {
  val events = "events.ndjson"
  val result = "result.json"
  val failure = "failure.json"
  private val betweenFlushesMs = 300L
}
