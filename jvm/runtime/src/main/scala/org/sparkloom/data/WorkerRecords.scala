package org.sparkloom.data

import org.apache.spark.rdd.RDD

/**
 * What each worker has of a data set.
 *
 * @param rdd a partition a worker, each of one element
 * @param here makes what the only worker has, where that is this process, without a Spark job
 */
private[data] case class WorkerRecords(rdd: RDD[Records], here: Option[() => Records] = None)
