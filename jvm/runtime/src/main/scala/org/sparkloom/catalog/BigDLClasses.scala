package org.sparkloom.catalog

import java.io.File
import java.util.jar.JarFile

import scala.collection.JavaConverters._
import scala.reflect.runtime.{universe => ru}
import scala.util.Try

/**
 * BigDL as it lies on the class path, found by name: the package root is not the same in every
 * generation, so that nothing of BigDL is imported here.
 */
private[catalog] class BigDLClasses {

  private val loader = getClass.getClassLoader

  val mirror: ru.Mirror = ru.runtimeMirror(loader)

  /** `com.intel.analytics.bigdl`, or `….dllib` since 2.0. */
  val root: String = Seq("com.intel.analytics.bigdl", "com.intel.analytics.bigdl.dllib")
    .find(candidate => load(s"$candidate.nn.abstractnn.AbstractModule").isDefined)
    .getOrElse(throw new IllegalStateException("there is no BigDL on the class path"))

  def load(name: String): Option[Class[_]] =
    try Some(Class.forName(name, false, loader))
    catch { case _: ClassNotFoundException | _: LinkageError => None }

  /** A class by its name below the root, such as `nn.abstractnn.AbstractModule`. */
  def classSymbol(name: String): ru.ClassSymbol = mirror.staticClass(s"$root.$name")

  /** The one instance of an object. */
  def instanceOf(module: ru.ModuleSymbol): Any = mirror.reflectModule(module).instance

  /** Every class and object that can be named without an instance, those within objects too. */
  lazy val symbols: Seq[ru.Symbol] = topLevelNames.flatMap { name =>
    // What Hadoop's annotations keep from being read is no module.
    Try {
      val module = Try(mirror.staticModule(name)).toOption.filter(_ => load(s"$name$$").isDefined)
      val clazz = Try(mirror.staticClass(name)).toOption
        .filter(symbol => symbol.isClass && symbol.info != ru.NoType)
      (clazz.toSeq ++ module.toSeq ++ module.toSeq.flatMap(within)).map { symbol =>
        symbol.info
        symbol
      }
    }.getOrElse(Nil)
  }

  private def within(module: ru.ModuleSymbol): Seq[ru.Symbol] =
    module.moduleClass.info.decls.sorted.flatMap { member =>
      if (member.isModule) member +: within(member.asModule)
      else if (member.isClass && !member.isJava) Seq(member)
      else Nil
    }

  private def topLevelNames: Seq[String] = {
    val anchor = load(s"$root.nn.abstractnn.AbstractModule").get
    val file = new File(anchor.getProtectionDomain.getCodeSource.getLocation.toURI)
    val jar = new JarFile(file)
    try {
      val prefix = root.replace('.', '/') + '/'
      jar.entries.asScala.map(_.getName).toVector
        .filter(name => name.startsWith(prefix) && name.endsWith(".class"))
        .map(_.stripSuffix(".class"))
        .filterNot(_.contains('$'))
        .map(_.replace('/', '.'))
        .sorted
    } finally jar.close()
  }
}
