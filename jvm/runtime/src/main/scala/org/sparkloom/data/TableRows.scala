package org.sparkloom.data

import com.fasterxml.jackson.core.JsonProcessingException
import com.fasterxml.jackson.databind.JsonNode
import org.apache.hadoop.conf.Configuration

import org.sparkloom.runtime.Json

/**
 * The rows of a table of texts in UTF-8, as the ending of its name says: `csv` and `tsv` with a line of
 * the columns' names first, `jsonl` with an object a line.
 */
private[data] object TableRows {

  val endings: Seq[String] = Seq("csv", "tsv", "jsonl")

  /**
   * Gives the wanted columns of each row, with the number of the line that it begins on.
   *
   * @throws IllegalArgumentException with the line, for a column that is missing, a row with another
   *   number of fields than the first line, what is no JSON, and another encoding
   */
  def foreach(path: String, configuration: Configuration, columns: Seq[String])(
      use: (Int, Seq[String]) => Unit): Unit =
    path.substring(path.lastIndexOf('.') + 1) match {
      case "csv" => delimited(path, configuration, columns, ',', isQuoted = true)(use)
      case "tsv" => delimited(path, configuration, columns, '\t', isQuoted = false)(use)
      case "jsonl" => json(path, configuration, columns)(use)
    }

  private def delimited(
      path: String,
      configuration: Configuration,
      columns: Seq[String],
      separator: Char,
      isQuoted: Boolean)(
      use: (Int, Seq[String]) => Unit): Unit = {
    var header = Option.empty[IndexedSeq[String]]
    var places = Seq.empty[Int]
    val records = new DelimitedRecords(path, separator, isQuoted)((line, fields) =>
      header match {
        case None =>
          header = Some(fields)
          places = columns.map { column =>
            val place = fields.indexOf(column)
            require(place >= 0,
              s"$path, line $line: expected a column `$column`, found " +
                s"${fields.map(name => s"`$name`").mkString(", ")}. Name the columns in the first " +
                "line, or say in the experiment which to take.")
            place
          }
        case Some(names) =>
          require(fields.length == names.length,
            s"$path, line $line: expected ${names.length} fields as in the first line, found " +
              s"${fields.length}.")
          use(line, places.map(fields(_)))
      })
    TextLines.foreach(path, configuration)(records.line)
    records.end()
    require(header.isDefined,
      s"$path is empty: expected a first line with the columns ${columns.mkString(" and ")}.")
  }

  private def json(path: String, configuration: Configuration, columns: Seq[String])(
      use: (Int, Seq[String]) => Unit): Unit =
    TextLines.foreach(path, configuration) { (line, text) =>
      if (text.trim.nonEmpty) {
        val node = try Json.parse(text) catch {
          case error: JsonProcessingException => throw new IllegalArgumentException(
            s"$path, line $line: expected a JSON object, found ${error.getOriginalMessage}.")
        }
        use(line, columns.map(value(node, _, s"$path, line $line")))
      }
    }

  private def value(node: JsonNode, key: String, where: String): String = {
    val value = node.get(key)
    require(value != null,
      s"$where: expected an object with the key `$key`, found ${shown(node)}. Say in the " +
        "experiment which keys to take.")
    require(value.isTextual || value.isIntegralNumber || value.isBoolean,
      s"$where: expected a text or a whole number as `$key`, found ${shown(value)}.")
    value.asText
  }

  private val shownCharacters = 60

  private def shown(node: JsonNode): String = {
    val text = node.toString
    if (text.length <= shownCharacters) text else s"${text.take(shownCharacters)}…"
  }
}
