package org.sparkloom.data

import java.awt.image.BufferedImage
import java.io.{ByteArrayInputStream, ByteArrayOutputStream}
import java.nio.ByteBuffer
import javax.imageio.ImageIO

import org.scalatest.{FlatSpec, Matchers}

class ImagesSpec extends FlatSpec with Matchers {

  /** Red grows to the right, green downwards; blue is the same everywhere. */
  private def slope(width: Int, height: Int): BufferedImage = {
    val image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
    for (x <- 0 until width; y <- 0 until height) image.setRGB(x, y, x * 4 << 16 | y * 4 << 8 | 80)
    image
  }

  private def written(format: String, image: BufferedImage): Array[Byte] = {
    val bytes = new ByteArrayOutputStream()
    ImageIO.write(image, format, bytes) shouldBe true
    bytes.toByteArray
  }

  private def read(
      bytes: Array[Byte], shape: Array[Int], resize: Boolean = false): Seq[Int] = {
    val to = ByteBuffer.allocate(shape.product)
    ImageFile.read("a/picture", new ByteArrayInputStream(bytes), shape, resize, to)
    to.remaining shouldBe 0
    to.array.map(_ & 0xff).toSeq
  }

  private def problem(body: => Unit): String =
    (the[IllegalArgumentException] thrownBy body).getMessage

  "An image" should "be its channels one after the other, row by row" in {
    val expected = (0 until 6).map(i => i % 3 * 4) ++ (0 until 6).map(i => i / 3 * 4) ++
      Seq.fill(6)(80)
    Seq("png", "bmp").foreach { format =>
      read(written(format, slope(3, 2)), Array(3, 2, 3)) shouldBe expected
    }
  }

  it should "be refused when it has another size, is cut off or is none" in {
    problem(read(written("png", slope(3, 2)), Array(3, 3, 2))) should
      include("Expected 2 x 3 pixels, found 3 x 2")
    Seq("png", "jpg", "bmp", "gif").foreach { format =>
      val bytes = written(format, slope(40, 40))
      withClue(format) {
        problem(read(bytes.take(bytes.length / 2), Array(3, 40, 40))) should include("truncated")
      }
    }
    problem(read("no image".getBytes, Array(3, 2, 2))) should include("a/picture is not an image")
  }

  it should "keep what is straight when it is scaled" in {
    val Seq(red, green, blue) =
      read(written("png", slope(40, 20)), Array(3, 10, 10), resize = true).grouped(100).toSeq
    // The first and the last pixels have nothing beyond them to be a mean of.
    for (row <- 1 to 8; column <- 1 to 8) {
      red(row * 10 + column).toDouble shouldBe 4 * (column * 4 + 1.5) +- 1
      green(row * 10 + column).toDouble shouldBe 4 * (row * 2 + 0.5) +- 1
    }
    blue.distinct shouldBe Seq(80)
    read(written("png", slope(4, 4)), Array(1, 9, 7), resize = true) should have size 63
  }

  "A normalisation" should "give the bytes that it is made of mean 0 and deviation 1" in {
    val bytes = Seq(0, 10, 10, 200, 255, 30)
    val counts = new Array[Long](256)
    bytes.foreach(counts(_) += 1)
    val values = bytes.map(Normalisation.of(counts).table(_))
    values.sum / values.size shouldBe 0f +- 1e-6f
    values.map(value => value * value).sum / values.size shouldBe 1f +- 1e-5f
    Normalisation.of(Array.tabulate(256)(byte => if (byte == 7) 5L else 0L)).table(7) shouldBe
      0f +- 1e-6f
  }

  "Classes" should "be in the order of their names, or of their numbers" in {
    ClassNames.of(Seq("a" -> Set("dog", "cat")), 2).names shouldBe Seq("cat", "dog")
    val numbers = ClassNames.of(Seq("a" -> Set("10", "9", "-1")), 3)
    numbers.names shouldBe Seq("-1", "9", "10")
    numbers.labelOf("10") shouldBe 2
  }

  it should "be the same in all parts, and no more than the network tells apart" in {
    problem(ClassNames.of(Seq("here" -> Set("x", "y"), "there" -> Set("x", "z")), 3)) should
      include("here and there have different classes: y, z in one of them only")
    problem(ClassNames.of(Seq("here" -> Set("x", "y", "z")), 2)) should
      include("here has 3 classes, and the network tells 2 apart")
  }
}
