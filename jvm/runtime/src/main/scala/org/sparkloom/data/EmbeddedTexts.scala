package org.sparkloom.data

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.Path
import org.apache.spark.broadcast.Broadcast
import org.apache.spark.rdd.RDD

import org.sparkloom.runtime.TrainingJob

/**
 * Texts as vectors of their words. Executors read and take apart their own texts; the driver reads
 * labels and vectors.
 */
private[data] object EmbeddedTexts {

  /** As vectors, texts are large. */
  private val validationBatchSize = 128

  /**
   * @param title of the data set, for messages
   * @param sources the texts of the training and of the validation, or all of them in one
   * @param words width of a batch: longer texts are cut, shorter ones have zeros in front; words
   *              without a vector are left out before
   * @param features values of a word's vector; the file `glove.6B.<features>d.txt` has them
   * @param mostClasses scores that the network gives
   * @throws IllegalArgumentException for files that are not what they should be, and for classes that
   *   differ between the sources
   */
  def load(
      job: TrainingJob,
      title: String,
      sources: Seq[TextSource],
      split: TextSplit,
      words: Int,
      features: Int,
      mostClasses: Int = Int.MaxValue): LoadedData = {
    val configuration = job.context.hadoopConfiguration
    val labels = sources.map(_.labels(configuration))
    val classes = ClassNames.of(
      sources.zip(labels).map { case (source, own) => source.name -> own.toSet }, mostClasses)
    val division = TextDivision.of(split, labels.map(_.length))
      .limited(job.options.limit, job.options.validationLimit)
    val places = job.context.broadcast(division.places(labels.map(_.length).sum, job.workers))
    val Seq(training, validation) = Seq(0, 1).map(part => tokenise(job, sources, labels, places, part))
    val vocabulary = training.union(validation).flatMap(_.words).distinct().collect().toSet
    val file = new Path(job.options.vectorsFolder, WordVectors.fileName(features)).toString
    val vectors = job.context.broadcast(
      WordVectors.read(file, vocabulary, features, configuration))
    val targets = job.context.broadcast(labels.flatten.map(classes.labelOf).toArray)
    def records(texts: TokenisedTexts): Records = {
      val rows = texts.words.map(vectors.value.rows.getOrElse(_, -1))
      new VectorTexts(
        texts.texts.map(_.map(rows(_)).filter(_ >= 0).take(words)),
        texts.numbers.map(targets.value(_)),
        words,
        vectors)
    }
    val loaded = LoadedData(
      SeededDataSet.training(job, s"$title, training", division.training.length,
        WorkerRecords(training.map(records))),
      SeededDataSet.validation(job, s"$title, test", division.validation.length,
        WorkerRecords(validation.map(records)), validationBatchSize),
      description = DataDescription(classes.names))
    // Once both are in memory, the words themselves are in nobody's way any more.
    loaded.bringIntoMemory()
    Seq(training, validation).foreach(_.unpersist(blocking = false))
    loaded
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
