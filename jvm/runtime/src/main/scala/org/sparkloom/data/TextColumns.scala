package org.sparkloom.data

import org.apache.hadoop.conf.Configuration

/**
 * The texts of a table, with a column of their labels.
 *
 * @param name file of one of the [[TableRows.endings]]
 */
private[data] case class TextColumns(name: String, text: String, label: String)
    extends TextSource {

  override def labels(configuration: Configuration): Array[String] = {
    val found = Array.newBuilder[String]
    TableRows.foreach(name, configuration, Seq(text, label)) { (line, row) =>
      val Seq(_, own) = row
      require(own.nonEmpty, s"$name, line $line: expected a label as `$label`, found none.")
      found += own
    }
    found.result()
  }

  override def foreach(configuration: Configuration, isWanted: Int => Boolean)(
      use: (Int, String) => Unit): Unit = {
    var number = 0
    TableRows.foreach(name, configuration, Seq(text, label)) { (_, row) =>
      if (isWanted(number)) use(number, row.head)
      number += 1
    }
  }
}
