package org.sparkloom.data

import java.io.{ByteArrayOutputStream, DataOutputStream}
import java.nio.file.{Files, Path}
import java.util.zip.GZIPOutputStream

import org.apache.hadoop.conf.Configuration
import org.scalatest.{FlatSpec, Matchers}

class IdxFileSpec extends FlatSpec with Matchers {

  private val configuration = new Configuration()

  /** Three images of 2 x 2: the values 0 to 11. */
  private def images: Array[Byte] = {
    val bytes = new ByteArrayOutputStream()
    val out = new DataOutputStream(bytes)
    Seq(0x803, 3, 2, 2).foreach(out.writeInt)
    (0 until 12).foreach(out.writeByte)
    bytes.toByteArray
  }

  private def gzip(bytes: Array[Byte]): Array[Byte] = {
    val zipped = new ByteArrayOutputStream()
    val out = new GZIPOutputStream(zipped)
    out.write(bytes)
    out.close()
    zipped.toByteArray
  }

  private def withFile[A](name: String, bytes: Array[Byte])(test: String => A): A =
    TemporaryFolder.use { folder =>
      val file: Path = folder.resolve(name)
      Files.write(file, bytes)
      test(folder.resolve("images").toString)
    }

  "An IDX file" should "give the records that are asked for" in withFile("images", images) {
    path =>
      val file = IdxFile.open(path, 3, configuration)
      file.dimensions shouldBe Seq(3, 2, 2)
      file.read(1, 3, configuration) shouldBe (4 until 12).map(_.toByte).toArray
  }

  it should "be read gzipped" in withFile("images.gz", gzip(images)) { path =>
    IdxFile.open(path, 3, configuration).read(2, 3, configuration) shouldBe
      Array[Byte](8, 9, 10, 11)
  }

  it should "be refused when it is truncated, with both lengths" in
    withFile("images", images.dropRight(1)) { path =>
      val refusal = the[IllegalArgumentException] thrownBy IdxFile.open(path, 3, configuration)
      refusal.getMessage should (include("truncated") and include("28 bytes") and include("27"))
    }

  it should "be refused when it is truncated and gzipped" in
    withFile("images.gz", gzip(images.dropRight(1))) { path =>
      val file = IdxFile.open(path, 3, configuration)
      the[IllegalArgumentException] thrownBy file.read(0, 3, configuration) should have message
        s"$path.gz ends too early: expected 3 records of 4 bytes. Fetch the data again."
    }

  it should "be refused with another magic number" in withFile("images", images) { path =>
    val refusal = the[IllegalArgumentException] thrownBy IdxFile.open(path, 1, configuration)
    refusal.getMessage should (include("0x00000801") and include("0x00000803"))
  }

  it should "be missed by name" in withFile("other", images) { path =>
    val refusal = the[IllegalArgumentException] thrownBy IdxFile.open(path, 3, configuration)
    refusal.getMessage should include(s"$path or $path.gz is not there")
  }
}
