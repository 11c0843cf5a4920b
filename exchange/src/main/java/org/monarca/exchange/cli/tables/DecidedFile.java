package org.monarca.exchange.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.monarca.linkage.table.DecidedPair;

/**
 * What people have decided of pairs of records: {@code id_l,id_r,decision}, which is {@code same}
 * or {@code different}. Decisions that contradict each other are refused, for none of them could be
 * heeded without breaking another.
 */
public final class DecidedFile {

  /** More lines than these are not named. */
  private static final int MOST_NAMED = 8;

  private final Path file;
  private final Ids ids;
  private final List<DecidedPair> pairs = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();

  private DecidedFile(Path file, Ids ids) {
    this.file = file;
    this.ids = ids;
  }

  /** Reads the decisions of the records of a table. */
  public static List<DecidedPair> read(Path file, Ids ids) throws IOException {
    var decided = new DecidedFile(file, ids);
    try (var csv = CsvFile.open(file)) {
      int left = csv.place("id_l");
      int right = csv.place("id_r");
      int decision = csv.place("decision");
      while (csv.next()) {
        decided.add(csv.value(left), csv.value(right), csv.value(decision), csv.line());
      }
    }
    decided.judgeContradictions();
    return decided.pairs;
  }

  private void add(String left, String right, String decision, long line) {
    if (left.equals(right)) {
      throw new WrongInput(
          file,
          line,
          "the record \"%s\" is paired with itself; a decision is about two records"
              .formatted(left));
    }
    boolean areOne =
        switch (decision) {
          case "same" -> true;
          case "different" -> false;
          case String other ->
              throw new WrongInput(
                  file,
                  line,
                  "the decision \"%s\" is not known; there are: same, different".formatted(other));
        };
    pairs.add(new DecidedPair(record(left, line), record(right, line), areOne));
    lines.add(line);
  }

  private int record(String id, long line) {
    int record = ids.record(id);
    if (record < 0) {
      throw new WrongInput(
          file,
          line,
          "the record \"%s\" is not in the table; take the line out, or mend the id".formatted(id));
    }
    return record;
  }

  private void judgeContradictions() {
    var same = new HashMap<Integer, List<Integer>>();
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.get(i).areOne()) {
        same.computeIfAbsent(pairs.get(i).first(), key -> new ArrayList<>()).add(i);
        same.computeIfAbsent(pairs.get(i).second(), key -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < pairs.size(); i++) {
      if (!pairs.get(i).areOne()) {
        judge(i, way(pairs.get(i), same));
      }
    }
  }

  private void judge(int different, List<Integer> way) {
    if (way.isEmpty()) {
      return;
    }
    var pair = pairs.get(different);
    var named =
        way.stream()
            .map(lines::get)
            .sorted()
            .limit(MOST_NAMED)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    throw new WrongInput(
        file,
        lines.get(different),
        "\"%s\" and \"%s\" are different here, and one person by line %s%s; take one of these lines out"
            .formatted(
                ids.id(pair.first()),
                ids.id(pair.second()),
                named,
                way.size() > MOST_NAMED ? ", …" : ""));
  }

  /** The fewest decisions that make one person of both records; empty where there are none. */
  private List<Integer> way(DecidedPair pair, Map<Integer, List<Integer>> same) {
    var cameBy = new HashMap<Integer, Integer>();
    var next = new ArrayDeque<>(List.of(pair.first()));
    while (!next.isEmpty() && !cameBy.containsKey(pair.second())) {
      int record = next.remove();
      for (int decision : same.getOrDefault(record, List.of())) {
        int other = other(decision, record);
        if (other != pair.first() && cameBy.putIfAbsent(other, decision) == null) {
          next.add(other);
        }
      }
    }
    var way = new ArrayList<Integer>();
    var by = cameBy.get(pair.second());
    for (int record = pair.second(); by != null; by = cameBy.get(record)) {
      way.add(by);
      record = other(by, record);
    }
    return way;
  }

  private int other(int decision, int record) {
    var pair = pairs.get(decision);
    return pair.first() == record ? pair.second() : pair.first();
  }
}
