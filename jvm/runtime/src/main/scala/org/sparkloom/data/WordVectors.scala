package org.sparkloom.data

import java.nio.charset.StandardCharsets.UTF_8

import scala.collection.mutable

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.Path

/**
 * The vectors of some words, one after the other.
 *
 * @param rows the row of each word, counted from 0
 * @param values of all rows
 * @param features values of a word
 */
private[data] case class WordVectors(
    rows: Map[String, Int], values: Array[Float], features: Int) extends Serializable

private[data] object WordVectors {

  /** Name of the official file of so many values a word. */
  def fileName(features: Int): String = s"glove.6B.${features}d.txt"

  /**
   * Reads the vectors of the wanted words from a file of GloVe: a word and its values a line, with
   * spaces between. Other lines are only counted through.
   *
   * @throws IllegalArgumentException for a line with another number of values, or no numbers
   */
  def read(
      path: String,
      wanted: collection.Set[String],
      features: Int,
      configuration: Configuration): WordVectors = {
    val file = new Path(path)
    val files = file.getFileSystem(configuration)
    require(files.exists(file), s"$path is not there. Fetch the vectors, or name their folder.")
    val rows = mutable.HashMap.empty[String, Int]
    val values = mutable.ArrayBuilder.make[Float]()
    val in = files.open(file)
    try {
      ByteLines.foreach(in) { (number, line, length) =>
        val (spaces, end) = scan(line, length)
        require(spaces == features,
          s"$path, line $number: expected a word and $features values, found $spaces values. " +
            "The file is damaged, or of another dimension.")
        val word = new String(line, 0, end, UTF_8)
        if (wanted.contains(word) && !rows.contains(word)) {
          rows(word) = rows.size
          new String(line, end + 1, length - end - 1, UTF_8).split(' ').foreach { value =>
            values += (try value.toFloat catch {
              case _: NumberFormatException => throw new IllegalArgumentException(
                s"$path, line $number: expected numbers after `$word`, found `$value`.")
            })
          }
        }
      }
    } finally in.close()
    WordVectors(rows.toMap, values.result(), features)
  }

  /** How many spaces a line has, and where the first of them is. */
  private def scan(line: Array[Byte], length: Int): (Int, Int) = {
    var spaces = 0
    var first = length
    var i = 0
    while (i < length) {
      if (line(i) == ' ') {
        if (spaces == 0) first = i
        spaces += 1
      }
      i += 1
    }
    (spaces, first)
  }
}
