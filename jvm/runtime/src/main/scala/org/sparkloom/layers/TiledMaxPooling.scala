package org.sparkloom.layers

import scala.reflect.ClassTag

import org.sparkloom.compat.{AbstractModule, Activity, ModuleSerializable, ModuleSerializer}
import org.sparkloom.compat.{NumericFloat, SerializeContext, SerializeResult, SpatialMaxPooling}
import org.sparkloom.compat.{Tensor, TensorNumeric}

/**
 * Max pooling whose windows lie beside each other as tiles do: BigDL's
 * `SpatialMaxPooling(kW, kH, kW, kH)` in outputs and gradients, and, after
 * [[TiledMaxPooling.saveAsBigDls]], in the files of `saveModule`, which BigDL reads without this class.
 *
 * Input `[batch, planes, height, width]` or `[planes, height, width]`, output as the input with
 * `height / kH` and `width / kW`. Rows and columns at the end that fill no tile are left out.
 *
 * @param kW width of a tile
 * @param kH height of a tile
 */
class TiledMaxPooling(val kW: Int, val kH: Int)
    extends AbstractModule[Tensor[Float], Tensor[Float], Float] {
  import TiledMaxPooling._

  /** For each value of the output, the place in the input that it comes from, counted from 0. */
  @transient private var places: Array[Int] = _

  override def updateOutput(input: Tensor[Float]): Tensor[Float] = {
    val sizes = input.size()
    require(sizes.length == 3 || sizes.length == 4,
      s"expected [batch, planes, height, width], found ${sizes.mkString("[", ", ", "]")}")
    val Array(height, width) = sizes.takeRight(2)
    require(height >= kH && width >= kW, s"expected $kH x $kW or more, found $height x $width")
    val (rows, columns) = (height / kH, width / kW)
    output.resize(sizes.dropRight(2) ++ Array(rows, columns))
    if (places == null || places.length < output.nElement()) places = new Array(output.nElement())
    val images = input.contiguous()
    val (values, begin) = (images.storage().array(), images.storageOffset() - 1)
    val planes = output.nElement() / (rows * columns)
    for (plane <- 0 until planes; row <- 0 until rows) {
      val corner = (plane * height + row * kH) * width
      val start = (plane * rows + row) * columns
      if (kW == 2 && kH == 2) chooseOfFour(values, begin, corner, width, places, start, columns)
      else chooseOfMany(values, begin, corner, width, kW, kH, places, start, columns)
    }
    take(values, begin, places, output.storage().array(), output.storageOffset() - 1, output.nElement())
    output
  }

  override def updateGradInput(input: Tensor[Float], gradOutput: Tensor[Float]): Tensor[Float] = {
    gradInput.resizeAs(input).zero()
    val gradients = gradOutput.contiguous()
    spread(gradients.storage().array(), gradients.storageOffset() - 1, places,
      gradInput.storage().array(), gradients.nElement())
    gradInput
  }

  override def clearState(): this.type = {
    super.clearState()
    places = null
    this
  }

  override def toString: String = s"${getPrintName()}($kW, $kH)"

  /** BigDL's own, under the name by which its neighbours in a graph know this one. */
  private def ofBigDl: AbstractModule[_, _, Float] = {
    val pooling = SpatialMaxPooling[Float](kW, kH, kW, kH).setName(getName())
    if (isTraining()) pooling.training() else pooling.evaluate()
  }
}

object TiledMaxPooling {

  def apply(kW: Int, kH: Int): TiledMaxPooling = new TiledMaxPooling(kW, kH)

  /**
   * Has BigDL's `saveModule` write its own layer in place of each of these, in this process from now on.
   *
   * Not when the first is made: BigDL's serializer begins with Scala's reflection, and a training would
   * begin later by what that takes.
   */
  def saveAsBigDls(): Unit = registered

  /** BigDL refuses to hear of a class twice. */
  private lazy val registered: Unit =
    ModuleSerializer.registerModule(classOf[TiledMaxPooling].getName, AsBigDls)

  /** Writes BigDL's own layer in place of this one. */
  private object AsBigDls extends ModuleSerializable {
    override def serializeModule[T: ClassTag](context: SerializeContext[T])(
        implicit numeric: TensorNumeric[T]): SerializeResult = {
      val tiled = (context.moduleData.module: Any).asInstanceOf[TiledMaxPooling]
      val bigDls = tiled.ofBigDl.asInstanceOf[AbstractModule[Activity, Activity, T]]
      ModuleSerializer.serialize(
        context.copy(moduleData = context.moduleData.copy(module = bigDls)))
    }
  }

  /**
   * Where the largest value of each of a row of 2 x 2 tiles is. Which one it is cannot be guessed, so
   * that choices without a branch cost less.
   *
   * @param begin  of the images among `values`
   * @param corner of the first tile, from `begin` on
   * @param width  of an image
   * @param start  of the row among `places`
   */
  private def chooseOfFour(
      values: Array[Float], begin: Int, corner: Int, width: Int,
      places: Array[Int], start: Int, tiles: Int): Unit = {
    var tile = 0
    while (tile < tiles) {
      val above = begin + corner + 2 * tile
      val below = above + width
      val upper = if (values(above + 1) > values(above)) above + 1 else above
      val lower = if (values(below + 1) > values(below)) below + 1 else below
      places(start + tile) = (if (values(lower) > values(upper)) lower else upper) - begin
      tile += 1
    }
  }

  /** The same for tiles of any size. */
  private def chooseOfMany(
      values: Array[Float], begin: Int, corner: Int, width: Int, kW: Int, kH: Int,
      places: Array[Int], start: Int, tiles: Int): Unit = {
    var tile = 0
    while (tile < tiles) {
      val first = begin + corner + kW * tile
      var best = first
      var y = 0
      while (y < kH) {
        var x = 0
        while (x < kW) {
          val place = first + y * width + x
          if (values(place) > values(best)) best = place
          x += 1
        }
        y += 1
      }
      places(start + tile) = best - begin
      tile += 1
    }
  }

  private def take(
      values: Array[Float], begin: Int, places: Array[Int],
      taken: Array[Float], start: Int, count: Int): Unit = {
    var i = 0
    while (i < count) {
      taken(start + i) = values(begin + places(i))
      i += 1
    }
  }

  private def spread(
      values: Array[Float], begin: Int, places: Array[Int], taken: Array[Float], count: Int): Unit = {
    var i = 0
    while (i < count) {
      taken(places(i)) = values(begin + i)
      i += 1
    }
  }
}
