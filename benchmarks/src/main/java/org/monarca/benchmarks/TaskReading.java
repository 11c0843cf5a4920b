package org.monarca.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Near matches as administrators of States open them: the whole page with both children beside each
 * other, the evidence and the history, each task once as long as there are others.
 */
final class TaskReading {

  private static final String NEAR_MATCHES = "/tasks?kind=near-match";

  private final List<Opening> openings;
  private int turn;

  private TaskReading(List<Opening> openings) {
    this.openings = openings;
  }

  private record Opening(Person person, long task) {}

  /**
   * Finds so many near matches on the lists of these people, of each about as many.
   *
   * @param wanted at most; fewer where there are fewer
   */
  static TaskReading of(List<Person> people, int wanted) throws IOException, InterruptedException {
    var lists = new ArrayList<List<Opening>>();
    for (var person : people) {
      lists.add(tasks(person, wanted).stream().map(task -> new Opening(person, task)).toList());
    }
    var openings = new ArrayList<Opening>();
    for (int i = 0; i < wanted; i++) {
      for (var list : lists) {
        if (i < list.size()) {
          openings.add(list.get(i));
        }
      }
    }
    if (openings.isEmpty()) {
      throw new BenchFailure("no near match waits for an administrator; ask for more records");
    }
    return new TaskReading(openings.subList(0, Math.min(wanted, openings.size())));
  }

  /** How many different tasks. */
  int distinct() {
    return openings.size();
  }

  /** How long each of so many pages takes. */
  Latencies read(int pages) throws IOException, InterruptedException {
    var latencies = new Latencies();
    for (int i = 0; i < pages; i++) {
      var opening = openings.get(turn++ % openings.size());
      var watch = Stopwatch.start();
      opening.person().read("/tasks/" + opening.task());
      latencies.add(watch.millis());
    }
    return latencies;
  }

  private static Set<Long> tasks(Person person, int wanted)
      throws IOException, InterruptedException {
    var found = new LinkedHashSet<Long>();
    var page = person.read(NEAR_MATCHES);
    found.addAll(page.tasks());
    while (found.size() < wanted && page.later().isPresent()) {
      page = person.read(page.later().get());
      found.addAll(page.tasks());
    }
    return found;
  }
}
