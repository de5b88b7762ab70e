package org.sparkloom.client

import org.apache.hadoop.yarn.api.records.ApplicationId
import org.apache.spark.SparkConf
import org.apache.spark.deploy.yarn.YarnSubmission

import org.sparkloom.cluster.YarnApplications
import org.sparkloom.files.ImpatientConfiguration
import org.sparkloom.runtime.Json

/** A job whose driver runs in a container of YARN's: submitted, looked at and ended from outside. */
object ClusterApplication {

  /**
   * Submits a job with the Spark configuration of the system properties.
   *
   * @param jar the job jar
   * @param mainClass its class with a `main`
   * @param arguments of `main`
   * @return the application's id
   */
  def submit(jar: String, mainClass: String, arguments: Array[String]): String = {
    val flags = Array("--jar", jar, "--class", mainClass) ++ arguments.flatMap(Array("--arg", _))
    YarnSubmission.submit(flags, new SparkConf()).toString
  }

  /**
   * @param id such as `application_1700000000000_0001`
   * @return JSON: `state` and `finalStatus` in YARN's words, `queue`, `name`, `reason` (what YARN
   *   says of it, may be empty), `trackingUrl`
   */
  def describe(id: String): String = withYarn { yarn =>
    val report = yarn.report(parse(id))
    Json.objectNode()
      .put("state", report.getYarnApplicationState.toString)
      .put("finalStatus", report.getFinalApplicationStatus.toString)
      .put("queue", report.getQueue)
      .put("name", report.getName)
      .put("reason", Option(report.getDiagnostics).fold("")(_.trim))
      .put("trackingUrl", Option(report.getTrackingUrl).getOrElse(""))
      .toString
  }

  /** Ends an application; one that has ended already stays as it is. */
  def kill(id: String): Unit = withYarn(_.kill(parse(id)))

  private def withYarn[A](body: YarnApplications => A): A = {
    val yarn = new YarnApplications(ImpatientConfiguration())
    try body(yarn) finally yarn.close()
  }

  /** Hadoop's own parser of these came only with 2.8. */
  private def parse(id: String): ApplicationId = id.split('_') match {
    case Array("application", cluster, number) =>
      ApplicationId.newInstance(cluster.toLong, number.toInt)
    case _ => throw new IllegalArgumentException(s"$id is not the id of an application")
  }
}
