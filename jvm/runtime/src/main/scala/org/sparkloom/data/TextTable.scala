package org.sparkloom.data

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.Path

import org.sparkloom.runtime.TrainingJob

/**
 * Texts of a user's own as vectors of their words, from tables in CSV, TSV or JSON lines:
 * `train.<ending>` and `test.<ending>` (or `validation`), or `texts.<ending>` to be divided at random.
 */
object TextTable {

  private val trainingNames = Seq("train")
  private val validationNames = Seq("test", "validation")
  private val undividedNames = Seq("texts")

  /**
   * @param words width of a batch, as for [[Newsgroups.load]]
   * @param features values of a word's vector, as there
   * @param classes scores that the network gives: the most classes that there may be
   * @param text name of the column of the texts
   * @param label name of the column of their labels
   * @param format ending of the files, where those of several are there
   * @throws IllegalArgumentException for files that are missing or not what they should be, and for
   *   classes that differ between training and test
   */
  def load(
      words: Int,
      features: Int,
      classes: Int,
      text: String = "text",
      label: String = "label",
      format: Option[String] = None,
      split: TextSplit = OfficialSplit)(job: TrainingJob): LoadedData = {
    val configuration = job.context.hadoopConfiguration
    val sources = find(job.options.data, format, split, configuration)
      .map(TextColumns(_, text, label))
    EmbeddedTexts.load(job, "the text table", sources, split, words, features, classes)
  }

  private def find(
      folder: String,
      format: Option[String],
      split: TextSplit,
      configuration: Configuration): Seq[String] = {
    val files = new Path(folder).getFileSystem(configuration)
    val endings = format.fold(TableRows.endings)(Seq(_))
    def file(names: Seq[String]): Option[String] = {
      val candidates = for (name <- names; ending <- endings) yield s"$name.$ending"
      val found = candidates.map(new Path(folder, _)).filter(files.exists)
      require(found.size <= 1,
        s"$folder has ${found.map(_.getName).mkString(" and ")}, where one is expected. Say " +
          "`format` in the experiment, or take the others away.")
      found.headOption.map(_.toString)
    }
    val divided = file(trainingNames).toSeq ++ file(validationNames)
    val undivided = if (split == OfficialSplit) Nil else file(undividedNames).toSeq
    val shown = endings.mkString("{", ",", "}")
    require(divided.size == 2 || undivided.nonEmpty,
      s"$folder has no train.$shown and test.$shown" +
        (if (split == OfficialSplit) ". Divide the texts, or say `split: randomSplit()`."
        else s", and no texts.$shown. Name the folder of the texts."))
    if (divided.size == 2) divided else undivided
  }
}
