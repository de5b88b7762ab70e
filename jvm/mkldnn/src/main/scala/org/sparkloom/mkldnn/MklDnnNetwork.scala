package org.sparkloom.mkldnn

import java.util.IdentityHashMap

import com.intel.analytics.bigdl.mkl.MklDnn

import org.sparkloom.compat.{AbstractModule, Activity, NumericFloat, Tensor}
import org.sparkloom.compat.mkldnn.{Container, MklDnnLayer, ModuleNode, Node}
import org.sparkloom.layers.NativeLayer

/**
 * A network, or a part of one, that MKL-DNN computes. From outside it is a layer of `nn` like any
 * other: tensors of the Java heap come in and go out, batches may have any size, and the weights
 * can be trained and copied as those of the same layers of `nn`.
 *
 * MKL-DNN compiles its primitives for one shape and for training or inference. That is done here
 * when the first batch comes: each layer says which memory format it wants, and a reordering is put
 * only where two neighbours disagree. A training batch of another size compiles anew. Inference
 * goes through a batch in pieces of at most [[MklDnnNetwork.largestPiece]] records, the last one
 * filled up.
 *
 * A backward pass replaces the gradients of the pass before, as all layers of MKL-DNN do.
 *
 * @param steps the layers in the order in which they are computed, each with the places of what it
 *              reads: 0 is the input, `i + 1` what step `i` gives
 * @param propagateBack whether somebody wants the gradient of the input
 */
class MklDnnNetwork private (
    private var steps: Vector[Step],
    propagateBack: Boolean) extends Container with NativeLayer {

  steps.foreach(step => modules += step.layer)

  // Null where there is none, as in every copy of a network: what is transient is not copied.
  @transient private var thread: NativeThread = _
  @transient private var forTraining: CompiledNetwork = _
  @transient private var forInference: CompiledNetwork = _
  @transient private lazy val piece = Tensor[Float]()

  // Not the output of a training pass, which the next one writes into again.
  @transient private lazy val inferred = Tensor[Float]()

  /** Puts a layer behind the last one. */
  def add(layer: AbstractModule[_, _, Float]): this.type = {
    val own = MklDnnNetwork.native(layer)
    steps :+= Step(own, Array(steps.length))
    modules += own.asInstanceOf[AbstractModule[Activity, Activity, Float]]
    this
  }

  override def updateOutput(input: Activity): Activity = {
    val batch = MklDnnNetwork.contiguous(input)
    output = native { if (isTraining()) trained(batch).forward(batch) else infer(batch) }
    output
  }

  override def updateGradInput(input: Activity, gradOutput: Activity): Activity = {
    gradInput = backward(gradOutput, values = true, weights = false)
    gradInput
  }

  override def accGradParameters(input: Activity, gradOutput: Activity): Unit =
    backward(gradOutput, values = false, weights = true)

  override def backward(input: Activity, gradOutput: Activity): Activity = {
    val before = System.nanoTime()
    gradInput = backward(gradOutput, values = true, weights = true)
    backwardTime += System.nanoTime() - before
    gradInput
  }

  private def backward(
      gradOutput: Activity, values: Boolean, weights: Boolean): Tensor[Float] = {
    val gradients = MklDnnNetwork.contiguous(gradOutput)
    native { compiled.backward(gradients, values, weights) }
  }

  private def native[A](work: => A): A = {
    if (thread == null) {
      MklDnnNetwork.requireLibrary()
      thread = new NativeThread
    }
    thread.run(work)
  }

  private def compiled: CompiledNetwork = Option(forTraining).getOrElse(
    throw new IllegalStateException("A backward pass needs a forward pass in training first."))

  private def trained(batch: Tensor[Float]): CompiledNetwork = {
    if (forTraining == null || !forTraining.fits(batch.size())) {
      // What has been inferred so far needs its memory no longer.
      releaseCompiled()
      forTraining = new CompiledNetwork(steps, batch.size(), trained = true, propagateBack)
    }
    forTraining
  }

  private def infer(batch: Tensor[Float]): Tensor[Float] = {
    val records = batch.size(1)
    val shape = batch.size()
    val network = inferring(shape, math.min(records, MklDnnNetwork.largestPiece))
    network.bringWeights()
    (0 until records by network.batch).foreach { start =>
      val count = math.min(network.batch, records - start)
      val own = batch.narrow(1, start + 1, count)
      val given = network.forward(if (count == network.batch) own else filled(own, network.batch))
      inferred.resize(given.size().updated(0, records))
      inferred.narrow(1, start + 1, count).copy(given.narrow(1, 1, count))
    }
    inferred
  }

  /** A network for pieces of at least so many records. */
  private def inferring(shape: Array[Int], wanted: Int): CompiledNetwork = {
    if (forInference == null || forInference.batch < wanted ||
      !forInference.fits(shape.updated(0, forInference.batch))) {
      Option(forInference).foreach(_.release())
      forInference = new CompiledNetwork(
        steps, shape.updated(0, wanted), trained = false, propagateBack = false)
    }
    forInference
  }

  /** Records with zeros behind them. */
  private def filled(records: Tensor[Float], batch: Int): Tensor[Float] = {
    piece.resize(records.size().updated(0, batch)).zero()
    piece.narrow(1, 1, records.size(1)).copy(records)
    piece
  }

  override def clearState(): this.type = {
    super.clearState()
    release()
    this
  }

  /** Gives back the memory outside of the Java heap; the next pass takes it anew. */
  override def release(): Unit = if (thread != null) {
    native { releaseCompiled() }
    thread.close()
    thread = null
  }

  private def releaseCompiled(): Unit = {
    Seq(forTraining, forInference).filter(_ != null).foreach(_.release())
    forTraining = null
    forInference = null
  }
}

