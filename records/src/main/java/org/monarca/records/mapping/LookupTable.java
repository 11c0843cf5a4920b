package org.monarca.records.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table in which something is looked up: of each record its key and what may be asked of it, as
 * bytes one behind the other, since a million of them must fit into memory. Where a key stands no
 * sender can know beforehand: else a million of them would be made to stand behind each other.
 *
 * <pre>
 * key (4 bytes of length, UTF-8), then for each column asked: its value likewise, {@link #BLANK}
 *     for none
 * </pre>
 */
final class LookupTable {

  private static final int BLANK = -1;
  private static final int BLOCK_BITS = 20;
  private static final int BLOCK = 1 << BLOCK_BITS;

  private final SipHash hash = SipHash.ofItsOwn();
  private final List<String> columns;
  private final List<byte[]> blocks = new ArrayList<>();
  private int used = BLOCK;
  private int[] slots = new int[1 << 6];
  private int rows;
  private long bytes;

  LookupTable(Set<String> asked) {
    this.columns = List.copyOf(asked);
    Arrays.fill(slots, BLANK);
  }

  /** What it holds in memory. */
  long bytes() {
    return bytes + (long) slots.length * Integer.BYTES;
  }

  /** Keeps a record; of two with one key the first. */
  void add(String key, SourceRow row) {
    var sought = key.getBytes(StandardCharsets.UTF_8);
    int slot = slot(sought);
    if (slots[slot] != BLANK) {
      return;
    }
    var values = new ArrayList<byte @Nullable []>();
    columns.forEach(column -> values.add(encoded(row.value(column))));
    slots[slot] = write(sought, values);
    if (++rows > slots.length / 2) {
      grow();
    }
  }

  @Nullable String find(String key, String column) {
    int place = slots[slot(key.getBytes(StandardCharsets.UTF_8))];
    if (place == BLANK) {
      return null;
    }
    var block = blocks.get(place >>> BLOCK_BITS);
    int at = place & (BLOCK - 1);
    for (int skipped = columns.indexOf(column); skipped >= 0; skipped--) {
      at += Integer.BYTES + Math.max(length(block, at), 0);
    }
    int length = length(block, at);
    return length == BLANK
        ? null
        : new String(block, at + Integer.BYTES, length, StandardCharsets.UTF_8);
  }

  /** Where the key stands, or where it may be put. */
  private int slot(byte[] key) {
    int slot = (int) hash.of(key);
    while (true) {
      slot &= slots.length - 1;
      int place = slots[slot];
      if (place == BLANK || isAt(place, key)) {
        return slot;
      }
      slot++;
    }
  }

  private boolean isAt(int place, byte[] key) {
    var block = blocks.get(place >>> BLOCK_BITS);
    int from = (place & (BLOCK - 1)) + Integer.BYTES;
    return length(block, from - Integer.BYTES) == key.length
        && Arrays.equals(block, from, from + key.length, key, 0, key.length);
  }

  private int write(byte[] key, List<byte @Nullable []> values) {
    int size = Integer.BYTES + key.length;
    for (var value : values) {
      size += Integer.BYTES + (value == null ? 0 : value.length);
    }
    if (used + size > BLOCK) {
      blocks.add(new byte[Math.max(size, BLOCK)]);
      bytes += Math.max(size, BLOCK);
      used = 0;
    }
    var to = ByteBuffer.wrap(blocks.getLast()).position(used).putInt(key.length).put(key);
    for (var value : values) {
      to.putInt(value == null ? BLANK : value.length).put(value == null ? new byte[0] : value);
    }
    int place = ((blocks.size() - 1) << BLOCK_BITS) | used;
    used += size;
    return place;
  }

  private void grow() {
    var before = slots;
    slots = new int[2 * before.length];
    Arrays.fill(slots, BLANK);
    for (int place : before) {
      if (place != BLANK) {
        slots[slot(keyAt(place))] = place;
      }
    }
  }

  private byte[] keyAt(int place) {
    var block = blocks.get(place >>> BLOCK_BITS);
    int from = (place & (BLOCK - 1)) + Integer.BYTES;
    return Arrays.copyOfRange(block, from, from + length(block, from - Integer.BYTES));
  }

  private static int length(byte[] block, int at) {
    return ByteBuffer.wrap(block).getInt(at);
  }

  private static byte @Nullable [] encoded(@Nullable String value) {
    return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
  }
}
