package org.monarca.records.bundle;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * An entry as it is inflated; when its bytes are not those that were packed, its end is a failure.
 */
final class CheckedEntry extends InputStream {

  private final InputStream inflated;
  private final ZipEntry entry;
  private final CRC32 checksum = new CRC32();

  CheckedEntry(InputStream inflated, ZipEntry entry) {
    this.inflated = inflated;
    this.entry = entry;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count;
    try {
      count = inflated.read(bytes, from, length);
    } catch (EOFException cutOff) {
      throw new ZipException("the entry is cut off");
    }
    if (count > 0) {
      checksum.update(bytes, from, count);
    } else if (checksum.getValue() != entry.getCrc()) {
      throw new ZipException("the checksum is another");
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    inflated.close();
  }
}
