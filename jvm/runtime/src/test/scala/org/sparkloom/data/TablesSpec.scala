package org.sparkloom.data

import java.io.File
import java.nio.charset.Charset
import java.nio.charset.StandardCharsets.{ISO_8859_1, UTF_16LE, UTF_8}
import java.nio.file.Files

import org.apache.hadoop.conf.Configuration
import org.scalatest.{FlatSpec, Matchers, Outcome}

class TablesSpec extends FlatSpec with Matchers {

  private var folder: File = _

  override def withFixture(test: NoArgTest): Outcome = TemporaryFolder.use { path =>
    folder = path.toFile
    super.withFixture(test)
  }

  private def write(name: String, text: String, charset: Charset = UTF_8): String = {
    val file = new File(folder, name)
    Files.write(file.toPath, text.getBytes(charset))
    file.getPath
  }

  private def rows(path: String, columns: String*): Seq[(Int, Seq[String])] = {
    var found = Seq.empty[(Int, Seq[String])]
    TableRows.foreach(path, new Configuration(), columns)((line, row) => found :+= line -> row)
    found
  }

  private def problem(body: => Unit): String =
    (the[IllegalArgumentException] thrownBy body).getMessage

  "CSV" should "have quoted fields with separators, line breaks and quotes in them" in {
    val path = write("a.csv",
      "\ufefflabel,text\r\nx,\"one, \"\"two\"\"\r\nthree\"\r\n\r\ny,4\" wide\r\nz,\"\"")
    rows(path, "text", "label") shouldBe
      Seq(2 -> Seq("one, \"two\"\nthree", "x"), 5 -> Seq("4\" wide", "y"), 6 -> Seq("", "z"))
  }

  it should "be refused with the line" in {
    val header = "text,label\n"
    def refusal(text: String): String = problem(rows(write("b.csv", text), "text", "label"))
    refusal("words,label\na,b\n") should
      include("b.csv, line 1: expected a column `text`, found `words`, `label`")
    refusal(header + "a,x\nb\n") should include("line 3: expected 2 fields as in the first line, found 1")
    refusal(header + "a,x\nb,c,x\n") should include("line 3: expected 2 fields")
    refusal(header + "a,x\n\"b,x\nc,x\n") should include("line 3: a field begins with a quote")
    refusal(header + "\"a\"b,x\n") should include("line 2: expected a separator after a closing quote")
    refusal("") should include("is empty")
  }

  "TSV" should "have no quotes" in {
    rows(write("a.tsv", "text\tlabel\n\"a, b\tx\n"), "text", "label") shouldBe
      Seq(2 -> Seq("\"a, b", "x"))
  }

  "JSON lines" should "be objects with texts or whole numbers" in {
    val path = write("a.jsonl", "{\"label\": 3, \"text\": \"a\\nb\"}\n\n{\"text\": \"c\", \"label\": \"y\"}\n")
    rows(path, "text", "label") shouldBe Seq(1 -> Seq("a\nb", "3"), 3 -> Seq("c", "y"))
  }

  it should "be refused with the line" in {
    def refusal(text: String): String = problem(rows(write("b.jsonl", text), "text", "label"))
    refusal("{\"text\": \"a\", \"label\": 1}\n{\"text\": \"a\n") should include("line 2: expected a JSON object")
    refusal("{\"text\": \"a\"}\n") should include("line 1: expected an object with the key `label`")
    refusal("[1]\n") should include("line 1: expected an object with the key `text`")
    refusal("{\"text\": [], \"label\": 1}\n") should include("expected a text or a whole number as `text`")
  }

  "Any table" should "be refused in another encoding, with the line" in {
    val text = "text,label\nfine,x\ncaf\u00e9,y\n"
    problem(rows(write("latin.csv", text, ISO_8859_1), "text", "label")) should
      include("latin.csv, line 3: expected text in UTF-8")
    problem(rows(write("wide.csv", text, UTF_16LE), "text", "label")) should include("line 1")
  }

  "The texts of a table" should "need a label each" in {
    val source = TextColumns(write("c.csv", "text,label\na,x\nb,\n"), "text", "label")
    problem(source.labels(new Configuration())) should include("line 3: expected a label as `label`")
  }

  it should "be read by their numbers" in {
    val source = TextColumns(write("d.csv", "text,label\na,x\n\"b\nc\",y\nd,x\n"), "text", "label")
    source.labels(new Configuration()).toSeq shouldBe Seq("x", "y", "x")
    var texts = Seq.empty[(Int, String)]
    source.foreach(new Configuration(), _ != 0)((number, text) => texts :+= number -> text)
    texts shouldBe Seq(1 -> "b\nc", 2 -> "d")
  }
}
