package org.sparkloom.data

import scala.util.control.NonFatal

import org.apache.spark.sql.{Column, DataFrame, Row, SparkSession}
import org.apache.spark.sql.types.{ArrayType, BooleanType, ByteType, DataType, FloatType, IntegerType}
import org.apache.spark.sql.types.{LongType, NumericType, ShortType, StringType}

import org.sparkloom.runtime.{FirstCause, TrainingJob}

/**
 * Records of a user's own in Parquet: `train.parquet` and `test.parquet` (or `validation.parquet`),
 * files or folders of files. Executors read them, with Spark's own reader.
 */
object ParquetTable {

  private val trainingNames = Seq("train.parquet")
  private val validationNames = Seq("test.parquet", "validation.parquet")

  private val labelTypes: Set[DataType] =
    Set(StringType, ByteType, ShortType, IntegerType, LongType, BooleanType)

  /**
   * @param features columns of numbers, or one column with an array of them
   * @param label column of the classes: text or whole numbers
   * @param shape sizes of one record as the network takes it, filled row by row
   * @param classes scores that the network gives: the most classes that there may be
   * @throws IllegalArgumentException for files or columns that are missing, columns of other types, a
   *   record of another size, and classes that differ between training and test
   */
  def load(features: Seq[String], label: String, shape: Seq[Int], classes: Int)(
      job: TrainingJob): LoadedData = {
    val session = SparkSession.builder().getOrCreate()
    val tables = Seq(trainingNames, validationNames).map { names =>
      val path = DataPath.first(job.options.data, names, job.context.hadoopConfiguration,
        "Name the folder of the tables.").toString
      path -> read(session, path, features, label)
    }
    val names = ClassNames.of(
      tables.map { case (path, table) => path -> labelsOf(path, table, label) }, classes)
    val labels = job.context.broadcast(names)
    val Seq(training, validation) = tables.map { case (path, table) =>
      table.rdd.map(row => exampleOf(row, path, features, labels.value))
    }
    Examples.load(job, shape.toArray, training, validation, names.names)
  }

  /** The label as text first, then the features as floats. */
  private def read(
      session: SparkSession, path: String, features: Seq[String], label: String): DataFrame = {
    val table = try session.read.parquet(path) catch {
      case NonFatal(error) => throw new IllegalArgumentException(
        s"$path is no Parquet that Spark can read, or is damaged: ${FirstCause.rootOf(error)}")
    }
    val types = table.schema.map(field => field.name -> field.dataType).toMap
    def typeOf(name: String): DataType = types.getOrElse(name, throw new IllegalArgumentException(
      s"$path: expected a column `$name`, found ${table.columns.map(n => s"`$n`").mkString(", ")}."))
    require(labelTypes.contains(typeOf(label)),
      s"$path: expected text or whole numbers as the label `$label`, found " +
        s"${typeOf(label).catalogString}.")
    features.foreach { name =>
      val isArray = PartialFunction.cond(typeOf(name)) { case ArrayType(_: NumericType, _) => true }
      require(typeOf(name).isInstanceOf[NumericType] || isArray && features.size == 1,
        s"$path: expected numbers in the column `$name`, or one column with an array of them, found " +
          s"${typeOf(name).catalogString}.")
    }
    def column(name: String): Column = table.col(s"`$name`")
    table.select(column(label).cast(StringType) +: features.map { name =>
      column(name).cast(typeOf(name) match {
        case _: ArrayType => ArrayType(FloatType)
        case _ => FloatType
      })
    }: _*)
  }

  private def labelsOf(path: String, table: DataFrame, label: String): Set[String] = {
    val found = table.select(table.columns.head).distinct().collect().map(_.getString(0)).toSet
    require(!found.contains(null), s"$path has rows without a label: expected one as `$label`.")
    require(found.nonEmpty, s"$path has no rows.")
    found
  }

  private def exampleOf(
      row: Row, path: String, features: Seq[String], names: ClassNames): Example = {
    val values = features.indices.flatMap { i =>
      require(!row.isNullAt(i + 1), s"$path has rows without `${features(i)}`: expected numbers.")
      row.get(i + 1) match {
        case number: Float => Seq(number)
        case numbers: Seq[_] => numbers.map {
          case number: Float => number
          case _ => throw new IllegalArgumentException(
            s"$path has arrays in `${features(i)}` with empty places: expected numbers.")
        }
      }
    }
    Example(values.toArray, names.labelOf(row.getString(0)))
  }
}
