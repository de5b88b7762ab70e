package org.sparkloom.runtime

import java.io.InterruptedIOException
import java.nio.channels.ClosedByInterruptException
import java.util.concurrent.TimeoutException

import org.apache.spark.SparkException

import org.sparkloom.compat.LayerException

/** Looks for what went wrong first, behind what was thrown last. */
private[sparkloom] object FirstCause {

  /** As a task's error stands in the text of the job that it failed, without being its cause. */
  private val mistakes = Seq("java.lang.IllegalArgumentException", "LayerException", "Layer info:")

  /** An error and its causes, the outermost first. */
  def chain(error: Throwable): List[Throwable] =
    Iterator.iterate(error)(_.getCause).takeWhile(_ != null).take(100).toList

  /** The innermost cause, in one line. */
  def rootOf(error: Throwable): String = {
    val root = chain(error).last
    val message = Option(root.getMessage).flatMap(_.split('\n').find(_.trim.nonEmpty))
    message.fold(root.getClass.getName)(text => s"${root.getClass.getSimpleName}: ${text.trim}")
  }

  /** Whether Spark failed, which may go better the next time. */
  def isOfSpark(error: Throwable): Boolean = chain(error).exists {
    case _: SparkException | _: TimeoutException => true
    case _ => false
  }

  /** Whether somebody outside has told the thread to end, whatever it was about. */
  def isInterruption(error: Throwable): Boolean = chain(error).exists {
    case _: InterruptedException | _: ClosedByInterruptException => true
    // The classes below it, such as `SocketTimeoutException`, are answers that do not come.
    case io: InterruptedIOException => io.getClass == classOf[InterruptedIOException]
    case _ => false
  }

  /** Whether the network, the data or the run itself is at fault: it would fail again. */
  def isMistake(error: Throwable): Boolean = chain(error).exists {
    case _: IllegalArgumentException | _: LayerException | _: CheckpointException => true
    case spark: SparkException =>
      Option(spark.getMessage).exists(text => mistakes.exists(text.contains))
    case _ => false
  }
}
