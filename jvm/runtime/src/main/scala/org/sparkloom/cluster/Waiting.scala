package org.sparkloom.cluster

/**
 * Why a training has not begun yet.
 *
 * @param application YARN's name of the application, once it has one
 * @param state of the application, in YARN's words
 * @param asked how many executors were asked for
 * @param granted how many of them have registered with the driver
 * @param reason in YARN's words, or by what its nodes have free
 */
private[sparkloom] case class Waiting(
    application: Option[String],
    queue: Option[String],
    state: String,
    asked: Int,
    granted: Int,
    reason: String)
