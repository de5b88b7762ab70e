package org.sparkloom.catalog

import java.io.{File, PrintWriter}
import java.util.jar.JarFile

import scala.collection.JavaConverters._
import scala.reflect.runtime.universe._
import scala.tools.asm.{ClassReader, ClassVisitor, Opcodes}
import scala.util.{Failure, Success, Try}

import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.node.{ArrayNode, ObjectNode}

import org.sparkloom.runtime.EventListener

/**
 * Lists what a BigDL jar has for authors: every concrete module, criterion, optim method, schedule of
 * the learning rate, regularizer, initialiser, trigger and validation method with a public
 * constructor, with its parameters and their defaults.
 */
object CatalogReflection {

  private val mirror = runtimeMirror(getClass.getClassLoader)
  private val mapper = new ObjectMapper()

  /** Base class of each kind, below the root of the packages; the first that fits is taken. */
  private val kinds = Seq(
    "module" -> "nn.abstractnn.AbstractModule",
    "criterion" -> "nn.abstractnn.AbstractCriterion",
    "optimMethod" -> "optim.OptimMethod",
    "schedule" -> "optim.SGD.LearningRateSchedule",
    "regularizer" -> "optim.Regularizer",
    "initializer" -> "nn.InitializationMethod",
    "trigger" -> "optim.Trigger",
    "validationMethod" -> "optim.ValidationMethod")

  private case class Base(kind: String, symbol: ClassSymbol)

  /**
   * @param arguments root of BigDL's packages, and the file that the JSON is written to
   * @return how many entries there are
   */
  def run(arguments: Array[String], listener: EventListener): String = {
    val Array(root, output) = arguments
    val bases = kinds.flatMap { case (kind, name) =>
      Try(mirror.staticClass(s"$root.$name")).toOption.map(Base(kind, _))
    }
    val entries = mapper.createArrayNode()
    val failures = mapper.createArrayNode()
    classNames(root).foreach { name =>
      Try(describe(name, root, bases)) match {
        case Success(found) => found.foreach(entries.add)
        case Failure(error) => failures.add(s"$name: $error")
      }
    }
    triggers(root).foreach(entries.add)
    val json = mapper.createObjectNode()
    json.set("entries", entries)
    json.set("failures", failures)
    val writer = new PrintWriter(new File(output), "UTF-8")
    try writer.write(json.toString) finally writer.close()
    s"""{"entries":${entries.size()},"failures":${failures.size()}}"""
  }

  /** Names of the classes and objects of the jar that BigDL's modules are in. */
  private def classNames(root: String): Seq[String] = {
    val module = Class.forName(s"$root.nn.abstractnn.AbstractModule")
    val jar = new JarFile(new File(module.getProtectionDomain.getCodeSource.getLocation.toURI))
    val folder = root.replace('.', '/')
    try {
      jar.entries().asScala.map(_.getName)
        .filter(name => name.startsWith(s"$folder/") && name.endsWith(".class"))
        .map(_.stripSuffix(".class").replace('/', '.'))
        .filterNot(_.contains("$$"))
        // What the compiler makes: bodies of traits, specialised and anonymous classes.
        .filterNot(_.matches(".*\\$(class|\\d.*|.*sp)"))
        .toVector.sorted
    } finally jar.close()
  }

  private def describe(name: String, root: String, bases: Seq[Base]): Option[ObjectNode] =
    if (name.endsWith("$")) describeObject(name.stripSuffix("$").replace('$', '.'), root, bases)
    else describeClass(name.replace('$', '.'), root, bases)

  private def isHidden(symbol: Symbol): Boolean =
    !symbol.isPublic || symbol.privateWithin != NoSymbol ||
      (symbol.owner != NoSymbol && !symbol.owner.isPackage && isHidden(symbol.owner))

  /** How Scala hides it, such as `private[bigdl]`. */
  private def visibility(symbol: Symbol): String =
    if (symbol.privateWithin != NoSymbol) s"private[${symbol.privateWithin.name}]"
    else if (symbol.isPublic) visibility(symbol.owner)
    else "private"

  private def kindOf(base: Seq[Symbol], bases: Seq[Base]): Option[String] =
    bases.find(one => base.contains(one.symbol)).map(_.kind)

  private def describeClass(name: String, root: String, bases: Seq[Base]): Option[ObjectNode] = {
    val symbol = mirror.staticClass(name)
    for {
      kind <- kindOf(symbol.baseClasses, bases)
      if !symbol.isAbstract && !symbol.isTrait && !symbol.isModuleClass
      constructor <- Option(symbol.primaryConstructor).filter(_.isMethod).map(_.asMethod)
    } yield {
      val companion = symbol.companion
      val node = entry(kind, symbol, root)
      node.put("isObject", false)
      if (isHidden(symbol)) node.put("hidden", visibility(symbol))
      else if (isHidden(constructor)) node.put("hidden", s"constructor ${visibility(constructor)}")
      val types = node.putArray("typeParameters")
      symbol.typeParams.foreach(one => types.add(one.name.toString))
      val explicit = constructor.paramLists.filterNot(_.headOption.exists(_.isImplicit))
      val parameters = node.putArray("parameters")
      val companionClass = Try(Class.forName(javaName(symbol) + "$")).toOption
      explicit.flatten.zipWithIndex.foreach { case (parameter, index) =>
        describeParameter(parameters.addObject(), parameter, index, companionClass)
      }
      node.put("parameterLists", math.max(1, explicit.size))
      node.put("hasApply", companion != NoSymbol && 
        hasSameApply(companion, explicit.flatten, symbol.typeParams.size))
      node.put("isContainer", takesChildren(symbol))
      node
    }
  }

