package org.sparkloom.data

import org.apache.hadoop.conf.Configuration

import org.sparkloom.runtime.TrainingJob

/**
 * The articles of 20 Newsgroups, as vectors of their words: from the official folders
 * `20news-bydate-{train,test}/<class>/<article>` or tables of the same names with `.tsv`, or from
 * `20_newsgroup/<class>/<article>`, which has no division by date.
 */
object Newsgroups {

  private val trainingName = Seq("20news-bydate-train")
  private val validationName = Seq("20news-bydate-test")
  private val undividedNames = Seq("20_newsgroup", "20_newsgroups")

  /**
   * @param words width of a batch: longer articles are cut, shorter ones have zeros in front; words
   *              without a vector are left out before
   * @param features values of a word's vector; the file `glove.6B.<features>d.txt` has them
   * @throws IllegalArgumentException for files that are missing or not what they should be, and for
   *   classes that differ between training and test
   */
  def load(words: Int, features: Int, split: TextSplit = OfficialSplit)(
      job: TrainingJob): LoadedData = {
    val sources = find(job.options.data, split, job.context.hadoopConfiguration)
    EmbeddedTexts.load(job, "20 Newsgroups", sources, split, words, features)
  }

  private def find(
      folder: String, split: TextSplit, configuration: Configuration): Seq[TextSource] = {
    def source(names: Seq[String]): Option[TextSource] =
      TextSource.find(folder, names, configuration)
    val divided = source(trainingName).toSeq ++ source(validationName)
    val undivided = source(undividedNames).toSeq
    if (divided.size == 2) {
      divided
    } else {
      require(undivided.nonEmpty,
        s"$folder has neither ${trainingName.head} and ${validationName.head} nor " +
          s"${undividedNames.head}. Fetch the data, or name its folder.")
      require(split != OfficialSplit,
        s"${undivided.head.name} is not divided by date. Divide it at random, or bring " +
          s"${trainingName.head} and ${validationName.head}.")
      undivided
    }
  }
}
