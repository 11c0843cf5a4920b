package org.monarca.exchange.cli.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.cli.tables.Ids;
import org.monarca.linkage.measure.Mistake;

/**
 * A mistake as it is told.
 *
 * @param label of the cluster that is several people, or of the person who is in several clusters
 * @param pairs how many pairs of records are wrong
 * @param parts the ids of the records, by the parts that they fall into
 * @param example two records of different parts, side by side
 */
public record ToldMistake(
    String label, long pairs, List<Part> parts, Optional<SideBySide> example) {

  public ToldMistake {
    parts = List.copyOf(parts);
  }

  /**
   * Records that do belong, or are, together.
   *
   * @param ids the first of them
   * @param more how many there are besides
   */
  public record Part(List<String> ids, int more) {

    private static final int MOST_NAMED = 10;

    public Part {
      ids = List.copyOf(ids);
    }

    static Part of(List<Integer> records, Ids ids) {
      var named = records.stream().limit(MOST_NAMED).map(ids::id).toList();
      return new Part(named, records.size() - named.size());
    }
  }

  static ToldMistake of(Mistake mistake, List<String> labels, Ids ids, RecordValues values) {
    var largest =
        mistake.parts().stream()
            .sorted(Comparator.comparingInt((List<Integer> part) -> -part.size()))
            .toList();
    return new ToldMistake(
        labels.get(mistake.parts().getFirst().getFirst()),
        mistake.pairs(),
        mistake.parts().stream().map(part -> Part.of(part, ids)).toList(),
        values.sideBySide(ids.id(largest.get(0).getFirst()), ids.id(largest.get(1).getFirst())));
  }
}
