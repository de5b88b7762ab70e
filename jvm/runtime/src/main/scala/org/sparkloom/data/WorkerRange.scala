package org.sparkloom.data

/** The records that a worker has when each gets a run of them: from `from` until `until`. */
private[data] case class WorkerRange(from: Int, until: Int)

private[data] object WorkerRange {

  /** The sizes of the workers' ranges differ by one at most. */
  def of(worker: Int, workers: Int, records: Int): WorkerRange = WorkerRange(
    (records.toLong * worker / workers).toInt,
    (records.toLong * (worker + 1) / workers).toInt)
}
