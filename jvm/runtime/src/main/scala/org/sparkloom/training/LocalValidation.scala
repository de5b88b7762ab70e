package org.sparkloom.training

import scala.concurrent.CancellationException

import org.sparkloom.compat.{Optimizer, OptimizerInsides, Table, ValidationMethod}
import org.sparkloom.compat.ValidationResult
import org.sparkloom.data.{BatchesAhead, LocalDataSet}

/** Validates replicas when the optimizer's trigger says so, and tells its summary the results. */
private[training] class LocalValidation(
    optimizer: Optimizer[Float, _],
    replicas: Replicas,
    threads: WorkerThreads,
    data: LocalDataSet,
    isWanted: () => Boolean) {

  private type Methods = Array[ValidationMethod[Float]]

  def ifDue(progress: Table): Unit =
    for ((trigger, methods) <- OptimizerInsides.validation(optimizer) if trigger(progress)) {
      replicas.evaluate()
      val results = validate(methods)
      replicas.training()
      progress("score") = results.head.result()._1
      for {
        summary <- OptimizerInsides.validationSummary(optimizer)
        (method, result) <- methods.zip(results)
      } summary.addScalar(method.toString(), result.result()._1, progress[Int]("neval") - 1L)
    }

  private def validate(methods: Methods): Seq[ValidationResult] = {
    // Some keep what they have computed with.
    val ofReplicas = replicas.models.map(_ => methods.map(_.clone()))
    val batches = new BatchesAhead(_ => data.validationBatches())
    try {
      batches.map { batch =>
        if (!isWanted()) throw new CancellationException("The training was stopped.")
        val parts = replicas.cut(batch)
        threads.parallel(parts.length) { i =>
          Measures.of(replicas.models(i), parts(i), ofReplicas(i))
        }.reduce(Measures.add _)
      }.reduce(Measures.add _)
    } finally batches.close()
  }
}
