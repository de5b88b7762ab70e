package org.sparkloom.data

/**
 * The names of a data set's classes in the order of their labels: whole numbers by their size, where
 * all of them are, else as text.
 */
private[data] case class ClassNames private (names: Seq[String]) {

  private val labels = names.zipWithIndex.toMap

  /** The label of a class, from 0. */
  def labelOf(name: String): Int = labels(name)
}

private[data] object ClassNames {

  private val wholeNumber = "-?\\d{1,18}"

  /**
   * @param parts of the data set: where each is, and the names in it
   * @param most scores that the network gives for a record
   * @throws IllegalArgumentException for parts of different classes, and for more than the network
   *   tells apart
   */
  def of(parts: Seq[(String, Set[String])], most: Int): ClassNames = {
    val (first, names) = parts.head
    parts.tail.foreach { case (other, found) =>
      val alone = (names diff found) ++ (found diff names)
      require(alone.isEmpty,
        s"$first and $other have different classes: ${listed(alone)} in one of them only.")
    }
    require(names.size <= most,
      s"$first has ${names.size} classes, and the network tells $most apart: ${listed(names)}. " +
        "End the network with a score for each class.")
    ClassNames(
      if (names.forall(_.matches(wholeNumber))) names.toSeq.sortBy(name => (name.toLong, name))
      else names.toSeq.sorted)
  }

  private val shown = 10

  private def listed(names: Set[String]): String = {
    val sorted = names.toSeq.sorted
    val rest = if (sorted.size > shown) s" and ${sorted.size - shown} more" else ""
    sorted.take(shown).mkString("", ", ", rest)
  }
}
