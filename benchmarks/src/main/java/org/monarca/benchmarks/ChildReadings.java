package org.monarca.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long people and systems wait for a part of children's records, one at a time, and a State for
 * the counts of all its children.
 */
final class ChildReadings {

  /** The first of each kind are not counted. */
  static final int WARM_UP = 60;

  private final ExchangeClient exchange;
  private final String state;
  private final Map<String, Double> figures = new LinkedHashMap<>();

  ChildReadings(ExchangeClient exchange, String state) {
    this.exchange = exchange;
    this.state = state;
  }

  Map<String, Double> figures() {
    return figures;
  }

  /**
   * On pages. The record is opened first, and said what for: only the page of the part is measured.
   *
   * @param prefix of the figures
   * @param people who go home when it is done
   */
  void onPages(String prefix, String part, List<Person> people, List<String> children)
      throws IOException, InterruptedException {
    var latencies = new Latencies();
    try {
      for (int i = 0; i < children.size(); i++) {
        var person = people.get(i % people.size());
        var record = "/children/" + children.get(i);
        person.read(record);
        var watch = Stopwatch.start();
        person.read(record + "/" + part);
        count(i, watch, latencies);
      }
    } finally {
      people.forEach(Person::close);
    }
    put(prefix + "page", latencies);
  }

  /** Over the interface. */
  void bySystem(String prefix, String part, List<String> children)
      throws IOException, InterruptedException {
    var latencies = new Latencies();
    for (int i = 0; i < children.size(); i++) {
      var place = URI.create("/api/v1/students/" + children.get(i) + "/" + part);
      var watch = Stopwatch.start();
      exchange.fetch(state, place);
      count(i, watch, latencies);
    }
    put(prefix + "api", latencies);
  }

  /** How many children were counted. */
  long ofState(String prefix, String counts) throws IOException, InterruptedException {
    var watch = Stopwatch.start();
    var answer = exchange.fetch(state, URI.create("/api/v1/" + counts));
    double seconds = watch.seconds();
    System.out.printf("%s: %s%n", counts, answer);
    long children = answer.path("children").asLong();
    figures.put(prefix + "state_s", seconds);
    figures.put(prefix + "children_per_s", children / seconds);
    return children;
  }

  private static void count(int number, Stopwatch watch, Latencies latencies) {
    if (number >= WARM_UP) {
      latencies.add(watch.millis());
    }
  }

  private void put(String name, Latencies latencies) {
    figures.put(name + "_p50_ms", latencies.percentile(50));
    figures.put(name + "_p95_ms", latencies.percentile(95));
  }
}
