package org.monarca.exchange.intake.drop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code in/} while it is written. Whoever opens it anew takes it from whoever had it
 * open: a sender whose connection was cut comes back before the exchange has noticed.
 */
final class Incoming implements Handle {

  static final String TAKEN_AWAY = "This file was opened anew, or removed, by another session";

  static final String TOO_SLOW =
      "It came too slowly; go on with it when the line is better, or write it whole first and then send it";

  private final Dropped file;
  private final FileChannel channel;
  private final boolean append;
  private final Room room;
  private final Pace pace;
  private final Runnable leave;
  private @Nullable String broken;

  /**
   * @param append whether all that is written is put at the end
   * @param room what it may take of the disk
   * @param pace at which it must come
   * @param leave gives its place back among those who send at once
   */
  Incoming(
      Dropped file, FileChannel channel, boolean append, Room room, Pace pace, Runnable leave) {
    this.file = file;
    this.channel = channel;
    this.append = append;
    this.room = room;
    this.pace = pace;
    this.leave = leave;
  }

  Dropped file() {
    return file;
  }

  /** Writes what comes next: nothing is left out in between, nor more taken than there may be. */
  synchronized void write(long at, ByteBuffer bytes) throws IOException {
    fail();
    long size = channel.size();
    long from = append ? size : at;
    if (from < 0 || from > size) {
      throw Refused.failed("What is written must come in its order");
    }
    long to = from + bytes.remaining();
    if (to > room.most()) {
      throw breaks(room.tooMuch());
    }
    if (!room.isThere(from, to)) {
      throw breaks(Room.FULL);
    }
    try {
      long since = pace.now();
      for (long next = from; bytes.hasRemaining(); ) {
        next += channel.write(bytes, next);
      }
      pace.came(to - from, since);
    } catch (IOException e) {
      broken = "The exchange could not write this down; send it again later";
      throw e;
    }
  }

  private Refused breaks(String why) {
    broken = why;
    return Refused.failed(why);
  }

  /** Whoever sends too slowly loses the file, to go on with it when the line is better. */
  synchronized boolean endIfTooSlow() throws IOException {
    if (broken != null || !pace.isTooSlow()) {
      return false;
    }
    broken = TOO_SLOW;
    close();
    return true;
  }

  /** Cuts it off there. */
  synchronized void cut(long size) throws IOException {
    fail();
    if (size < 0 || size > channel.size()) {
      throw Refused.failed("A file grows by what is written into it, not otherwise");
    }
    channel.truncate(size);
  }

  /** All of it is on disk, and nothing more is written. */
  synchronized long finish() throws IOException {
    fail();
    channel.force(true);
    long size = channel.size();
    close();
    return size;
  }

  synchronized void force() throws IOException {
    fail();
    channel.force(true);
  }

  /** Somebody else goes on with it. */
  synchronized void takenAway() throws IOException {
    broken = TAKEN_AWAY;
    close();
  }

  synchronized boolean isTooLarge() {
    return room.tooMuch().equals(broken);
  }

  @Override
  public synchronized Attributes attributes() throws IOException {
    fail();
    return Attributes.file(channel.size(), file.changed());
  }

  @Override
  public synchronized void close() throws IOException {
    leave.run();
    channel.close();
  }

  private void fail() throws Refused {
    if (broken != null) {
      throw Refused.failed(broken);
    }
    if (!channel.isOpen()) {
      throw Refused.failed("This file is closed");
    }
  }
}
