package org.apache.spark.deploy.yarn

import org.apache.hadoop.yarn.api.records.ApplicationId
import org.apache.spark.SparkConf

/** Spark 3's own way to submit a job to YARN with its driver there, which Spark keeps to itself. */
object YarnSubmission {

  /**
   * Submits, and returns when YARN has taken the application.
   *
   * @param arguments `--jar`, `--class` and an `--arg` each, as Spark's `spark-submit` passes them
   */
  def submit(arguments: Array[String], conf: SparkConf): ApplicationId = {
    // The third argument is for a driver of this process that the application would talk to.
    val client = new Client(new ClientArguments(arguments), conf, null)
    client.submitApplication()
    client.getApplicationId
  }
}
