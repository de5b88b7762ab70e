package org.sparkloom.training

import org.sparkloom.compat.{AbstractModule, Activity, MiniBatch, ValidationMethod}
import org.sparkloom.compat.ValidationResult

/** What a validation measures: of one part of a mini-batch, and of many together. */
private[sparkloom] object Measures {

  /** A result for each method, in their order. */
  def of(
      network: AbstractModule[Activity, Activity, Float],
      part: MiniBatch[Float],
      methods: Array[ValidationMethod[Float]]): Seq[ValidationResult] = {
    val output = network.forward(part.getInput())
    methods.map(_.apply(output, part.getTarget())).toSeq
  }

  def add(
      left: Seq[ValidationResult], right: Seq[ValidationResult]): Seq[ValidationResult] =
    left.zip(right).map { case (one, other) => one + other }
}
