package org.sparkloom.checkpoint

import scala.collection.JavaConverters._

import com.fasterxml.jackson.databind.JsonNode

import org.sparkloom.runtime.Json

/** A file of a checkpoint as it must be. */
private[sparkloom] case class CheckpointFile(name: String, bytes: Long, sha256: String)

/**
 * What a checkpoint says of itself, in its `manifest.json`.
 *
 * @param model name of the model
 * @param spark version of Spark, which tells the stack: others cannot read the files
 * @param iteration the last one that is in the weights
 * @param epoch that it belongs to, from 1
 * @param iterations that the run was to have in all
 * @param recordsPerEpoch records of the training set
 * @param batchSize records of one iteration, over all workers
 * @param seed of the run
 * @param workers partitions of the training set
 * @param coresPerWorker replicas of the model on each
 * @param trainingTimeSec spent on all iterations so far, as in the result of a run
 * @param dataTimeSec that of it which was spent waiting for mini-batches, where that is known
 * @param validation results of the last one so far, by BigDL's names
 */
private[sparkloom] case class CheckpointManifest(
    model: String,
    spark: String,
    iteration: Int,
    epoch: Int,
    iterations: Int,
    recordsPerEpoch: Long,
    batchSize: Int,
    seed: Int,
    workers: Int,
    coresPerWorker: Int,
    trainingTimeSec: Double,
    validationTimeSec: Double,
    checkpointTimeSec: Double,
    dataTimeSec: Option[Double] = None,
    validation: Map[String, Float] = Map.empty,
    files: Seq[CheckpointFile] = Seq.empty) {

  def toJson: String = {
    val json = Json.objectNode()
      .put("schemaVersion", CheckpointManifest.schemaVersion)
      .put("model", model)
      .put("spark", spark)
      .put("iteration", iteration)
      .put("epoch", epoch)
      .put("iterations", iterations)
      .put("records", iteration.toLong * batchSize)
      .put("recordsPerEpoch", recordsPerEpoch)
      .put("batchSize", batchSize)
      .put("seed", seed)
      .put("workers", workers)
      .put("coresPerWorker", coresPerWorker)
      .put("trainingTimeSec", trainingTimeSec)
      .put("validationTimeSec", validationTimeSec)
      .put("checkpointTimeSec", checkpointTimeSec)
    dataTimeSec.foreach(json.put("dataTimeSec", _))
    val results = json.putObject("validation")
    validation.foreach { case (measure, value) => results.put(measure, value) }
    val list = json.putArray("files")
    files.foreach { file =>
      list.addObject().put("name", file.name).put("bytes", file.bytes).put("sha256", file.sha256)
    }
    json.toString
  }
}

private[sparkloom] object CheckpointManifest {

  private val schemaVersion = 1

  /** @throws IllegalArgumentException for what is not a manifest of this version */
  def parse(text: String): CheckpointManifest = {
    val json = Json.parse(text)
    def field(name: String, of: JsonNode = json): JsonNode =
      Option(of.get(name)).getOrElse(throw new IllegalArgumentException(s"it has no $name"))
    val version = field("schemaVersion").asInt
    require(version == schemaVersion, s"its version is $version, this program's is $schemaVersion")
    CheckpointManifest(
      model = field("model").asText,
      spark = field("spark").asText,
      iteration = field("iteration").asInt,
      epoch = field("epoch").asInt,
      iterations = field("iterations").asInt,
      recordsPerEpoch = field("recordsPerEpoch").asLong,
      batchSize = field("batchSize").asInt,
      seed = field("seed").asInt,
      workers = field("workers").asInt,
      coresPerWorker = field("coresPerWorker").asInt,
      trainingTimeSec = field("trainingTimeSec").asDouble,
      validationTimeSec = field("validationTimeSec").asDouble,
      checkpointTimeSec = field("checkpointTimeSec").asDouble,
      dataTimeSec = Option(json.get("dataTimeSec")).map(_.asDouble),
      // A measure that ran away is a text, which Java parses.
      validation = field("validation").fields.asScala
        .map(entry => entry.getKey -> entry.getValue.asText.toFloat).toMap,
      files = field("files").elements.asScala.map(file => CheckpointFile(
        field("name", file).asText, field("bytes", file).asLong, field("sha256", file).asText))
        .toList)
  }
}
