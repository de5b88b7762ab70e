package org.sparkloom.data

/** A training set that knows whether its workers had to wait for it. */
private[sparkloom] trait TimedDataSet {

  /** Seconds that a worker has waited for mini-batches in all so far; the mean of the workers. */
  def waitedSec: Double
}
