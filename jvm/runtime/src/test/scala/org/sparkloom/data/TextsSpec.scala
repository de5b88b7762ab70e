package org.sparkloom.data

import java.io.File
import java.nio.charset.Charset
import java.nio.charset.StandardCharsets.{ISO_8859_1, UTF_8}
import java.nio.file.Files

import org.apache.hadoop.conf.Configuration
import org.scalatest.{FlatSpec, Matchers, Outcome}

class TextsSpec extends FlatSpec with Matchers {

  private var folder: File = _

  override def withFixture(test: NoArgTest): Outcome = TemporaryFolder.use { path =>
    folder = path.toFile
    super.withFixture(test)
  }

  private val configuration = new Configuration()

  private def write(name: String, text: String, charset: Charset = UTF_8): String = {
    val file = new File(folder, name)
    file.getParentFile.mkdirs()
    Files.write(file.toPath, text.getBytes(charset))
    file.getPath
  }

  private def problem(body: => Unit): String =
    (the[IllegalArgumentException] thrownBy body).getMessage

  "Tokens" should "be runs of letters and digits in lower case" in {
    TokenisedTexts.tokens("It's 3 o'Clock -- \u00c9t\u00e9!").toSeq shouldBe
      Seq("it", "s", "3", "o", "clock", "\u00e9t\u00e9")
    TokenisedTexts.tokens("  ").toSeq shouldBe Nil
  }

  "A table and folders" should "give the same texts" in {
    write("a.tsv", "x\tone\ny\ttwo\n")
    write("b/x/1", "one")
    write("b/y/1", "two")
    val both = Seq("a", "b").map(name =>
      TextSource.find(folder.getPath, Seq(name), configuration).get)
    both.foreach { source =>
      source.labels(configuration).toSeq shouldBe Seq("x", "y")
      var texts = Seq.empty[(Int, String)]
      source.foreach(configuration, _ == 1)((number, text) => texts :+= number -> text.trim)
      texts shouldBe Seq(1 -> "two")
    }
  }

  "A table" should "be refused with its line without a tab, and in another encoding" in {
    val wrong = LabelledLines(write("c.tsv", "x\tone\ntwo\n"))
    problem(wrong.labels(configuration)) should include("c.tsv, line 2: expected a label, a tab")
    val latin = LabelledLines(write("d.tsv", "x\tcaf\u00e9\n", ISO_8859_1))
    problem(latin.labels(configuration)) should include("UTF-8")
  }

  "Word vectors" should "be those of the wanted words" in {
    val path = write("glove.txt", "the 1 2\nof 3 4\nzoo -0.5 1e-2\n")
    val vectors = WordVectors.read(path, Set("zoo", "the", "unknown"), 2, configuration)
    vectors.rows shouldBe Map("the" -> 0, "zoo" -> 1)
    vectors.values.toSeq shouldBe Seq(1f, 2f, -0.5f, 0.01f)
  }

  it should "be refused with the line of another dimension, or without numbers" in {
    val mixed = write("mixed.txt", "the 1 2\nof 3 4 5\n")
    problem(WordVectors.read(mixed, Set.empty, 2, configuration)) should include("line 2")
    val words = write("words.txt", "the 1 two\n")
    problem(WordVectors.read(words, Set("the"), 2, configuration)) should include("`two`")
  }

  "A division" should "give each text to one worker for one purpose, whatever their number" in {
    val division = TextDivision.of(RandomSplit(training = 0.8, seed = 3), Seq(50, 50))
    division.training.length shouldBe 80
    (division.training ++ division.validation).sorted shouldBe Array.range(0, 100)
    Seq(1, 3).foreach { workers =>
      val places = division.places(100, workers)
      places.count(_ % 2 == 0) shouldBe 80
      val shares = places.groupBy(identity).filter(_._1 % 2 == 0).values.map(_.length)
      shares.max - shares.min should be <= 1
    }
  }

  it should "keep what its authors divided" in {
    val division = TextDivision.of(OfficialSplit, Seq(5, 3))
    division.training.sorted shouldBe Array.range(0, 5)
    division.validation.sorted shouldBe Array(5, 6, 7)
    division.limited(Some(2), None).training shouldBe division.training.take(2)
  }
}
