package org.sparkloom.inference

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.Path

/** Networks in 8-bit integers: BigDL's own quantisation, for its kernels of BigQuant. */
object Quantization {

  /**
   * Reads a trained network, and saves it with the weights of its convolutions and linear layers as
   * 8-bit integers.
   *
   * @throws IllegalArgumentException for a file that holds no network
   */
  def quantize(from: String, to: String): Unit =
    TrainedNetwork.save(TrainedNetwork.load(from).quantize(), new Path(to), new Configuration())
}
