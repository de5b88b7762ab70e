package org.sparkloom.compiler

import java.nio.file.{Files, Path}

import org.scalatest.{FlatSpec, Matchers}

import org.sparkloom.data.TemporaryFolder

class JobCompilerSpec extends FlatSpec with Matchers {

  private def compile(folder: Path, source: String, name: String): String = {
    val file = folder.resolve("Job.scala")
    Files.write(file, source.getBytes("UTF-8"))
    val classes = Files.createDirectories(folder.resolve(s"classes-$name"))
    JobCompiler.compile(
      Array(file.toString), classes.toString, folder.resolve(s"$name.jar").toString)
  }

  "The job compiler" should "make the same jar twice" in TemporaryFolder.use { folder =>
    val source = "object Job { def answer: Int = 42 }"
    compile(folder, source, "first") shouldBe """{"ok":true,"warnings":[]}"""
    Thread.sleep(1100)
    compile(folder, source, "second")
    Files.readAllBytes(folder.resolve("first.jar")) shouldBe
      Files.readAllBytes(folder.resolve("second.jar"))
  }

  it should "say where an error is, and write no jar" in TemporaryFolder.use { folder =>
    val answer = compile(folder, "object Job {\n  val number: Int = \"text\"\n}", "bad")
    answer should (include(""""ok":false""") and include(""""line":2,"column":21""") and
      include("type mismatch"))
    Files.exists(folder.resolve("bad.jar")) shouldBe false
  }
}
