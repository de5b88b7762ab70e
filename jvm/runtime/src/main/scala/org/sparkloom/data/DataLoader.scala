package org.sparkloom.data

import org.sparkloom.runtime.TrainingJob

/**
 * Brings a data set of a user's own. An `object` that extends this, or a class that can be made without
 * arguments, is named in an experiment: `scalaData('com.example.MyData', { rows: '100' })`.
 *
 * It runs in the driver, before anything is trained, each time that a network is trained or evaluated:
 * the same arguments and the same `job.options` are to give the same records in the same order. What it
 * throws as an `IllegalArgumentException` is told the user as wrong input.
 */
trait DataLoader {

  /**
   * @param arguments what the experiment says
   * @param job has the SparkContext (`context`) and what the run was asked for (`options`): the folder
   *            that `--data-dir` names, the seed, `limit` and `validationLimit`
   * @return the two parts of the data set. [[Examples.load]] makes them of two RDDs; one of your own
   *         makes mini-batches with labels from 1
   */
  def load(arguments: Map[String, String])(job: TrainingJob): LoadedData
}
