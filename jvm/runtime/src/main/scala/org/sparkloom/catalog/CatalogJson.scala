package org.sparkloom.catalog

import java.nio.charset.StandardCharsets
import java.nio.file.{Files, Paths}

import com.fasterxml.jackson.databind.{JsonNode, ObjectMapper}
import com.fasterxml.jackson.databind.node.{ArrayNode, ObjectNode}

/** Reads and writes the catalogue's JSON: files, since it is too long for an argument. */
private[catalog] object CatalogJson {

  private val mapper = new ObjectMapper()

  def objectNode(): ObjectNode = mapper.createObjectNode()

  def arrayNode(): ArrayNode = mapper.createArrayNode()

  def read(file: String): JsonNode =
    mapper.readTree(new String(Files.readAllBytes(Paths.get(file)), StandardCharsets.UTF_8))

  def write(file: String, json: JsonNode): Unit =
    Files.write(Paths.get(file), mapper.writeValueAsBytes(json))
}
