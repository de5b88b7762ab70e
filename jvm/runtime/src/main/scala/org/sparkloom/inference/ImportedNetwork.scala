package org.sparkloom.inference

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.Path

import org.sparkloom.compat.Tensor
import org.sparkloom.inference.TrainedNetwork.Network
import org.sparkloom.layers.WeightSides

/** Weights that somebody else's program has trained, in a network of ours. */
object ImportedNetwork {

  /**
   * Gives a generated network the weights of a file, layer by layer in their order, and saves it.
   *
   * @param from what BigDL's `saveModule` or `save` has written
   * @param modelClass object whose `apply` makes the network
   * @param to where the network is saved
   * @throws IllegalArgumentException for a file that holds no network, or weights of other shapes
   */
  def save(from: String, modelClass: String, to: String): Unit = {
    val network = make(modelClass)
    val stored = TrainedNetwork.load(from)
    copy(from, "weights", stored.parameters()._1, network.parameters()._1)
    // Such as running means and variances.
    copy(from, "statistics", extras(stored), extras(network))
    TrainedNetwork.save(network, new Path(to), new Configuration())
  }

  private def copy(
      from: String, what: String, given: Array[Tensor[Float]], own: Array[Tensor[Float]]): Unit = {
    val first = own.map(WeightSides.of).zipAll(given.map(WeightSides.of), "none", "none")
      .indexWhere { case (ours, theirs) => ours != theirs }
    def shapeAt(tensors: Array[Tensor[Float]]): String = tensors.lift(first).fold("none")(shapeOf)
    require(first < 0,
      s"The $what of $from are not those of this network.\n" +
        s"the network has ${own.length}, the file ${given.length}; the first that differ " +
        s"are number ${first + 1}: ${shapeAt(own)} here, ${shapeAt(given)} there\n" +
        "Import it into the network that it was trained as; --param gives its arguments.")
    own.zip(given).foreach { case (ours, theirs) => ours.copy(theirs) }
  }

  private def extras(network: Network): Array[Tensor[Float]] =
    Option(network.getExtraParameter()).getOrElse(Array.empty[Tensor[Float]])

  private def shapeOf(tensor: Tensor[Float]): String = tensor.size().mkString("x")

  private def make(modelClass: String): Network = {
    val made = Class.forName(s"$modelClass$$")
    made.getMethod("apply").invoke(made.getField("MODULE$").get(null)).asInstanceOf[Network]
  }
}
