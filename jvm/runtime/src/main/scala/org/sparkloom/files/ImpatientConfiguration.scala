package org.sparkloom.files

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.yarn.conf.YarnConfiguration

/**
 * Hadoop's configuration for questions that a user waits for.
 *
 * Its own patience, a quarter of an hour for a ResourceManager that is not there, is right for a
 * training that runs and wrong for one that has yet to begin.
 */
private[sparkloom] object ImpatientConfiguration {

  private val patienceMs = 5000

  def apply(): YarnConfiguration = {
    val configuration = new YarnConfiguration(new Configuration())
    configuration.setInt("yarn.resourcemanager.connect.max-wait.ms", patienceMs)
    configuration.setInt("yarn.resourcemanager.connect.retry-interval.ms", 500)
    configuration.setInt("yarn.client.failover-max-attempts", 4)
    configuration.setInt("ipc.client.connect.timeout", patienceMs)
    configuration.setInt("ipc.client.connect.max.retries", 2)
    configuration.setInt("ipc.client.connect.max.retries.on.timeouts", 1)
    configuration.setBoolean("fs.hdfs.impl.disable.cache", true)
    configuration
  }
}
