package org.sparkloom.data

import scala.collection.mutable

/**
 * Takes lines apart into records of fields, line by line. Empty lines are none.
 *
 * @param path for messages
 * @param separator between two fields
 * @param isQuoted whether a field may stand in quotes, as RFC 4180 has it: with separators, line breaks
 *                 and doubled quotes in it
 * @param use hears of each record: the number of its first line, and its fields
 */
private[data] class DelimitedRecords(path: String, separator: Char, isQuoted: Boolean)(
    use: (Int, IndexedSeq[String]) => Unit) {

  private val quote = '"'
  private val field = new StringBuilder
  private var fields = mutable.ArrayBuffer.empty[String]
  private var start = 0
  private var isOpen = false
  private var isClosed = false

  /** @throws IllegalArgumentException for characters after a closing quote */
  def line(number: Int, text: String): Unit =
    if (isOpen) {
      field += '\n'
      read(text)
    } else if (text.nonEmpty) {
      start = number
      read(text)
    }

  /**
   * Takes note that there are no more lines.
   *
   * @throws IllegalArgumentException for a quote that was never closed
   */
  def end(): Unit = require(!isOpen,
    s"$path, line $start: a field begins with a quote that is never closed. Close it, or write " +
      "two for one that is part of a text.")

  private def read(text: String): Unit = {
    var i = 0
    while (i < text.length) {
      val character = text(i)
      if (isOpen) {
        if (character != quote) {
          field += character
        } else if (i + 1 < text.length && text(i + 1) == quote) {
          field += quote
          i += 1
        } else {
          isOpen = false
          isClosed = true
        }
      } else if (character == separator) {
        finishField()
      } else if (isQuoted && character == quote && field.isEmpty && !isClosed) {
        isOpen = true
      } else {
        require(!isClosed,
          s"$path, line $start: expected a separator after a closing quote, found `$character`. " +
            "Write two quotes for one that is part of a text.")
        field += character
      }
      i += 1
    }
    if (!isOpen) {
      finishField()
      val record = fields
      fields = mutable.ArrayBuffer.empty
      use(start, record)
    }
  }

  private def finishField(): Unit = {
    fields += field.toString
    field.clear()
    isClosed = false
  }
}
