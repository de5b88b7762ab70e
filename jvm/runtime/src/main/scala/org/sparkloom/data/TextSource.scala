package org.sparkloom.data

import java.nio.charset.StandardCharsets.{ISO_8859_1, UTF_8}

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.Path

/** Texts with a label each, as they lie in files: nothing is read before it is asked for. */
private[data] trait TextSource extends Serializable {

  def name: String

  /** The label of each text, in their order. */
  def labels(configuration: Configuration): Array[String]

  /** Reads the texts whose number is wanted, counted from 0. */
  def foreach(configuration: Configuration, isWanted: Int => Boolean)(
      use: (Int, String) => Unit): Unit
}

/** A folder for each label, with a file for each text. */
private[data] case class TextFolder(name: String, files: Array[(String, String)])
    extends TextSource {

  override def labels(configuration: Configuration): Array[String] = files.map(_._1)

  override def foreach(configuration: Configuration, isWanted: Int => Boolean)(
      use: (Int, String) => Unit): Unit =
    files.indices.filter(isWanted).foreach { number =>
      // Articles of the time before Unicode: each byte is a character of it.
      use(number, TextLines.text(files(number)._2, configuration, ISO_8859_1))
    }
}

/** A label, a tab and a text a line, in UTF-8. */
private[data] case class LabelledLines(name: String) extends TextSource {

  override def labels(configuration: Configuration): Array[String] = {
    val found = Array.newBuilder[String]
    TextLines.foreach(name, configuration, UTF_8)((number, line) => found += split(number, line)._1)
    found.result()
  }

  override def foreach(configuration: Configuration, isWanted: Int => Boolean)(
      use: (Int, String) => Unit): Unit =
    TextLines.foreach(name, configuration, UTF_8) { (number, line) =>
      if (isWanted(number - 1)) use(number - 1, split(number, line)._2)
    }

  private def split(number: Int, line: String): (String, String) = {
    val tab = line.indexOf('\t')
    require(tab > 0, s"$name, line $number: expected a label, a tab and a text, found no tab.")
    (line.substring(0, tab), line.substring(tab + 1))
  }
}

private[data] object TextSource {

  /**
   * Finds texts under the first of some names: a table `NAME.tsv`, or a folder `NAME`.
   *
   * @return none where there is nothing of any name
   */
  def find(folder: String, names: Seq[String], configuration: Configuration): Option[TextSource] = {
    val files = new Path(folder).getFileSystem(configuration)
    names.flatMap(name => Seq(s"$name.tsv", name)).map(new Path(folder, _)).find(files.exists)
      .map { found =>
        if (files.getFileStatus(found).isFile) LabelledLines(found.toString)
        else folderOf(found, configuration)
      }
  }

  private def folderOf(root: Path, configuration: Configuration): TextFolder = {
    val found = ClassFolders.list(root, configuration)
    require(found.nonEmpty, s"$root has no folder with texts for each class.")
    TextFolder(root.toString, found)
  }
}
