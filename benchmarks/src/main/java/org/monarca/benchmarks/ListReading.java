package org.monarca.benchmarks;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of tasks as people read them: of ten pages four are the first part of all, four the first
 * part of what a filter leaves, two the part after the one that the same person has read last.
 * Every other page is read by the person with the longest list, the others take turns.
 */
final class ListReading {

  private static final String WHOLE = "/tasks";
  private static final String LATER = "later";

  private static final List<String> MIX =
      List.of(
          WHOLE,
          "/tasks?whose=mine",
          WHOLE,
          "/tasks?kind=near-match",
          LATER,
          WHOLE,
          "/tasks?whose=unclaimed",
          WHOLE,
          "/tasks?level=district",
          LATER);

  private final Person longest;
  private final List<Person> all;
  private final Map<Person, String> later = new HashMap<>();
  private int turn;

  ListReading(Person longest, List<Person> all) {
    this.longest = longest;
    this.all = all;
  }

  /** How long each of so many pages takes. */
  Latencies read(int pages) throws IOException, InterruptedException {
    var latencies = new Latencies();
    for (int i = 0; i < pages; i++) {
      // A whole mix of each: so every person reads all of it.
      int round = turn / (2 * MIX.size());
      var person = turn % 2 == 0 ? longest : all.get(round % all.size());
      var part = MIX.get(turn / 2 % MIX.size());
      var address = part.equals(LATER) ? later.getOrDefault(person, WHOLE) : part;
      var watch = Stopwatch.start();
      var page = person.read(address);
      latencies.add(watch.millis());
      if (part.equals(LATER) || address.equals(WHOLE)) {
        follow(person, part.equals(LATER), page);
      }
      turn++;
    }
    return latencies;
  }

  /** Ever further down the list, and from its end to its beginning. */
  private void follow(Person person, boolean isLater, Page page) {
    var next = page.later();
    if (!isLater) {
      next.ifPresent(address -> later.putIfAbsent(person, address));
    } else if (next.isPresent()) {
      later.put(person, next.get());
    } else {
      later.remove(person);
    }
  }
}
