package org.sparkloom.layers

import org.scalatest.{FlatSpec, Matchers}

import org.sparkloom.compat.{BinaryTreeLSTM, NumericFloat, RandomGenerator, T, Table, Tensor}
import org.sparkloom.data.TemporaryFolder
import org.sparkloom.theirs

class BatchedTreeLstmSpec extends FlatSpec with Matchers {
  import Comparison._

  private val (inputSize, hiddenSize) = (7, 6)

  private def layers(seed: Int): (BatchedTreeLstm, Layer[Table]) = {
    RandomGenerator.RNG.setSeed(seed)
    val pair = (BatchedTreeLstm(inputSize, hiddenSize),
      BinaryTreeLSTM[Float](inputSize, hiddenSize))
    sameWeights(pair._1, pair._2)
    pair
  }

  private def input(parses: Seq[Parse]): Table =
    T(Treebank.words(parses, inputSize), Treebank.trees(parses))

  "A batched Tree-LSTM" should "compute what BigDL's does" in {
    val (ours, their) = layers(seed = 1)
    compare(ours, their, input(Treebank.handwritten))
  }

  it should "do so again with a smaller batch and a larger one" in {
    val (ours, their) = layers(seed = 2)
    // BigDL's keeps gradients of the last batch on words that no leaf names: all are alike here.
    for (count <- Seq(2, 1, 3)) compare(ours, their, input(Seq.fill(count)(Treebank.handwritten(1))))
  }

  it should "do so on the Treebank (SPARKLOOM_SST_DIR)" in {
    val directory = Treebank.directory.getOrElse(cancel("the Treebank is not on this machine"))
    val (ours, their) = layers(seed = 3)
    val parses = Treebank.read(directory.resolve("dev.txt"))
    parses should have length 1101
    // Of the same number of words, for the reason above.
    parses.groupBy(_.words).values.foreach(batch => compare(ours, their, input(batch)))
  }

  it should "begin with the weights that BigDL's begins with" in {
    def begun(layer: => Layer[Table]) = { RandomGenerator.RNG.setSeed(4); weights(layer) }
    val their = begun(BinaryTreeLSTM[Float](inputSize, hiddenSize))
    begun(BatchedTreeLstm(inputSize, hiddenSize)) shouldBe their
    val again = BatchedTreeLstm(inputSize, hiddenSize)
    RandomGenerator.RNG.setSeed(4)
    again.reset()
    weights(again) shouldBe their
  }

  it should "give words that fill up a text no gradient" in {
    val (ours, _) = layers(seed = 5)
    val table = input(Treebank.handwritten.take(3))
    ours.backward(table, ours.forward(table))
    val gradients = ours.gradInput[Tensor[Float]](1)
    gradients.select(1, 1).narrow(1, 3, 3).abs().max() shouldBe 0f
    gradients.select(1, 1).narrow(1, 1, 2).abs().min() should be > 0f
  }

  it should "scale and freeze the gradients of its weights" in {
    val (ours, _) = layers(seed = 6)
    val table = input(Treebank.handwritten)
    def gradientsOf(change: => Unit): Seq[Tensor[Float]] = {
      change
      ours.zeroGradParameters()
      ours.backward(table, ours.forward(table).clone().fill(1))
      gradients(ours).map(_.clone())
    }
    val plain = gradientsOf(())
    val scaled = gradientsOf { ours.setScaleW(2); ours.setScaleB(3) }
    plain.zip(scaled).zipWithIndex.foreach { case ((one, other), index) =>
      same(other, one.mul(if (index % 2 == 0) 2f else 3f))
    }
    gradientsOf(ours.freeze()).map(_.abs().max()).max shouldBe 0f
  }

  it should "drop candidates in training, and find the gradients of what it kept" in {
    val (_, theirs) = layers(seed = 8)
    val ours = BatchedTreeLstm(inputSize, hiddenSize, recurrentDropout = 0.5)
    weights(ours).zip(weights(theirs)).foreach { case (our, their) => our.copy(their) }
    val table = input(Treebank.handwritten)
    def outputOf(seed: Int): Tensor[Float] = {
      RandomGenerator.RNG.setSeed(seed)
      ours.forward(table).clone()
    }
    val output = outputOf(seed = 9)
    same(outputOf(seed = 9), output)
    distance(outputOf(seed = 10), output) should be > 0.01f

    outputOf(seed = 9)
    val gradOutput = output.clone().rand(-1, 1)
    ours.zeroGradParameters()
    ours.backward(table, gradOutput)
    val places = weights(ours).zip(gradients(ours)) :+
      ((table[Tensor[Float]](1), ours.gradInput[Tensor[Float]](1)))
    places.foreach { case (values, gradient) =>
      // The derivative along the gradient is its length squared.
      val direction = gradient.clone().div(math.max(gradient.norm(2), 1e-6f))
      def gainAt(distance: Float): Float = {
        values.add(distance, direction)
        val gain = outputOf(seed = 9).dot(gradOutput)
        values.add(-distance, direction)
        gain
      }
      val step = 0.01f
      val slope = (gainAt(step) - gainAt(-step)) / (2 * step)
      slope shouldBe gradient.norm(2) +- math.max(0.02f * gradient.norm(2), 0.01f)
    }

    ours.evaluate()
    same(ours.forward(table), theirs.forward(table))
  }

  it should "refuse to drop all" in {
    intercept[IllegalArgumentException](BatchedTreeLstm(inputSize, hiddenSize, 1)).getMessage should
      include("expected a recurrent dropout from 0 until 1, found 1.0")
  }

  it should "be cloned, cleared, saved and loaded" in {
    RandomGenerator.RNG.setSeed(7)
    val ours = BatchedTreeLstm(inputSize, hiddenSize, recurrentDropout = 0.3).evaluate()
    val table = input(Treebank.handwritten)
    val expected = ours.forward(table).clone()
    same(ours.cloneModule().forward(table), expected)
    same(ours.clearState().forward(table), expected)
    TemporaryFolder.use { folder =>
      val file = folder.resolve("tree.model").toString
      ours.setName("tree").saveModule(file)
      val loaded = theirs.Module.loadModule[Float](file)
      loaded.getName shouldBe "tree"
      loaded.asInstanceOf[BatchedTreeLstm].recurrentDropout shouldBe 0.3
      same(loaded.forward(table), expected)
    }
  }

  it should "refuse words of another size, and trees of another batch" in {
    val ours = BatchedTreeLstm(inputSize, hiddenSize)
    val parses = Treebank.handwritten
    val wrongWords = T(Treebank.words(parses, inputSize + 1), Treebank.trees(parses))
    val wrongTrees = T(Treebank.words(parses, inputSize), Treebank.trees(parses.take(2)))
    def refusal(input: Table) =
      intercept[IllegalArgumentException](ours.updateOutput(input)).getMessage
    refusal(wrongWords) should include("expected words [batch, words, 7], found [5, 5, 8]")
    refusal(wrongTrees) should include("expected trees [5, nodes, 3], found [2, 7, 3]")
  }
}
