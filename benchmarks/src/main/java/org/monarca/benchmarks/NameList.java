package org.monarca.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Names drawn as often as people bear them, from the lists of the linkage module. */
final class NameList {

  private final List<String> names;
  private final double[] sums;

  private NameList(List<String> names, double[] sums) {
    this.names = names;
    this.sums = sums;
  }

  static NameList of(String list) {
    var lines = lines(list);
    var sums = lines.stream().mapToDouble(fields -> Double.parseDouble(fields[1])).toArray();
    Arrays.parallelPrefix(sums, Double::sum);
    return new NameList(lines.stream().map(fields -> fields[0]).toList(), sums);
  }

  /** The lines of a list, field by field, without the first, which says what they are. */
  static List<String[]> lines(String list) {
    var stream =
        Objects.requireNonNull(
            NameList.class.getResourceAsStream("/org/monarca/linkage/names/" + list));
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split(",")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String draw(Random random) {
    int place = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return names.get(Math.min(names.size() - 1, place < 0 ? -place - 1 : place));
  }
}
