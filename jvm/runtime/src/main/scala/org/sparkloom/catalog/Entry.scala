package org.sparkloom.catalog

import scala.reflect.runtime.{universe => ru}

/**
 * One entry of the catalogue.
 *
 * @param prefix what stands before the name in Scala: the package, with the object where the class is
 *               within one, such as `….optim.SGD`
 * @param symbol class of its instances
 * @param isObjectToo whether the bare name is a value as well, as with `RandomUniform`
 */
private[catalog] case class Entry(
    kind: EntryKind, prefix: String, name: String, symbol: ru.ClassSymbol, maker: Maker,
    isObjectToo: Boolean = false) {

  /** Whether children are added to it, as to `Sequential`. */
  def isContainer(module: ru.ClassSymbol): Boolean =
    symbol.toType.member(ru.TermName("add")).alternatives.exists { method =>
      method.isMethod && {
        val explicitOnes = method.asMethod.paramLists.flatten.filterNot(_.isImplicit)
        explicitOnes.size == 1 && explicitOnes.head.info.baseClasses.contains(module)
      }
    }
}
