package org.monarca.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Children that are made one: an administrator of one State proposes it, and one of another State
 * looks at the proposal, confirms it, and reads the record of the child that there is now.
 */
final class Merging {

  private static final String REASON = "papers-agree";
  private static final String TO_CONFIRM = "/tasks?kind=confirm-merge";

  private final Map<String, Person> administrators;
  private final Latencies confirmed = new Latencies();
  private final Latencies merged = new Latencies();

  Merging(Map<String, Person> administrators) {
    this.administrators = administrators;
  }

  /** How long the confirming itself took, with the page that says so. */
  Latencies confirmed() {
    return confirmed;
  }

  /** The same and the record of the child after it. */
  Latencies merged() {
    return merged;
  }

  void merge(List<TwoChildren> pairs) throws IOException, InterruptedException {
    for (var two : pairs) {
      propose(two);
      confirm(two);
    }
  }

  private void propose(TwoChildren two) throws IOException, InterruptedException {
    var person = administrator(two.proposing());
    Page answer;
    if (two.task() > 0) {
      var form =
          person.read("/tasks/" + two.task()).form("nearMatch", Long.toString(two.nearMatch()));
      form.putAll(
          Map.of(
              "decision",
              "same",
              "survivor-" + two.nearMatch(),
              Long.toString(two.first()),
              "reason",
              REASON));
      answer = person.send("/tasks/" + two.task() + "/decisions", form);
    } else {
      person.read("/children/" + two.first() + "/number");
      answer =
          person.send(
              "/children/" + two.first() + "/merge",
              Map.of("other", Long.toString(two.second()), "survivor", "this", "reason", REASON));
    }
    expect(answer, two.task() > 0 ? "proposed" : "waits");
  }

  private void confirm(TwoChildren two) throws IOException, InterruptedException {
    var person = administrator(two.confirming());
    long task = newest(person);
    var form = person.read("/tasks/" + task).form("decision", "confirm");
    form.put("decision", "confirm");
    var watch = Stopwatch.start();
    var answer = person.send("/tasks/" + task + "/decisions", form);
    double confirming = watch.millis();
    var child = person.read("/children/" + two.first());
    merged.add(watch.millis());
    confirmed.add(confirming);
    expect(answer, "confirmed");
    var alias = person.read("/children/" + two.second());
    if (!alias.html().contains(number(two.first()))
        || !child.html().contains(number(two.first()))) {
      throw new BenchFailure("two children were merged and their record does not show it");
    }
  }

  /** What was proposed last stands in the list with the highest number. */
  private static long newest(Person person) throws IOException, InterruptedException {
    var page = person.read(TO_CONFIRM);
    long newest = page.tasks().stream().mapToLong(task -> task).max().orElse(0);
    while (page.later().isPresent()) {
      page = person.read(page.later().get());
      newest = Math.max(newest, page.tasks().stream().mapToLong(task -> task).max().orElse(0));
    }
    return newest;
  }

  private Person administrator(String state) {
    var person = administrators.get(state);
    if (person == null) {
      throw new BenchFailure("nobody administers the records of " + state);
    }
    return person;
  }

  /** Said on the page of the next task, or where there is none on one of its own. */
  private static void expect(Page page, String outcome) {
    if (!page.address().matches(".*[?&](outcome|done)=" + outcome + "(&.*)?")) {
      throw new BenchFailure("not %s but %s".formatted(outcome, page.address()));
    }
  }

  /** As pages write it, in groups of four. */
  private static String number(long exchangeId) {
    return Long.toString(exchangeId).replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }
}
