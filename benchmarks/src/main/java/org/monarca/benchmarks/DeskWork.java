package org.monarca.benchmarks;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.monarca.benchmarks.Sample.Drawn;

/**
 * What somebody at a desk does, one thing after another: looks a child up as names are given, opens
 * a record, takes an arrival sheet away as PDF. Each search and each record is of another child.
 */
final class DeskWork {

  private static final int SEARCHES_IN_HUNDRED = 60;
  private static final int RECORDS_IN_HUNDRED = 35;

  private final List<Asking> ways = List.of(Asking.values());
  private final Queue<Drawn> soughtAfter;
  private final Queue<String> numbers;
  private final Random random;

  /**
   * @param soughtAfter children to search for
   * @param numbers of children whose records are opened
   */
  DeskWork(Collection<Drawn> soughtAfter, Collection<String> numbers, long seed) {
    this.soughtAfter = new ArrayDeque<>(soughtAfter);
    this.numbers = new ArrayDeque<>(numbers);
    this.random = new Random(seed);
  }

  /** The kinds of things that are done. */
  enum Kind {
    SEARCH,
    PAGE,
    PDF
  }

  /** One thing to do. */
  record Step(Kind kind, Reading reading) {}

  /** Reads what is asked for, as that person. */
  @FunctionalInterface
  interface Reading {
    void by(Person person) throws IOException, InterruptedException;
  }

  /** Sixty searches in a hundred steps, thirty-five records, five arrival sheets. */
  Step next() {
    int drawn = random.nextInt(100);
    if (drawn < SEARCHES_IN_HUNDRED) {
      var child = soughtAfter.remove();
      var asking = ways.get(random.nextInt(ways.size()));
      return new Step(Kind.SEARCH, person -> person.send("/search", Desk.fields(asking, child)));
    }
    var record = "/children/" + numbers.remove();
    return drawn < SEARCHES_IN_HUNDRED + RECORDS_IN_HUNDRED
        ? new Step(Kind.PAGE, person -> person.read(record))
        : new Step(Kind.PDF, person -> person.read(record + "/files/arrival-en.pdf"));
  }
}
