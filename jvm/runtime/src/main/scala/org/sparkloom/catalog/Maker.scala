package org.sparkloom.catalog

import scala.reflect.runtime.{universe => ru}

/**
 * How Scala gets a value of an entry.
 *
 * @param word `apply` for `X(…)`, `new` for `new X(…)`, `object` for `X`, `method` for `Owner.x(…)`
 * @param symbol the class or method; its parameters are the entry's
 */
private[catalog] sealed abstract class Maker(val word: String) {

  def typeParameters: List[ru.Symbol]
  def parameterLists: List[List[ru.Symbol]]

  /** The default of the parameter with this 1-based number, where it can be had without arguments. */
  def default(number: Int): Option[Any]

  /** @param arguments of all lists, one after the other */
  def make(arguments: Seq[Any]): Any

  final def parameters: List[ru.Symbol] = parameterLists.flatten.filterNot(_.isImplicit)

  /** Packages outside of which Scala cannot name it, the narrowest; none for what is public. */
  def access: Option[String]
}

private[catalog] object Maker {

  /** The way an engineer would write it: `apply` of the companion, else the constructor. */
  def of(symbol: ru.ClassSymbol, classes: BigDLClasses): Option[Maker] =
    ofApply(symbol, classes).orElse(ofConstructor(symbol, classes))

  private def companionOf(symbol: ru.ClassSymbol): Option[ru.ModuleSymbol] =
    Option(symbol.companion).filter(_.isModule).map(_.asModule)

  private def ofApply(symbol: ru.ClassSymbol, classes: BigDLClasses): Option[Maker] =
    companionOf(symbol).flatMap { module =>
      val methods = module.info.decl(ru.TermName("apply")).alternatives.collect {
        case method: ru.MethodSymbol
            if !method.isPrivate && method.returnType.typeSymbol.isClass &&
              method.returnType.typeSymbol.asClass.baseClasses.contains(symbol) =>
          method
      }
      bestOf(methods).map(new MethodMaker("apply", _, module, classes))
    }

  private def ofConstructor(symbol: ru.ClassSymbol, classes: BigDLClasses): Option[Maker] = {
    val constructors = symbol.info.decl(ru.termNames.CONSTRUCTOR).alternatives
      .map(_.asMethod).filterNot(one => one.isPrivate || one.isProtected)
    constructors.find(_.isPrimaryConstructor).orElse(bestOf(constructors))
      .map(new ConstructorMaker(symbol, _, companionOf(symbol), classes))
  }

  def ofObject(module: ru.ModuleSymbol, classes: BigDLClasses): Maker =
    new ObjectMaker(module, classes)

  def ofMethod(
      method: ru.MethodSymbol, owner: ru.ModuleSymbol, classes: BigDLClasses): Maker =
    new MethodMaker("method", method, owner, classes)

  /** Of overloads: the one with defaults, which is the newest, else the one that says most. */
  private def bestOf(methods: List[ru.MethodSymbol]): Option[ru.MethodSymbol] = {
    def explicitOnes(method: ru.MethodSymbol) =
      method.paramLists.flatten.filterNot(_.isImplicit)
    methods.sortBy { method =>
      val parameters = explicitOnes(method)
      (!parameters.exists(_.asTerm.isParamWithDefault), -parameters.size, method.toString)
    }.headOption
  }

  private def accessOf(symbols: ru.Symbol*): Option[String] =
    symbols.flatMap(symbol => Option(symbol.privateWithin).filterNot(_ == ru.NoSymbol))
      .map(_.fullName).sortBy(-_.length).headOption

  /** Scala keeps the default of parameter N in a method of the object; it has no arguments. */
  private def defaultOf(
      module: Option[ru.ModuleSymbol], classes: BigDLClasses, name: String): Option[Any] =
    module.map(classes.instanceOf).flatMap { instance =>
      instance.getClass.getMethods
        .find(method => method.getName == name && method.getParameterCount == 0)
        .map(_.invoke(instance))
    }

  private class MethodMaker(
      word: String, method: ru.MethodSymbol, owner: ru.ModuleSymbol, classes: BigDLClasses)
    extends Maker(word) {

    override def typeParameters: List[ru.Symbol] = method.typeParams
    override def parameterLists: List[List[ru.Symbol]] = method.paramLists
    override def access: Option[String] = accessOf(method, owner)

    override def default(number: Int): Option[Any] =
      defaultOf(Some(owner), classes, s"${method.name.encodedName}$$default$$$number")

    override def make(arguments: Seq[Any]): Any =
      classes.mirror.reflect(classes.instanceOf(owner)).reflectMethod(method)(arguments: _*)
  }

  private class ConstructorMaker(
      symbol: ru.ClassSymbol, method: ru.MethodSymbol, companion: Option[ru.ModuleSymbol],
      classes: BigDLClasses)
    extends Maker("new") {

    override def typeParameters: List[ru.Symbol] = symbol.typeParams
    override def parameterLists: List[List[ru.Symbol]] = method.paramLists
    override def access: Option[String] = accessOf(symbol, method)

    override def default(number: Int): Option[Any] =
      defaultOf(companion, classes, s"$$lessinit$$greater$$default$$$number")

    override def make(arguments: Seq[Any]): Any =
      classes.mirror.reflectClass(symbol).reflectConstructor(method)(arguments: _*)
  }

  private class ObjectMaker(module: ru.ModuleSymbol, classes: BigDLClasses)
    extends Maker("object") {

    override def typeParameters: List[ru.Symbol] = Nil
    override def parameterLists: List[List[ru.Symbol]] = Nil
    override def access: Option[String] = accessOf(module)
    override def default(number: Int): Option[Any] = None
    override def make(arguments: Seq[Any]): Any = classes.instanceOf(module)
  }
}
