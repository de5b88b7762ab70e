package org.sparkloom.inference

import java.io.RandomAccessFile
import java.nio.{ByteBuffer, ByteOrder, MappedByteBuffer}
import java.nio.channels.FileChannel.MapMode

/**
 * A file in memory that another program in this process reads and writes, mapped. Numbers in it are
 * little-endian, as the processors are that BigDL runs on.
 *
 * @param path of a file that is there; it may be removed once this is made
 */
private[inference] class SharedFile(path: String) extends AutoCloseable {

  private val file = new RandomAccessFile(path, "rw")
  private var mapped: MappedByteBuffer = map()

  /** The first bytes of the file; it grows to have them. */
  def bytes(count: Long): ByteBuffer = {
    require(count <= Int.MaxValue,
      s"A batch of $count bytes is too large to be mapped. Predict in smaller batches.")
    if (file.length() < count) file.setLength(count)
    if (mapped.capacity < count) mapped = map()
    mapped.duplicate().order(ByteOrder.LITTLE_ENDIAN)
  }

  override def close(): Unit = file.close()

  private def map(): MappedByteBuffer = file.getChannel.map(MapMode.READ_WRITE, 0, file.length())
}
