package org.sparkloom.data

/** How texts are divided into those that are trained on and those that tell how good it is. */
sealed trait TextSplit

/** As their authors divided them. */
case object OfficialSplit extends TextSplit

/**
 * At random, all texts taken together.
 *
 * @param training share that is trained on
 * @param seed the same one divides in the same way, whatever the seed of the run
 */
case class RandomSplit(training: Double, seed: Int) extends TextSplit

/**
 * Which worker has which text, and for what. Texts are numbered through all sources.
 *
 * @param training numbers of the texts that are trained on, in the order in which they are dealt out
 * @param validation the same of the others
 */
private[data] case class TextDivision(training: Array[Int], validation: Array[Int]) {

  /** The first of each. */
  def limited(ofTraining: Option[Int], ofValidation: Option[Int]): TextDivision = TextDivision(
    ofTraining.fold(training)(training.take), ofValidation.fold(validation)(validation.take))

  /** For each text twice its worker, and one more for a validation; -1 for nobody. */
  def places(texts: Int, workers: Int): Array[Int] = {
    val places = Array.fill(texts)(-1)
    training.indices.foreach(i => places(training(i)) = i % workers * 2)
    validation.indices.foreach(i => places(validation(i)) = i % workers * 2 + 1)
    places
  }
}

private[data] object TextDivision {

  /**
   * @param counts texts of each source: one, or the training's and the validation's
   */
  def of(split: TextSplit, counts: Seq[Int]): TextDivision = split match {
    case OfficialSplit =>
      val Seq(training, validation) = counts
      TextDivision(
        SeededOrder.mixture(training),
        SeededOrder.mixture(validation).map(_ + training))
    case RandomSplit(share, seed) =>
      val all = SeededOrder.permutation(counts.sum, seed, epoch = 0, partition = 0)
      val (training, validation) = all.splitAt(math.round(counts.sum * share).toInt)
      TextDivision(training, validation)
  }
}