  private def describeObject(name: String, root: String, bases: Seq[Base]): Option[ObjectNode] = {
    val symbol = mirror.staticModule(name)
    for {
      kind <- kindOf(symbol.moduleClass.asClass.baseClasses, bases)
    } yield {
      val node = entry(kind, symbol, root)
      if (isHidden(symbol)) node.put("hidden", visibility(symbol))
      node.put("isObject", true)
      node.putArray("typeParameters")
      node.putArray("parameters")
      node.put("parameterLists", 0).put("hasApply", false).put("isContainer", false)
      node
    }
  }

  private def entry(kind: String, symbol: Symbol, root: String): ObjectNode =
    mapper.createObjectNode()
      .put("source", sourceOf(symbol))
      .put("kind", kind)
      .put("name", symbol.name.toString)
      .put("package", symbol.owner.fullName)
      .put("family", familyOf(symbol.owner.fullName.stripPrefix(s"$root.")))

  /** Name of the file that a class was written in. */
  private def sourceOf(symbol: Symbol): String = {
    val top = Iterator.iterate(symbol)(_.owner).find(_.owner.isPackage).getOrElse(symbol)
    val resource = top.fullName.replace('.', '/')
    val stream = Seq(s"/$resource.class", s"/$resource$$.class").view
      .map(getClass.getResourceAsStream).find(_ != null)
    stream.fold("") { bytes =>
      var source = ""
      try new ClassReader(bytes).accept(new ClassVisitor(Opcodes.ASM5) {
        override def visitSource(file: String, debug: String): Unit = source = file
      }, ClassReader.SKIP_CODE) finally bytes.close()
      source
    }
  }

  /** The part of BigDL that a class belongs to, by its package. */
  private def familyOf(owner: String): String = owner match {
    case "nn" => "nn"
    case nn if nn.startsWith("nn.") => nn.stripPrefix("nn.")
    case other => other
  }

  private def javaName(symbol: ClassSymbol): String =
    if (symbol.owner.isPackage) symbol.fullName
    else s"${symbol.owner.fullName}$$${symbol.name}"

  /** Whether `Name(…)` can be written as `new Name(…)` is: the same names, defaults and types. */
  private def hasSameApply(
      companion: Symbol, parameters: Seq[Symbol], typeParameters: Int): Boolean =
    companion.typeSignature.member(TermName("apply")).alternatives match {
      case Seq(one) if one.isMethod && one.isPublic && one.privateWithin == NoSymbol =>
        val method = one.asMethod
        val explicit = method.paramLists.filterNot(_.headOption.exists(_.isImplicit)).flatten
        method.typeParams.size == typeParameters &&
          explicit.map(_.name.toString) == parameters.map(_.name.toString) &&
          explicit.zip(parameters).forall { case (a, b) =>
            a.asTerm.isParamWithDefault == b.asTerm.isParamWithDefault &&
              a.typeSignature.toString == b.typeSignature.toString
          }
      case _ => false
    }

  /** Whether it has `add` for a module. */
  private def takesChildren(symbol: ClassSymbol): Boolean =
    symbol.toType.member(TermName("add")).alternatives.exists { method =>
      method.isMethod && method.asMethod.paramLists.headOption.exists {
        case Seq(one) => one.typeSignature.toString.contains("AbstractModule")
        case _ => false
      }
    }

  private def describeParameter(
      node: ObjectNode, parameter: Symbol, index: Int, companion: Option[Class[_]]): Unit = {
    node.put("name", parameter.name.toString)
    node.put("type", parameter.typeSignature.toString)
    node.put("hasDefault", parameter.asTerm.isParamWithDefault)
    if (parameter.asTerm.isParamWithDefault) {
      val value = for {
        holder <- companion
        method <- holder.getMethods
          .find(_.getName == s"$$lessinit$$greater$$default$$${index + 1}")
        if method.getParameterCount == 0
        found <- Try(method.invoke(holder.getField("MODULE$").get(null))).toOption
      } yield found
      value.foreach(putDefault(node, _))
    }
  }

  private def putDefault(node: ObjectNode, value: Any): Unit = value match {
    case null => node.putNull("default")
    case flag: Boolean => node.put("default", flag)
    case number: Int => node.put("default", number)
    case number: Long => node.put("default", number)
    case number: Float => node.put("default", number.toDouble)
    case number: Double if number.isInfinite || number.isNaN => node.put("default", number.toString)
    case number: Double => node.put("default", number)
    case text: String => node.put("default", text)
    case array: Array[Int] => array.foreach(node.putArray("default").add(_: Int))
    case other => node.put("defaultText", other.toString)
  }

  /** Triggers are made by methods of their companion. */
  private def triggers(root: String): Seq[ObjectNode] = {
    val companion = mirror.staticModule(s"$root.optim.Trigger")
    val trigger = mirror.staticClass(s"$root.optim.Trigger").toType
    companion.typeSignature.decls.toSeq
      .filter(one => one.isMethod && one.isPublic && !one.isConstructor)
      .map(_.asMethod)
      .filter(_.returnType <:< trigger)
      .sortBy(_.name.toString)
      .map { method =>
        val node = entry("trigger", method, root).put("package", companion.fullName)
        node.put("family", "optim.Trigger").put("isObject", method.paramLists.flatten.isEmpty)
        node.putArray("typeParameters")
        val parameters: ArrayNode = node.putArray("parameters")
        method.paramLists.flatten.zipWithIndex.foreach { case (parameter, index) =>
          describeParameter(parameters.addObject(), parameter, index, None)
        }
        node.put("parameterLists", method.paramLists.size)
          .put("hasApply", true)
          .put("isContainer", false)
      }
  }
}
