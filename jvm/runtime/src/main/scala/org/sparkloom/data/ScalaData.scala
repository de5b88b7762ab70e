package org.sparkloom.data

import scala.util.Try

import org.sparkloom.compat.{DistributedDataSet, MiniBatch}
import org.sparkloom.runtime.{FirstCause, TrainingJob}

/** Data of a class of the user's own, which is found by its name on the class path. */
object ScalaData {

  /**
   * @param className full name of a [[DataLoader]]
   * @param arguments for it
   * @param shape sizes of one record as the network takes it; empty where they are not one fixed tensor
   * @param classes scores that the network gives: the most labels that there may be
   * @throws IllegalArgumentException for a class that is not there or is no loader, records of another
   *   shape and labels that the network has no score for
   */
  def load(
      className: String,
      arguments: Map[String, String],
      shape: Seq[Int],
      classes: Int)(job: TrainingJob): LoadedData = {
    val loaded = loaderNamed(className).load(arguments)(job)
    if (shape.nonEmpty) {
      Seq(loaded.training, loaded.validation).foreach(check(className, _, shape, classes))
    }
    loaded
  }

  private def loaderNamed(className: String): DataLoader = {
    val found = try objectNamed(className).orElse(instanceOf(className)) catch {
      case error: LinkageError => throw new IllegalArgumentException(
        s"$className cannot be loaded: ${FirstCause.chain(error).last}. Compile it against this stack's BigDL, " +
          "Spark and Scala.")
    }
    found match {
      case Some(loader: DataLoader) => loader
      case Some(_) => throw new IllegalArgumentException(
        s"$className is no loader of data: expected an object that extends " +
          s"${classOf[DataLoader].getName}, or a class that does and can be made without arguments.")
      case None => throw new IllegalArgumentException(
        s"$className is not on the class path. Name the jar that has it with --jars, and check the " +
          "name in `scalaData`.")
    }
  }

  private def objectNamed(className: String): Option[Any] =
    classNamed(s"$className$$").map(_.getField("MODULE$").get(null))

  /** The class itself where it cannot be made, which then is no loader. */
  private def instanceOf(className: String): Option[Any] =
    classNamed(className).map(found => Try(found.getConstructor().newInstance()).getOrElse(found))

  /** A driver in a cluster has the jars of `--jars` in the class loader of its thread only. */
  private def classNamed(name: String): Option[Class[_]] =
    Seq(Thread.currentThread.getContextClassLoader, getClass.getClassLoader)
      .filter(_ != null).map(classNamed(name, _)).find(_.isDefined).flatten

  private def classNamed(name: String, loader: ClassLoader): Option[Class[_]] =
    try Some(Class.forName(name, true, loader)) catch { case _: ClassNotFoundException => None }

  /** Looks at every batch once: what does not fit would fail in the middle of a training. */
  private def check(
      className: String,
      data: DistributedDataSet[MiniBatch[Float]],
      shape: Seq[Int],
      classes: Int): Unit = {
    val problems = data.data(train = false).flatMap(problemOf(_, shape, classes))
    problems.take(1).headOption.foreach(problem =>
      throw new IllegalArgumentException(s"$className gives $problem."))
  }

  private def problemOf(
      batch: MiniBatch[Float], shape: Seq[Int], classes: Int): Option[String] = {
    val (input, target) = (batch.getInput(), batch.getTarget())
    val sizes = if (input.isTensor) input.toTensor[Float].size().toSeq else Nil
    if (sizes.drop(1) != shape) {
      Some(s"batches of ${if (sizes.isEmpty) "several tensors" else sizes.mkString(" x ")}: " +
        s"expected records of ${shape.mkString(" x ")}, as the network takes")
    } else if (!target.isTensor || target.toTensor[Float].nElement() != batch.size()) {
      Some(s"targets that are not one number a record: expected a label from 1 to $classes")
    } else {
      val labels = target.toTensor[Float].contiguous()
      val values = labels.storage().array().slice(
        labels.storageOffset() - 1, labels.storageOffset() - 1 + labels.nElement())
      values.find(label => label < 1 || label > classes || label != label.round)
        .map(label => s"the label ${label - 1}: expected whole numbers from 0 to ${classes - 1}, " +
          "one for each score of the network")
    }
  }
}
