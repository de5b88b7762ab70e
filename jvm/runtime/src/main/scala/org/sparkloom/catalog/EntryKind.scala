package org.sparkloom.catalog

import scala.reflect.runtime.{universe => ru}

/** What an entry of the catalogue is, by the class of BigDL that it extends. */
private[catalog] case class EntryKind(name: String, base: ru.ClassSymbol)

private[catalog] class EntryKinds(classes: BigDLClasses) {

  val all: Seq[EntryKind] = Seq(
    "module" -> "nn.abstractnn.AbstractModule",
    "criterion" -> "nn.abstractnn.AbstractCriterion",
    "optimMethod" -> "optim.OptimMethod",
    "learningRateSchedule" -> "optim.SGD.LearningRateSchedule",
    "regularizer" -> "optim.Regularizer",
    "initializer" -> "nn.InitializationMethod",
    "trigger" -> "optim.Trigger",
    "validationMethod" -> "optim.ValidationMethod"
  ).map { case (name, base) => EntryKind(name, classes.classSymbol(base)) }

  def of(symbol: ru.Symbol): Option[EntryKind] =
    all.find(kind => symbol.isClass && symbol.asClass.baseClasses.contains(kind.base))
}
