package org.sparkloom.data

import org.apache.hadoop.conf.Configuration
import org.apache.spark.rdd.RDD

import org.sparkloom.runtime.TrainingJob

/**
 * Images of a user's own: `train/<class>/<image>` and `test/<class>/<image>`, or `validation` instead
 * of `test`. What has no name of a PNG, JPEG, BMP or GIF file is passed over.
 *
 * The driver lists the files; executors read and decode their own ones. They are dealt out in one fixed
 * mixed order, so that any first part of them has all classes.
 */
object ImageFolder {

  private val trainingNames = Seq("train")
  private val validationNames = Seq("test", "validation")

  /** What Java's arrays hold at most. */
  private val mostBytes = Int.MaxValue - 8

  /**
   * @param height of an image, in pixels
   * @param width of an image, in pixels
   * @param channels 1 for brightness, 3 for red, green and blue
   * @param classes scores that the network gives: the most classes that there may be
   * @param resize whether images of another size are scaled to this one; else they are refused
   * @param crop training images are padded with so many zeros, and cropped at random
   * @param flip half of the training images are mirrored
   * @param normalisation of each channel; by default that of the training images
   * @throws IllegalArgumentException for folders that are missing or have different classes, and for
   *   images that cannot be read or have another size
   */
  def load(
      height: Int,
      width: Int,
      channels: Int,
      classes: Int,
      resize: Boolean = false,
      crop: Int = 0,
      flip: Boolean = false,
      normalisation: Seq[Normalisation] = Nil)(job: TrainingJob): LoadedData = {
    val configuration = job.context.hadoopConfiguration
    val shape = Array(channels, height, width)
    val folders = Seq(trainingNames, validationNames).map(find(job.options.data, _, configuration))
    val names = ClassNames.of(
      folders.map { case (folder, files) => folder -> files.map(_._1).toSet }, classes)
    val limits = Seq(job.options.limit, job.options.validationLimit)
    val parts = folders.zip(limits).map { case ((_, files), limit) =>
      val order = SeededOrder.mixture(files.length)
      limit.fold(order)(order.take).map(files(_)).map { case (name, path) =>
        (path, names.labelOf(name))
      }
    }
    val Seq(training, validation) = parts.map(decode(job, _, shape, resize))
    val normalisations =
      if (normalisation.nonEmpty) normalisation else normalisationOf(training, shape)
    val (workers, seed) = (job.workers, job.options.seed)
    def records(images: RDD[DecodedImages], isTraining: Boolean): WorkerRecords =
      WorkerRecords(images.mapPartitionsWithIndex { (worker, share) =>
        // Workers have images of the same number: their own seeds keep their changes apart.
        val augmentation =
          if (isTraining) Augmentation(crop, flip, seed * workers + worker) else Augmentation.none
        share.map(own =>
          new LabelledImages(own.pixels, own.labels, shape, normalisations, augmentation))
      })
    val loaded = LoadedData(
      SeededDataSet.training(job, folders.head._1, parts.head.length, records(training, true)),
      SeededDataSet.validation(job, folders.last._1, parts.last.length, records(validation, false)),
      description = DataDescription(names.names, normalisations))
    loaded.bringIntoMemory()
    Seq(training, validation).foreach(_.unpersist(blocking = false))
    loaded
  }

  private def find(
      data: String, names: Seq[String], configuration: Configuration):
      (String, Array[(String, String)]) = {
    val folder = DataPath.first(data, names, configuration, "Name the folder of the images.")
    val files = ClassFolders.list(folder, configuration, ImageFile.isNamed)
    require(files.nonEmpty, s"$folder has no folder with images for each class.")
    (folder.toString, files)
  }

  private def decode(
      job: TrainingJob,
      files: Array[(String, Int)],
      shape: Array[Int],
      resize: Boolean): RDD[DecodedImages] = {
    val (workers, cores, imageSize) = (job.workers, job.coresPerWorker, shape.product)
    val bytes = (files.length + workers - 1) / workers * imageSize.toLong
    require(bytes <= mostBytes,
      s"${files.length} images of $imageSize bytes are $bytes bytes for each of $workers workers, " +
        s"which keep $mostBytes at most. Use more workers, smaller images or --limit.")
    val all = job.context.broadcast(files)
    job.context.parallelize(0 until workers, workers).map { worker =>
      val WorkerRange(from, until) = WorkerRange.of(worker, workers, all.value.length)
      DecodedImages.read(all.value.slice(from, until), shape, resize, cores)
    }.cache()
  }

  private def normalisationOf(
      images: RDD[DecodedImages], shape: Array[Int]): Seq[Normalisation] =
    images.map(_.counts(shape)).reduce { (one, other) =>
      one.zip(other).map { case (a, b) => a.zip(b).map { case (x, y) => x + y } }
    }.toSeq.map(Normalisation.of)
}
