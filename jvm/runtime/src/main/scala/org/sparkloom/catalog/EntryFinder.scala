package org.sparkloom.catalog

import scala.reflect.runtime.{universe => ru}

/** Finds every entry in BigDL's jar. */
private[catalog] class EntryFinder(classes: BigDLClasses, kinds: EntryKinds) {

  /** All of them, in the order of their names; none is left out that can be made from outside. */
  lazy val entries: Seq[Entry] = {
    val found = ofClasses ++ ofTriggerMethods
    val classNames = found.map(entry => (entry.prefix, entry.name)).toSet
    // An object beside a class of the same name is another way to write that entry.
    val objects = ofObjects
    val besides = objects.filter(entry => classNames((entry.prefix, entry.name)))
      .map(entry => (entry.prefix, entry.name)).toSet
    val merged = found.map { entry =>
      if (besides((entry.prefix, entry.name))) entry.copy(isObjectToo = true) else entry
    }
    (merged ++ objects.filterNot(entry => classNames((entry.prefix, entry.name))))
      .sortBy(entry => (entry.kind.name, entry.prefix, entry.name))
  }

  /** Any class or object, whether an entry or not, by the text before its name and its name. */
  def makers(prefix: String, name: String): Seq[Maker] =
    classes.symbols.filter(symbol => symbol.fullName == s"$prefix.$name").flatMap { symbol =>
      if (symbol.isModule) Some(Maker.ofObject(symbol.asModule, classes))
      else Maker.of(symbol.asClass, classes)
    }

  private def ofClasses: Seq[Entry] =
    for {
      symbol <- classes.symbols if symbol.isClass && !symbol.isModuleClass
      clazz = symbol.asClass if !clazz.isAbstract && !clazz.isTrait && !clazz.isPrivate
      kind <- kinds.of(clazz)
      maker <- Maker.of(clazz, classes)
    } yield Entry(kind, clazz.owner.fullName, clazz.name.decodedName.toString, clazz, maker)

  private def ofObjects: Seq[Entry] =
    for {
      symbol <- classes.symbols if symbol.isModule
      clazz = symbol.asModule.moduleClass.asClass
      kind <- kinds.of(clazz)
    } yield Entry(
      kind, symbol.owner.fullName, symbol.name.decodedName.toString, clazz,
      Maker.ofObject(symbol.asModule, classes))

  /** Triggers have no classes of their own; methods of an object make them. */
  private def ofTriggerMethods: Seq[Entry] = {
    val kind = kinds.all.find(_.name == "trigger").get
    val owner = classes.mirror.staticModule(kind.base.fullName)
    owner.info.decls.sorted.collect {
      case method: ru.MethodSymbol
          if method.isPublic && method.returnType.typeSymbol == kind.base =>
        Entry(
          kind, owner.fullName, method.name.decodedName.toString, kind.base,
          Maker.ofMethod(method, owner, classes))
    }
  }
}
