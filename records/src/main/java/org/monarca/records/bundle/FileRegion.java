package org.monarca.records.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of a file from some position on, without moving the position that others use. */
final class FileRegion extends InputStream {

  private final FileChannel file;
  private long position;

  FileRegion(FileChannel file, long position) {
    this.file = file;
    this.position = position;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = file.read(ByteBuffer.wrap(bytes, from, length), position);
    position += Math.max(count, 0);
    return count;
  }
}
