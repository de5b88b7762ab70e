package org.sparkloom.data

/**
 * A record of a data set.
 *
 * @param features what the network takes, as many numbers as its input has
 * @param label from 0
 */
case class Example(features: Array[Float], label: Int)
