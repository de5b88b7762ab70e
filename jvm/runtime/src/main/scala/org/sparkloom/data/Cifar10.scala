package org.sparkloom.data

import org.apache.hadoop.conf.Configuration

import org.sparkloom.runtime.TrainingJob

/**
 * The photographs of CIFAR-10 from the six files of its binary version.
 *
 * Each executor reads its own part of the files; the driver looks at their lengths only.
 */
object Cifar10 {

  /** Of the training pixels, as byte / 255: red, green, blue. */
  val normalisation: Seq[Normalisation] = Seq(
    Normalisation(0.49139968, 0.24703223),
    Normalisation(0.48215841, 0.24348513),
    Normalisation(0.44653091, 0.26158784))

  private val trainingNames = (1 to 5).map(batch => s"data_batch_$batch.bin")
  private val validationNames = Seq("test_batch.bin")

  /**
   * @param crop training images are padded with so many zeros, and cropped at random
   * @param flip half of the training images are mirrored
   * @throws IllegalArgumentException for files that are missing, truncated or of another format
   */
  def load(crop: Int = 0, flip: Boolean = false)(job: TrainingJob): LoadedData = {
    def open(names: Seq[String]): Seq[CifarFile] =
      names.map(CifarFile.open(job.options.data, _, job.context.hadoopConfiguration))
    val training = open(trainingNames)
    val validation = open(validationNames)
    val all = training.map(_.records).sum
    val records = job.options.limit.fold(all)(math.min(_, all))
    val workers = job.workers
    val seed = job.options.seed
    val validationRecords = job.options.validationLimited(validation.map(_.records).sum)
    LoadedData(
      SeededDataSet.training(job, "CIFAR-10, training", records,
        SeededDataSet.readBy(job)(worker =>
          // Workers have images of the same number: their own seeds keep their changes apart.
          read(training, WorkerRange.of(worker, workers, records),
            Augmentation(crop, flip, seed * workers + worker)))),
      SeededDataSet.validation(job, "CIFAR-10, test", validationRecords,
        SeededDataSet.readBy(job)(worker =>
          read(validation, WorkerRange.of(worker, workers, validationRecords),
            Augmentation.none))))
  }

  /** A range of the records of files that follow each other. */
  private def read(
      files: Seq[CifarFile], range: WorkerRange, augmentation: Augmentation): Records = {
    val configuration = new Configuration()
    val count = range.until - range.from
    val labels = new Array[Int](count)
    val pixels = new Array[Byte](count * CifarFile.imageSize)
    files.zip(files.scanLeft(0)(_ + _.records)).foreach { case (file, start) =>
      val from = math.max(range.from - start, 0)
      val until = math.min(range.until - start, file.records)
      if (from < until) {
        val bytes = file.read(from, until, configuration)
        (0 until until - from).foreach { record =>
          val image = start + from - range.from + record
          labels(image) = bytes(record * CifarFile.recordSize) & 0xff
          System.arraycopy(bytes, record * CifarFile.recordSize + 1,
            pixels, image * CifarFile.imageSize, CifarFile.imageSize)
        }
      }
    }
    new LabelledImages(pixels, labels, CifarFile.shape, normalisation, augmentation)
  }
}