/** A layer and the places of what it reads. */
private[mkldnn] case class Step(layer: MklDnnLayer, reads: Array[Int])

/** A layer that stands for several of `nn`. */
private[mkldnn] trait FusedLayer {

  /** How many of them are one behind the other. */
  def depth: Int
}

object MklDnnNetwork {

  /** Records that are inferred at once, so that their values fit into memory. */
  private val largestPiece = 128

  /** A network without layers yet: each that is added reads the one before it. */
  def apply(propagateBack: Boolean = true): MklDnnNetwork =
    new MklDnnNetwork(Vector.empty, propagateBack)

  /**
   * A network from the nodes of a graph.
   *
   * @param input stands for what comes in; its own layer is not used
   * @param output the layer whose values go out
   */
  def apply(input: ModuleNode, output: ModuleNode, propagateBack: Boolean): MklDnnNetwork = {
    val places = new IdentityHashMap[ModuleNode, Int]
    places.put(input, 0)
    val steps = inOrderOfGraph(input, output).zipWithIndex.map { case (node, index) =>
      require(node.prevNodes.nonEmpty,
        s"${node.element.getName()} does not read the network's input")
      places.put(node, index + 1)
      Step(native(node.element), node.prevNodes.map(places.get).toArray)
    }
    new MklDnnNetwork(steps.toVector, propagateBack)
  }

  def apply(input: ModuleNode, output: ModuleNode): MklDnnNetwork =
    apply(input, output, propagateBack = true)

  /**
   * The nodes behind the input, in the order in which a `Graph` of the same layers of `nn` computes
   * them and keeps their weights: by the longest way to the output, on which a layer that stands
   * for several counts as many.
   */
  private def inOrderOfGraph(input: ModuleNode, output: ModuleNode): Seq[ModuleNode] = {
    val lastOf = new IdentityHashMap[ModuleNode, Node[ModuleNode]]
    def layersOf(node: ModuleNode): Node[ModuleNode] = {
      if (!lastOf.containsKey(node)) {
        val depth = node.element match {
          case fused: FusedLayer => fused.depth
          case _ => 1
        }
        val first = new Node(node)
        node.prevNodes.foreach(before => layersOf(before).add(first))
        lastOf.put(node, (1 until depth).foldLeft(first)((last, _) => last.add(new Node(node))))
      }
      lastOf.get(node)
    }
    layersOf(output).graph(reverse = true).topologySort.reverse.map(_.element).distinct
      .filterNot(_ eq input)
  }

  private def requireLibrary(): Unit = require(MklDnn.isLoaded,
    "BigDL's MKL-DNN library does not load on this machine. Train with --engine mklblas.")

  private def native(layer: AbstractModule[_, _, Float]): MklDnnLayer = layer match {
    case own: MklDnnLayer => own
    case other => throw new IllegalArgumentException(
      s"${other.getName()} (${other.getClass.getName}) is not a layer of MKL-DNN")
  }

  private def contiguous(activity: Activity): Tensor[Float] =
    activity.toTensor[Float].contiguous()
}
