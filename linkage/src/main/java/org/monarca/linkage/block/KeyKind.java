package org.monarca.linkage.block;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.monarca.linkage.text.Hash;

/**
 * What a blocking key is made of: records that have the same of every part meet.
 *
 * @param parts of different subjects
 */
record KeyKind(List<Part> parts) {

  KeyKind {
    parts = List.copyOf(parts);
  }

  static KeyKind of(Part... parts) {
    return new KeyKind(List.of(parts));
  }

  KeyKind and(Part part) {
    var all = new ArrayList<>(parts);
    all.add(part);
    return new KeyKind(all);
  }

  /** With one part in the place of another, if it has that. */
  KeyKind with(Part part, Part other) {
    return new KeyKind(
        parts.stream().map(own -> own.name().equals(other.name()) ? part : own).toList());
  }

  boolean hasSubject(Part part) {
    return parts.stream().anyMatch(own -> own.subject().equals(part.subject()));
  }

  String name() {
    return parts.stream().map(Part::name).sorted().collect(Collectors.joining(" + "));
  }

  /** Reads a record's keys; not for use by several threads. */
  Keys keys(ReadParts read) {
    return new Keys(parts.stream().map(read::of).toList());
  }

  static final class Keys {

    private final ReadParts.Values[] parts;
    private long[] keys = new long[Part.MOST * Part.MOST];
    private long[] next = new long[Part.MOST * Part.MOST];

    private Keys(List<ReadParts.Values> parts) {
      this.parts = parts.toArray(ReadParts.Values[]::new);
    }

    /** Reads the keys of a record, one for each choice among the values of its parts. */
    int read(int record) {
      keys[0] = 1;
      int count = 1;
      for (var part : parts) {
        int end = part.end(record);
        int reached = 0;
        for (int i = 0; i < count; i++) {
          for (int j = part.begin(record); j < end && reached < next.length; j++) {
            next[reached++] = Hash.mixed(keys[i] * 31 + part.mixed(j));
          }
        }
        var swap = keys;
        keys = next;
        next = swap;
        count = reached;
      }
      return count;
    }

    long key(int place) {
      return keys[place];
    }
  }
}
