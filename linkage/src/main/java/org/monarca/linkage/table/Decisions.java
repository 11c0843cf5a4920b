package org.monarca.linkage.table;

import java.util.List;
import java.util.stream.IntStream;
import org.monarca.linkage.learn.Decided;

/** What people have decided of the records of a table, found again among its profiles. */
record Decisions(List<DecidedPair> pairs) {

  Decisions {
    pairs = List.copyOf(pairs);
  }

  /**
   * Of a table standardised.
   *
   * @throws IllegalArgumentException when they contradict each other, or name no record
   */
  static Decisions of(List<DecidedPair> decided, Standardised table) {
    var places = table.places();
    var pairs =
        decided.stream()
            .map(
                pair -> new DecidedPair(places[pair.first()], places[pair.second()], pair.areOne()))
            .toList();
    var groups = new Groups(places.length);
    pairs.stream()
        .filter(DecidedPair::areOne)
        .forEach(pair -> groups.join(groups.of(pair.first()), groups.of(pair.second())));
    IntStream.range(0, pairs.size())
        .filter(i -> !pairs.get(i).areOne())
        .filter(i -> groups.of(pairs.get(i).first()) == groups.of(pairs.get(i).second()))
        .forEach(i -> {
          throw new IllegalArgumentException("one person and two: " + decided.get(i));
        });
    return new Decisions(pairs);
  }

  /** As a model learns from them. */
  List<Decided> profiles(Standardised table) {
    var people = table.people();
    return pairs.stream()
        .map(pair ->
            new Decided(people.profile(pair.first()), people.profile(pair.second()), pair.areOne()))
        .toList();
  }
}
