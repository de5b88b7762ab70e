package org.sparkloom.data

import java.nio.ByteBuffer
import java.nio.charset.{CharacterCodingException, Charset, CodingErrorAction}
import java.nio.charset.StandardCharsets.UTF_8

import org.apache.hadoop.conf.Configuration
import org.apache.hadoop.fs.Path

/** The lines of a text file, on any file system that Hadoop knows. */
private[data] object TextLines {

  private val byteOrderMark = "\ufeff"

  /**
   * Gives each line with its number, counted from 1, while the file is open.
   *
   * @param charset one in which a line feed is the same byte as in ASCII, and no part of another
   *                character
   * @throws IllegalArgumentException for a missing file, or bytes that are not of the charset
   */
  def foreach(path: String, configuration: Configuration, charset: Charset = UTF_8)(
      use: (Int, String) => Unit): Unit = {
    val file = new Path(path)
    val files = file.getFileSystem(configuration)
    require(files.exists(file), s"$path is not there. Fetch the data, or name its folder.")
    // Java's own readers put other characters in the place of wrong ones without a word.
    val decoder = charset.newDecoder()
      .onMalformedInput(CodingErrorAction.REPORT)
      .onUnmappableCharacter(CodingErrorAction.REPORT)
    val in = files.open(file)
    try {
      ByteLines.foreach(in) { (number, bytes, length) =>
        val line = try decoder.decode(ByteBuffer.wrap(bytes, 0, length)).toString catch {
          case _: CharacterCodingException =>
            throw new IllegalArgumentException(
              s"$path, line $number: expected text in $charset, found bytes of another encoding. " +
                s"Save the file as $charset.")
        }
        use(number, if (number == 1) line.stripPrefix(byteOrderMark) else line)
      }
    } finally in.close()
  }

  /** All of a small file. */
  def text(path: String, configuration: Configuration, charset: Charset): String = {
    val text = new StringBuilder
    foreach(path, configuration, charset)((_, line) => text.append(line).append('\n'))
    text.toString
  }
}
