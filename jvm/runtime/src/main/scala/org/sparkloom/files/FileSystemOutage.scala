package org.sparkloom.files

import java.io.EOFException
import java.net.{ConnectException, NoRouteToHostException, SocketException, SocketTimeoutException}

import scala.annotation.tailrec
import scala.util.control.NonFatal

import org.sparkloom.runtime.FirstCause

/** A NameNode or its DataNodes that are away for a while, as they are when they start anew. */
private[sparkloom] object FileSystemOutage {

  /** A NameNode that starts anew takes less. */
  private val patienceNs = 120L * 1000 * 1000 * 1000
  private val betweenTriesMs = 1000L

  private val words = Seq(
    // What a NameNode answers from the start of its process until it knows its blocks.
    "in safe mode",
    // … and until its DataNodes have told it that they are there.
    "There are 0 datanode(s) running",
    // What a writer says whose DataNode has gone.
    "All datanodes",
    "StandbyException",
    "RetriableException")

  /**
   * Tries again until it works, as long as the file system is away and for two minutes at most.
   *
   * @param body may run any number of times
   * @throws Throwable the last one that `body` threw
   */
  @tailrec
  def patiently[A](body: => A, until: Long = System.nanoTime() + patienceNs): A = {
    val outcome =
      try Right(body) catch { case NonFatal(error) if System.nanoTime() < until && isOne(error) =>
        Left(error)
      }
    outcome match {
      case Right(found) => found
      case Left(_) =>
        Thread.sleep(betweenTriesMs)
        patiently(body, until)
    }
  }

  /** Whether an error says that a file system does not answer, and not that it refuses. */
  def isOne(error: Throwable): Boolean =
    FirstCause.chain(error).exists {
      case _: ConnectException | _: NoRouteToHostException | _: SocketException => true
      case _: SocketTimeoutException | _: EOFException => true
      case other => Option(other.getMessage).exists(text => words.exists(text.contains))
    }
}
