package org.sparkloom.compat

import org.apache.hadoop.yarn.api.records.Resource

/** Memory as this stack's YARN tells it. */
object YarnMemory {

  def memoryMiB(resource: Resource): Int = resource.getMemorySize.toInt
}
