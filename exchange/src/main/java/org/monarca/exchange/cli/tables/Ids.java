package org.monarca.exchange.cli.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ids of the records of a file, in its order, each once. An open table of numbers finds them: a
 * map of objects would need several times the memory for millions.
 */
public final class Ids {

  private static final int NONE = -1;

  private final Path file;
  private final List<String> ids = new ArrayList<>();
  private int[] slots = empty(64);

  Ids(Path file) {
    this.file = file;
  }

  /** Adds the id of the next record, which stands on that line. */
  void add(String id, long line) {
    if (id.isEmpty()) {
      throw new WrongInput(file, line, "the record has no id; give every record one of its own");
    }
    int slot = slot(id);
    if (slots[slot] != NONE) {
      throw new WrongInput(
          file,
          line,
          "the id \"%s\" was given before, to record %d; give every record one of its own"
              .formatted(id, slots[slot] + 1));
    }
    slots[slot] = ids.size();
    ids.add(id);
    if (ids.size() > slots.length / 2) {
      grow();
    }
  }

  public int size() {
    return ids.size();
  }

  public String id(int record) {
    return ids.get(record);
  }

  public List<String> all() {
    return List.copyOf(ids);
  }

  /** The number of the record of that id; -1 where there is none. */
  public int record(String id) {
    return slots[slot(id)];
  }

  private void grow() {
    slots = empty(2 * slots.length);
    for (int record = 0; record < ids.size(); record++) {
      slots[slot(ids.get(record))] = record;
    }
  }

  private int slot(String id) {
    int hash = id.hashCode() * 0x9E3779B9;
    int slot = (hash ^ hash >>> 16) & slots.length - 1;
    while (slots[slot] != NONE && !ids.get(slots[slot]).equals(id)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private static int[] empty(int length) {
    var slots = new int[length];
    Arrays.fill(slots, NONE);
    return slots;
  }
}
