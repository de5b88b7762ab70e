package org.sparkloom.data

import com.fasterxml.jackson.databind.node.ObjectNode

/**
 * What those who use a network want to know of the data that it was trained on.
 *
 * @param classes their names in the order of the labels; none where labels are all there is
 * @param normalisation what becomes of the bytes of each channel, where the records are images
 */
case class DataDescription(
    classes: Seq[String] = Nil, normalisation: Seq[Normalisation] = Nil) {

  def isEmpty: Boolean = classes.isEmpty && normalisation.isEmpty

  /** Writes it into an event. */
  private[sparkloom] def put(event: ObjectNode): Unit = {
    val names = event.putArray("classes")
    classes.foreach(names.add(_: String))
    if (normalisation.nonEmpty) {
      val channels = event.putArray("normalisation")
      normalisation.foreach(channel => channels.addObject()
        .put("mean", channel.mean).put("standardDeviation", channel.standardDeviation))
    }
  }
}
