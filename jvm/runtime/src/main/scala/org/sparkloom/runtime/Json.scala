package org.sparkloom.runtime

import com.fasterxml.jackson.databind.{JsonNode, ObjectMapper}
import com.fasterxml.jackson.databind.node.ObjectNode

/** JSON by Jackson, which every Spark brings. */
private[sparkloom] object Json {

  private val mapper = new ObjectMapper()

  /** `toString` of the node is JSON on one line. */
  def objectNode(): ObjectNode = mapper.createObjectNode()

  def parse(text: String): JsonNode = mapper.readTree(text)
}
