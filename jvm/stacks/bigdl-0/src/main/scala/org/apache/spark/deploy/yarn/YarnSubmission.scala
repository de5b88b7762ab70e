package org.apache.spark.deploy.yarn

import org.apache.hadoop.yarn.api.records.ApplicationId
import org.apache.spark.SparkConf

/** Spark 2's own way to submit a job to YARN with its driver there, which Spark keeps to itself. */
object YarnSubmission {

  /**
   * Submits, and returns when YARN has taken the application.
   *
   * @param arguments `--jar`, `--class` and an `--arg` each, as Spark's `spark-submit` passes them
   */
  def submit(arguments: Array[String], conf: SparkConf): ApplicationId = {
    // Spark 2.2 would talk to Hadoop without YARN's tokens.
    System.setProperty("SPARK_YARN_MODE", "true")
    new Client(new ClientArguments(arguments), conf).submitApplication()
  }
}
