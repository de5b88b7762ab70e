package org.sparkloom.data

/** A training set whose order can be entered at any place. */
trait ResumableDataSet {

  /**
   * Makes the workers read their share, and puts them where they are after so many iterations. It
   * is to be called before each training, also at 0.
   */
  def startAfter(iterations: Int): Unit

  /**
   * Makes sure that every worker still has the share that it began with.
   *
   * @throws org.apache.spark.SparkException when one was lost since
   */
  def check(): Unit
}
