package org.sparkloom.inference

import org.sparkloom.compat.{DistributedDataSet, MiniBatch, ValidationMethod}
import org.sparkloom.inference.TrainedNetwork.Network
import org.sparkloom.training.Measures

/**
 * Measures a network on a validation set as trainings do: each mini-batch is cut into a slice a
 * core, and a loss is the mean over the slices. So the measures of the last validation of a
 * training in one process come out again on as many cores.
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
        val copies = new NetworkCopies(own, coresPerWorker)
        // Some keep what they have computed with.
        val methodsOfCopies = IndexedSeq.fill(coresPerWorker)(ownMethods.map(_.clone()))
        try {
          // In sums of batches, as trainings have them: floats come out as they are added.
          share.map { batch =>
            copies.map(batch.size()) { (copy, number, start, length) =>
              Measures.of(copy, batch.slice(start + 1, length), methodsOfCopies(number))
            }.reduce(Measures.add _)
          }.reduceOption(Measures.add _).iterator
        } finally copies.close()
      }.reduce(Measures.add _)
        .zip(methods)
        .map { case (result, method) => method.toString -> result.result()._1 }
        .toMap
    } finally broadcast.destroy()
  }
}
