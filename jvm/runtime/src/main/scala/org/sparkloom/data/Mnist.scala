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
  val normalisation: Seq[Normalisation] =
    Seq(Normalisation(0.13066047740239478, 0.30810780717887876))

  /**
   * @param shift training images move by up to so many pixels, anew in each epoch
   * @throws IllegalArgumentException for files that are missing, truncated or of another format
   */
  def load(shift: Int = 0)(job: TrainingJob): LoadedData = {
    val training = open(job, "train", job.options.limit)
    val validation = open(job, "t10k", limit = None)
    val workers = job.workers
    val seed = job.options.seed
    val validationRecords = job.options.validationLimited(validation.records)
    LoadedData(
      SeededDataSet.training(job, training.images.path, training.records,
        SeededDataSet.readBy(job)(worker =>
          // Workers have images of the same number: their own seeds keep their moves apart.
          read(training, WorkerRange.of(worker, workers, training.records),
            Augmentation(shift, flip = false, seed * workers + worker)))),
      SeededDataSet.validation(job, validation.images.path, validationRecords,
        SeededDataSet.readBy(job)(worker =>
          read(validation, WorkerRange.of(worker, workers, validationRecords),
            Augmentation.none))))
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

  private def read(
      files: Files, range: WorkerRange, augmentation: Augmentation): Records = {
    val configuration = new Configuration()
    new LabelledImages(
      files.images.read(range.from, range.until, configuration),
      files.labels.read(range.from, range.until, configuration).map(_ & 0xff),
      1 +: files.images.dimensions.tail.toArray,
      normalisation,
      augmentation)
  }
}
