package org.monarca.exchange.intake.drop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;

/** A file of {@code out/} while it is read: as it was when it was opened. */
final class Outgoing implements Handle {

  private final FileChannel channel;
  private final Instant changed;
  private final Runnable leave;

  /**
   * @param channel its file is gone when it is closed
   * @param leave gives its place back among those that are read
   */
  Outgoing(FileChannel channel, Instant changed, Runnable leave) {
    this.channel = channel;
    this.changed = changed;
    this.leave = leave;
  }

  /** So many bytes from there on, or as many as there are. */
  ByteBuffer read(long from, int most) throws IOException {
    var bytes = ByteBuffer.allocate(Math.clamp(channel.size() - from, 0, most));
    if (from < 0 || bytes.capacity() == 0) {
      throw Refused.endOfFile();
    }
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes, from + bytes.position());
    }
    return bytes.flip();
  }

  @Override
  public Attributes attributes() throws IOException {
    return Attributes.file(channel.size(), changed);
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      leave.run();
    }
  }
}
