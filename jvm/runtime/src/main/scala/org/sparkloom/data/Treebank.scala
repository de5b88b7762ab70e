package org.sparkloom.data

import java.util.SplittableRandom

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.Path

import org.sparkloom.compat.{AbstractModule, Activity, Container, LookupTable, NumericFloat}
import org.sparkloom.compat.Tensor
import org.sparkloom.runtime.TrainingJob

/**
 * The sentences of the Stanford Sentiment Treebank, from its official files `train.txt`, `dev.txt`
 * and `test.txt`, a tree in brackets a line.
 *
 * Its vocabulary is that of all three, so that a word which only the test has keeps its vector too.
 */
object Treebank {

  /** The first row of the embedding: words without a row, and what fills up a batch. */
  val unknownRow: Int = 1

  /** What words without a vector begin with, as Tai et al. have it. */
  private val randomRange = 0.05

  private val parts = Seq("train", "dev", "test")

  /** A batch of trees costs as much as its largest ones. */
  private val validationBatchSize = 64

  /**
   * @param features values of a word's vector; the file `glove.6B.<features>d.txt` has them
   * @param validation the part that tells how good the training is: `test` or `dev`
   * @throws IllegalArgumentException for files that are missing, or a line that is not a tree
   */
  def load(features: Int, validation: String = "test")(job: TrainingJob): LoadedData = {
    val configuration = job.context.hadoopConfiguration
    val paths = parts.map(part => part -> find(job.options.data, part, configuration)).toMap
    val words = job.context.parallelize(paths.values.toSeq, parts.size)
      .flatMap(path => read(path, new Configuration()).flatMap(_.words))
      .distinct().collect().sorted
    val rows = job.context.broadcast(
      words.zipWithIndex.map { case (word, i) => word -> (unknownRow + 1 + i) }.toMap)
    val file = new Path(job.options.vectorsFolder, WordVectors.fileName(features)).toString
    val vectors = WordVectors.read(file, words.toSet, features, configuration)
    def shares(path: String, records: Int) = {
      val workers = job.workers
      SeededDataSet.readBy(job) { worker =>
        val WorkerRange(from, until) = WorkerRange.of(worker, workers, records)
        val trees = read(path, new Configuration()).slice(from, until).toArray
        new Trees(trees, trees.map(_.words.map(rows.value(_))))
      }
    }
    def count(path: String): Int = read(path, configuration).size
    val training = job.options.limit.foldLeft(count(paths("train")))(math.min)
    val validated = job.options.validationLimited(count(paths(validation)))
    LoadedData(
      SeededDataSet.training(job, "Treebank, training", training,
        shares(paths("train"), training)),
      SeededDataSet.validation(job, s"Treebank, $validation", validated,
        shares(paths(validation), validated), validationBatchSize),
      initialise(_, words, vectors, job.options.seed))
  }

  private def find(folder: String, part: String, configuration: Configuration): String =
    DataPath.first(folder, Seq(s"trees/$part.txt", s"$part.txt"), configuration,
      "Name the Treebank's folder.").toString

  /** All trees of a file: a few megabytes, which a worker reads whole. */
  private[data] def read(path: String, configuration: Configuration): Vector[SentimentTree] = {
    val trees = Vector.newBuilder[SentimentTree]
    TextLines.foreach(path, configuration) { (number, line) =>
      if (line.trim.nonEmpty) trees += SentimentTree.parse(line, s"$path, line $number")
    }
    trees.result()
  }

  /** Gives the network's embedding the vectors of the words. */
  private def initialise(
      model: AbstractModule[Activity, Activity, Float],
      words: Array[String],
      vectors: WordVectors,
      seed: Int): Unit = {
    val tables = embeddings(model)
    require(tables.size == 1,
      s"The network has ${tables.size} embeddings; the Treebank's words need exactly one.")
    val weight = tables.head.weight
    val (rows, features) = (weight.size(1), weight.size(2))
    require(rows >= words.length + 1,
      s"The network's embedding has $rows rows, and the Treebank ${words.length} words and one " +
        s"for unknown ones. Use --param vocabulary=${words.length + 1} or more.")
    require(features == vectors.features,
      s"The network's embedding has $features values a word, the vectors ${vectors.features}.")
    val random = new SplittableRandom(seed)
    val values = new Array[Float](rows * features)
    words.zipWithIndex.foreach { case (word, i) =>
      val at = (unknownRow + i) * features
      vectors.rows.get(word) match {
        case Some(row) =>
          System.arraycopy(vectors.values, row * features, values, at, features)
        case None =>
          (at until at + features).foreach(value =>
            values(value) = ((random.nextDouble() * 2 - 1) * randomRange).toFloat)
      }
    }
    weight.copy(Tensor[Float](values, Array(rows, features)))
  }

  private def embeddings(model: AbstractModule[_, _, Float]): Seq[LookupTable] = model match {
    case table: LookupTable => Seq(table)
    case container: Container =>
      container.modules.flatMap(inner => embeddings(inner.asInstanceOf[AbstractModule[_, _, Float]]))
    case _ => Nil
  }
}
