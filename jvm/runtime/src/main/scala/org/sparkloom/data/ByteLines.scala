package org.sparkloom.data

import java.io.InputStream
import java.util.Arrays

/** The lines of a file as bytes: where most lines are not wanted, these need not become text. */
private[data] object ByteLines {

  private val bufferSize = 1 << 18

  /**
   * Gives each line with its number, counted from 1, and the bytes that it takes of an array which is
   * filled anew for the next one. Lines end with a line feed, with or without a carriage return.
   */
  def foreach(in: InputStream)(use: (Int, Array[Byte], Int) => Unit): Unit = {
    val chunk = new Array[Byte](bufferSize)
    var line = new Array[Byte](bufferSize)
    var length = 0
    var number = 0
    def finish(): Unit = {
      number += 1
      val end = if (length > 0 && line(length - 1) == '\r') length - 1 else length
      use(number, line, end)
      length = 0
    }
    var read = in.read(chunk)
    while (read > 0) {
      var i = 0
      while (i < read) {
        if (chunk(i) == '\n') {
          finish()
        } else {
          if (length == line.length) line = Arrays.copyOf(line, length * 2)
          line(length) = chunk(i)
          length += 1
        }
        i += 1
      }
      read = in.read(chunk)
    }
    if (length > 0) finish()
  }
}
