package org.sparkloom.data

import java.io.{BufferedReader, InputStreamReader}
import java.nio.charset.{CharacterCodingException, Charset, CodingErrorAction}
import java.nio.charset.StandardCharsets.UTF_8

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.Path

/** The lines of a text file, on any file system that Hadoop knows. */
private[data] object TextLines {

  private val bufferSize = 1 << 16

  /**
   * Gives each line with its number, counted from 1, while the file is open.
   *
   * @throws IllegalArgumentException for a missing file, or bytes that are not of the charset
   */
  def foreach(path: String, configuration: Configuration, charset: Charset = UTF_8)(
      use: (Int, String) => Unit): Unit = {
    val reader = open(path, configuration, charset)
    var number = 0
    try {
      var line = reader.readLine()
      while (line != null) {
        number += 1
        use(number, line)
        line = reader.readLine()
      }
    } catch {
      case _: CharacterCodingException =>
        throw new IllegalArgumentException(
          s"$path has bytes after line $number that are not $charset. Save it as $charset.")
    } finally reader.close()
  }

  /** All of a small file. */
  def text(path: String, configuration: Configuration, charset: Charset): String = {
    val text = new StringBuilder
    foreach(path, configuration, charset)((_, line) => text.append(line).append('\n'))
    text.toString
  }

  /** Java's own readers put other characters in the place of wrong ones without a word. */
  private def open(path: String, configuration: Configuration, charset: Charset): BufferedReader = {
    val file = new Path(path)
    val files = file.getFileSystem(configuration)
    require(files.exists(file), s"$path is not there. Fetch the data, or name its folder.")
    val decoder = charset.newDecoder()
      .onMalformedInput(CodingErrorAction.REPORT)
      .onUnmappableCharacter(CodingErrorAction.REPORT)
    new BufferedReader(new InputStreamReader(files.open(file), decoder), bufferSize)
  }
}
