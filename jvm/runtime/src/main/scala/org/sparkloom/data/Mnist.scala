package org.sparkloom.data

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.Path

import org.sparkloom.runtime.TrainingJob

/**
 * The MNIST digits from their four IDX files, plain or gzipped.
 *
 * Each executor reads its own part of the files; the driver reads headers only.
 */
object Mnist {

  /** Of the training pixels, as byte / 255. */
  val normalisation = Normalisation(0.13066047740239478, 0.30810780717887876)

  /** Large, since a validation has nothing to gain from a small one. */
  private val validationBatchSize = 500

  /**
   * @param shift training images move by up to so many pixels, anew in each epoch
   * @throws IllegalArgumentException for files that are missing, truncated or of another format
   */
  def load(shift: Int = 0)(job: TrainingJob): LoadedData = {
    val training = open(job, "train", job.options.limit)
    val validation = open(job, "t10k", limit = None)
    require(training.records >= job.options.batchSize,
      s"The training set has ${training.records} records, less than one batch of " +
        s"${job.options.batchSize}. Use a smaller batch, or more records.")
    LoadedData(
      dataSet(job, training, job.options.batchSize / job.workers, shift),
      dataSet(job, validation, validationBatchSize, shift = 0))
  }

  private case class Files(images: IdxFile, labels: IdxFile, records: Int)

  private def open(job: TrainingJob, part: String, limit: Option[Int]): Files = {
    val configuration = job.context.hadoopConfiguration
    def file(kind: String, dimensions: Int): IdxFile = {
      val names = Seq(s"$part-$kind-idx$dimensions-ubyte", s"$part-$kind.idx$dimensions-ubyte")
      val paths = names.map(name => new Path(job.options.data, name).toString)
      val there = paths.find { path =>
        Seq(path, s"$path.gz").map(new Path(_)).exists(file =>
          file.getFileSystem(configuration).exists(file))
      }
      IdxFile.open(there.getOrElse(paths.head), dimensions, configuration)
    }
    val images = file("images", 3)
    val labels = file("labels", 1)
    require(images.records == labels.records,
      s"${images.path} has ${images.records} images, ${labels.path} has ${labels.records} labels.")
    Files(images, labels, limit.fold(images.records)(math.min(_, images.records)))
  }

  private def dataSet(
      job: TrainingJob, files: Files, batchSize: Int, shift: Int): ImageDataSet = {
    val workers = job.workers
    val seed = job.options.seed
    val shape = 1 +: files.images.dimensions.tail.toArray
    val images = job.context.parallelize(0 until workers, workers).map { worker =>
      val from = (files.records.toLong * worker / workers).toInt
      val until = (files.records.toLong * (worker + 1) / workers).toInt
      val configuration = new Configuration()
      new LabelledImages(
        files.images.read(from, until, configuration),
        files.labels.read(from, until, configuration),
        shape,
        normalisation,
        // Workers have images of the same number: their own seeds keep their moves apart.
        RandomShift(shift, seed * workers + worker))
    }.setName(files.images.path).cache()
    new ImageDataSet(images, files.records, batchSize, job.options.seed)
  }
}
