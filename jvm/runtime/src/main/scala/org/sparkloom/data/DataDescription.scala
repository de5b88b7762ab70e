package org.sparkloom.data

/**
 * What those who use a network want to know of the data that it was trained on.
 *
 * @param classes their names in the order of the labels; none where labels are all there is
 * @param normalisation what becomes of the bytes of each channel, where the records are images
 */
case class DataDescription(
    classes: Seq[String] = Nil, normalisation: Seq[Normalisation] = Nil)
