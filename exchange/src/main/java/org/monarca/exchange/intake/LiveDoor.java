package org.monarca.exchange.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many requests about single children are taken in at once, by this process, and how many bytes
 * they may have together; a quarter of both is of one State, whose haste then keeps no other out. A
 * place is taken before a body is read, and kept until it is answered; bytes are counted when they
 * have come, so that announcing many takes nothing from anybody.
 */
final class LiveDoor {

  /** A State has one of so many parts of the places. */
  static final int SHARE = 4;

  /** What is read before it is counted. */
  private static final int PIECE = 1 << 14;

  private final int most;
  private final long mostBytes;
  private final Map<String, Taken> byState = new HashMap<>();
  private int all;
  private long bytes;

  LiveDoor(int most, long mostBytes) {
    this.most = most;
    this.mostBytes = mostBytes;
  }

  /** What a State has taken. */
  private static final class Taken {
    private int places;
    private long bytes;
  }

  /** A place, to be given back; absent where there is none. */
  synchronized Optional<LiveRecords.Place> enter(String state) {
    var own = byState.computeIfAbsent(state, none -> new Taken());
    if (all >= most || own.places >= Math.max(1, most / SHARE)) {
      return Optional.empty();
    }
    all++;
    own.places++;
    return Optional.of(new Inside(own));
  }

  private synchronized boolean hold(Taken own, int more) {
    if (bytes + more > mostBytes || own.bytes + more > mostBytes / SHARE) {
      return false;
    }
    bytes += more;
    own.bytes += more;
    return true;
  }

  private synchronized void leave(Taken own, long held) {
    all--;
    own.places--;
    bytes -= held;
    own.bytes -= held;
  }

  /** Somebody who is taken in. */
  private final class Inside implements LiveRecords.Place {

    private final Taken own;
    private long held;

    Inside(Taken own) {
      this.own = own;
    }

    @Override
    public Optional<byte[]> read(InputStream body) throws IOException {
      var piece = body.readNBytes(PIECE);
      if (piece.length < PIECE) {
        return holds(piece) ? Optional.of(piece) : Optional.empty();
      }
      var read = new ByteArrayOutputStream();
      while (piece.length > 0 && read.size() <= LiveRequest.MOST_BYTES) {
        if (!holds(piece)) {
          return Optional.empty();
        }
        read.writeBytes(piece);
        piece = body.readNBytes(PIECE);
      }
      return Optional.of(read.toByteArray());
    }

    private boolean holds(byte[] piece) {
      boolean holds = hold(own, piece.length);
      held += holds ? piece.length : 0;
      return holds;
    }

    @Override
    public void close() {
      leave(own, held);
    }
  }
}
