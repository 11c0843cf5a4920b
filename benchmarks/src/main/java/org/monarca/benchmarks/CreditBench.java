package org.monarca.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.monarca.benchmarks.Sample.Drawn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * How long people and systems wait for a child's credits, and a State for all of its children's.
 */
@Command(
    name = "credit",
    description = {
      "Fills the service with --records children of one State; then reads the credits of some of them",
      "who are of an age for high school, as signed-in people on the page and as systems over the API,",
      "one at a time; then has the State count how all its children stand toward a diploma."
    },
    mixinStandardHelpOptions = true)
final class CreditBench implements Callable<Integer> {

  private static final String STATE = "TX";
  private static final int YOUNGEST = 14;
  private static final int OLDEST = 19;

  /** Among so many drawn evenly there are enough of that age. */
  private static final int DRAWN = 4_000;

  private static final int WARM_UP = 60;
  private static final int COUNTED = 400;

  @Mixin private BenchOptions options = new BenchOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var scratch = Scratch.at(options.data());
        var service = Service.start(scratch.service(), scratch.folder().resolve("service.log"));
        var exchange = new ExchangeClient(service)) {
      System.out.printf("Filling in %,d children of %s ...%n", options.records(), STATE);
      var nation = Nation.of(options.records(), List.of(STATE), scratch.sub("bundles"));
      new Sending(exchange).untilDone(nation.bundles());
      var children = ofHighSchool(exchange, nation.bundles());
      var figures = new LinkedHashMap<String, Double>();
      pages(service, children, figures);
      answers(exchange, children, figures);
      new Report("credit", ofState(exchange, figures), figures).publish(options.json());
    }
    return Bench.DONE;
  }

  private static List<String> ofHighSchool(ExchangeClient exchange, Map<String, Path> bundles)
      throws IOException, InterruptedException {
    var today = LocalDate.now(Clock.system(ZoneOffset.UTC));
    var numbers = new ArrayList<String>();
    for (var child : Sample.of(bundles, DRAWN)) {
      if (numbers.size() < WARM_UP + COUNTED && isOfAge(child, today)) {
        numbers.add(exchange.numberOf(child));
      }
    }
    numbers.removeIf(String::isEmpty);
    if (numbers.size() <= WARM_UP) {
      throw new BenchFailure("too few children are of an age for high school; give more --records");
    }
    return numbers;
  }

  private static boolean isOfAge(Drawn child, LocalDate today) {
    var born = LocalDate.parse(child.student().getOrDefault("birth_date", "1900-01-01"));
    return born.isAfter(today.minusYears(OLDEST)) && born.isBefore(today.minusYears(YOUNGEST));
  }

  /** The record is opened first, and said what for: only the page of credits is measured. */
  private static void pages(Service service, List<String> children, Map<String, Double> figures)
      throws IOException, InterruptedException {
    var people = Desk.people(service, 4);
    try {
      var latencies = new Latencies();
      for (int i = 0; i < children.size(); i++) {
        var person = people.get(i % people.size());
        var record = "/children/" + children.get(i);
        person.read(record);
        var watch = Stopwatch.start();
        person.read(record + "/credits");
        count(i, watch, latencies);
      }
      put("page", latencies, figures);
    } finally {
      people.forEach(Person::close);
    }
  }

  private static void answers(
      ExchangeClient exchange, List<String> children, Map<String, Double> figures)
      throws IOException, InterruptedException {
    var latencies = new Latencies();
    for (int i = 0; i < children.size(); i++) {
      var place = URI.create("/api/v1/students/" + children.get(i) + "/credits");
      var watch = Stopwatch.start();
      exchange.fetch(STATE, place);
      count(i, watch, latencies);
    }
    put("api", latencies, figures);
  }

  private static void count(int number, Stopwatch watch, Latencies latencies) {
    if (number >= WARM_UP) {
      latencies.add(watch.millis());
    }
  }

  private static void put(String name, Latencies latencies, Map<String, Double> figures) {
    figures.put(name + "_p50_ms", latencies.percentile(50));
    figures.put(name + "_p95_ms", latencies.percentile(95));
  }

  /** How many children were counted. */
  private static long ofState(ExchangeClient exchange, Map<String, Double> figures)
      throws IOException, InterruptedException {
    var watch = Stopwatch.start();
    var counts = exchange.fetch(STATE, URI.create("/api/v1/credit-counts"));
    double seconds = watch.seconds();
    System.out.printf("%s%n", counts.path("answers"));
    long children = counts.path("children").asLong();
    figures.put("state_s", seconds);
    figures.put("children_per_s", children / seconds);
    return children;
  }
}
