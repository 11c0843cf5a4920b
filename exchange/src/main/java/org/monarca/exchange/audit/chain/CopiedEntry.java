package org.monarca.exchange.audit.chain;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * An entry as PostgreSQL copies it out in its binary form. One object reads row after row, so that
 * ten million of them cost no memory; for one thread.
 */
final class CopiedEntry {

  /** What an entry says, in the order in which its hash is made of it. */
  static final List<String> TEXTS =
      List.of(
          "request",
          "actor_kind",
          "actor",
          "role",
          "state",
          "action",
          "object_kind",
          "object_id",
          "outcome",
          "facts::text");

  /** In the order in which they are read here; those that are texts stand together. */
  static final String COLUMNS =
      "sequence, at, " + String.join(", ", TEXTS) + ", shard, format, position, previous, hash";

  static final int SEQUENCE = 0;
  static final int AT = 1;
  static final int FIRST_TEXT = 2;
  static final int LAST_TEXT = 11;
  static final int SHARD = 12;
  static final int FORMAT = 13;
  static final int POSITION = 14;
  static final int PREVIOUS = 15;
  static final int HASH = 16;
  private static final int FIELDS = 17;

  /** Signature, flags and the length of an extension that nobody has. */
  private static final int HEADER = 19;

  /** PostgreSQL counts from 2000, everybody else from 1970. */
  private static final long MICROS_TO_2000 = 946_684_800_000_000L;

  private final int[] starts = new int[FIELDS];
  private final int[] lengths = new int[FIELDS];
  private byte[] bytes = {};
  private boolean isFirst = true;

  /**
   * Takes the next row of a copy.
   *
   * @return false for what ends it
   */
  boolean read(byte[] message) {
    bytes = message;
    var row = ByteBuffer.wrap(message);
    if (isFirst) {
      row.position(HEADER);
      isFirst = false;
    }
    int fields = row.getShort();
    if (fields < 0) {
      return false;
    }
    for (int field = 0; field < fields; field++) {
      lengths[field] = row.getInt();
      starts[field] = row.position();
      row.position(row.position() + Math.max(lengths[field], 0));
    }
    return true;
  }

  /** Whether it has all that makes it a link of a chain; one that was put beside has not. */
  boolean isChained() {
    return lengths[SHARD] == Short.BYTES
        && lengths[FORMAT] == Short.BYTES
        && lengths[POSITION] == Long.BYTES
        && lengths[PREVIOUS] == Canon.HASH
        && lengths[HASH] == Canon.HASH
        && shard() >= 0
        && shard() < Head.SHARDS
        && position() > 0;
  }

  long sequence() {
    return number(SEQUENCE);
  }

  /** Microseconds since 1970 by UTC. */
  long micros() {
    return number(AT) + MICROS_TO_2000;
  }

  Instant at() {
    return Instant.EPOCH.plus(micros(), ChronoUnit.MICROS);
  }

  int shard() {
    return ByteBuffer.wrap(bytes).getShort(starts[SHARD]);
  }

  int format() {
    return ByteBuffer.wrap(bytes).getShort(starts[FORMAT]);
  }

  long position() {
    return number(POSITION);
  }

  byte[] bytes() {
    return bytes;
  }

  int start(int field) {
    return starts[field];
  }

  /** In bytes; {@link Canon#ABSENT} of what is absent, as PostgreSQL has it too. */
  int length(int field) {
    return lengths[field];
  }

  /** Whether that field holds that hash. */
  boolean holds(int field, byte[] hash) {
    int from = starts[field];
    return Arrays.equals(bytes, from, from + lengths[field], hash, 0, hash.length);
  }

  byte[] copyOf(int field) {
    return Arrays.copyOfRange(bytes, starts[field], starts[field] + lengths[field]);
  }

  private long number(int field) {
    return lengths[field] == Long.BYTES ? ByteBuffer.wrap(bytes).getLong(starts[field]) : 0;
  }
}
