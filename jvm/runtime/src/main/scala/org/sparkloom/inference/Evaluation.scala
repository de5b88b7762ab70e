package org.sparkloom.inference

import org.sparkloom.compat.{DistributedDataSet, MiniBatch, ValidationMethod}
import org.sparkloom.inference.TrainedNetwork.Network

/**
 * Measures a network on a validation set as BigDL's optimizers do: each mini-batch is cut into a slice
 * a core, and a loss is the mean over the slices. So the measures of a run's last validation come out
 * again, to the last digit on as many cores.
 */
private[sparkloom] object Evaluation {

  /**
   * @param coresPerWorker slices of a mini-batch
   * @return the mean of each measure, by BigDL's name
   */
  def measure(
      network: Network,
      data: DistributedDataSet[MiniBatch[Float]],
      methods: Array[ValidationMethod[Float]],
      coresPerWorker: Int): Map[String, Float] = {
    val batches = data.data(train = false)
    val broadcast = batches.sparkContext.broadcast((network, methods))
    try {
      batches.mapPartitions { share =>
        val (own, ownMethods) = broadcast.value
        val replicas = new Replicas(own, coresPerWorker)
        val copiesOfMethods = IndexedSeq.fill(coresPerWorker)(ownMethods.map(_.clone()))
        try {
          val measured = share.flatMap { batch =>
            replicas.map(batch.size()) { (copy, number, start, length) =>
              val slice = batch.slice(start + 1, length)
              val output = copy.forward(slice.getInput())
              copiesOfMethods(number).map(_(output, slice.getTarget()))
            }
          }
          // All of it, before the threads end.
          measured.toArray.iterator
        } finally replicas.close()
      }.reduce((one, other) => one.zip(other).map { case (left, right) => left + right })
        .zip(methods)
        .map { case (result, method) => method.toString -> result.result()._1 }
        .toMap
    } finally broadcast.destroy()
  }
}
