package org.sparkloom.data

import java.util.UUID
import java.util.concurrent.ConcurrentHashMap

import org.apache.spark.rdd.RDD

/** Brings what a Spark in this JVM has computed to the driver as the object that it is, uncopied. */
private[data] object LocalPartition {

  private val handedOver = new ConcurrentHashMap[String, Any]

  /**
   * The only element of an RDD's only partition.
   *
   * @throws IllegalArgumentException when the workers are not threads of this JVM, or are many
   */
  def of[A](rdd: RDD[A]): A = {
    require(rdd.sparkContext.isLocal && rdd.getNumPartitions == 1,
      s"${rdd.name} is not in this process alone.")
    val key = UUID.randomUUID.toString
    rdd.foreachPartition { elements =>
      handedOver.put(key, elements.next())
      ()
    }
    handedOver.remove(key).asInstanceOf[A]
  }
}
