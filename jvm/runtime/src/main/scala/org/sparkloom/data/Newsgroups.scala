package org.sparkloom.data

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.Path
import org.apache.spark.broadcast.Broadcast
import org.apache.spark.rdd.RDD

import org.sparkloom.runtime.TrainingJob

/**
 * The articles of 20 Newsgroups, as vectors of their words: from the official folders
 * `20news-bydate-{train,test}/<class>/<article>` or tables of the same names with `.tsv`, or from
 * `20_newsgroup/<class>/<article>`, which has no division by date.
 *
 * Executors read and take apart their own articles; the driver reads labels and vectors.
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
    val configuration = job.context.hadoopConfiguration
    val sources = find(job.options.data, split, configuration)
    val labels = sources.map(_.labels(configuration))
    val classes = classesOf(sources, labels)
    val division = TextDivision.of(split, labels.map(_.length))
      .limited(job.options.limit, job.options.validationLimit)
    val places = job.context.broadcast(division.places(labels.map(_.length).sum, job.workers))
    val Seq(training, validation) = Seq(0, 1).map(part => tokenise(job, sources, labels, places, part))
    val vocabulary = training.union(validation).flatMap(_.words).distinct().collect().toSet
    val file = new Path(job.options.vectorsFolder, WordVectors.fileName(features)).toString
    val vectors = job.context.broadcast(
      WordVectors.read(file, vocabulary, features, configuration))
    val targets = job.context.broadcast(labels.flatten.map(classes).toArray)
    def records(texts: TokenisedTexts): Records = {
      val rows = texts.words.map(vectors.value.rows.getOrElse(_, -1))
      new VectorTexts(
        texts.texts.map(_.map(rows(_)).filter(_ >= 0).take(words)),
        texts.numbers.map(targets.value(_)),
        words,
        vectors)
    }
    val loaded = LoadedData(
      SeededDataSet.training(job, "20 Newsgroups, training", division.training.length,
        training.map(records)),
      SeededDataSet.validation(job, "20 Newsgroups, test", division.validation.length,
        validation.map(records), validationBatchSize))
    // Once both are in memory, the words themselves are in nobody's way any more.
    Seq(loaded.training, loaded.validation).foreach(_.originRDD().count())
    Seq(training, validation).foreach(_.unpersist(blocking = false))
    loaded
  }

  /** As vectors, texts are large. */
  private val validationBatchSize = 128

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

  /** The number of each class, in the order of their names. */
  private def classesOf(sources: Seq[TextSource], labels: Seq[Array[String]]): Map[String, Int] = {
    val sets = labels.map(_.toSet)
    sets.tail.zip(sources.tail).foreach { case (found, source) =>
      val others = (sets.head diff found) ++ (found diff sets.head)
      require(others.isEmpty,
        s"${sources.head.name} and ${source.name} have different classes: " +
          s"${others.toSeq.sorted.mkString(", ")} is in one of them only.")
    }
    sets.head.toSeq.sorted.zipWithIndex.toMap
  }

  /** Each worker's texts of the training (part 0) or the validation (part 1). */
  private def tokenise(
      job: TrainingJob,
      sources: Seq[TextSource],
      labels: Seq[Array[String]],
      places: Broadcast[Array[Int]],
      part: Int): RDD[TokenisedTexts] = {
    val starts = labels.scanLeft(0)(_ + _.length)
    job.context.parallelize(0 until job.workers, job.workers).map { worker =>
      val place = worker * 2 + part
      val texts = new TokenisedTexts.Builder
      sources.zip(starts).foreach { case (source, start) =>
        source.foreach(new Configuration(), number => places.value(start + number) == place)(
          (number, text) => texts.add(start + number, text))
      }
      texts.result()
    }.cache()
  }
}
