package org.monarca.linkage.block;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.monarca.linkage.text.Hash;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.work.Workers;

/**
 * What the parts of a plan's keys hold in every record. Several kinds of keys are made of the same
 * parts, and the names of a record stand in far memory: so each part is read once, and its values
 * laid down in the order of the records. Immutable once made.
 */
final class ReadParts {

  private final Map<String, Values> byName = new LinkedHashMap<>();

  private ReadParts(List<Part> parts, List<Values> values) {
    for (int i = 0; i < parts.size(); i++) {
      byName.put(parts.get(i).name(), values.get(i));
    }
  }

  /** By one thread. */
  static ReadParts of(People people, BlockingPlan plan) {
    try (var worker = new Workers(1)) {
      return of(people, plan, worker);
    }
  }

  /** By several threads, each of them a part at a time. */
  static ReadParts of(People people, BlockingPlan plan, Workers workers) {
    var parts =
        Stream.concat(
                plan.kinds().stream().flatMap(kind -> kind.parts().stream()),
                plan.refinements().stream())
            .toList();
    var different = new LinkedHashMap<String, Part>();
    parts.forEach(part -> different.putIfAbsent(part.name(), part));
    var once = List.copyOf(different.values());
    return new ReadParts(
        once, workers.each(once.size(), part -> Values.of(once.get(part), people)));
  }

  Values of(Part part) {
    return Objects.requireNonNull(byName.get(part.name()));
  }

  /** The values of one part, mixed, those of one record after those of another. */
  static final class Values {

    private long[] mixed;
    private final int[] ends;

    private Values(int records) {
      this.mixed = new long[records + Part.MOST];
      this.ends = new int[records];
    }

    private static Values of(Part part, People people) {
      var values = new Values(people.size());
      var into = new long[Part.MOST];
      int size = 0;
      for (int record = 0; record < people.size(); record++) {
        int count = part.reader().read(people.profile(record), into);
        if (size + count > values.mixed.length) {
          values.mixed = Arrays.copyOf(values.mixed, 2 * values.mixed.length);
        }
        for (int i = 0; i < count; i++) {
          values.mixed[size++] = Hash.mixed(into[i]);
        }
        values.ends[record] = size;
      }
      return values;
    }

    int begin(int record) {
      return record == 0 ? 0 : ends[record - 1];
    }

    int end(int record) {
      return ends[record];
    }

    long mixed(int place) {
      return mixed[place];
    }
  }
}
