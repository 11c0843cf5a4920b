package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long people wait who work through their tasks. */
@Command(
    name = "worklist",
    description = {
      "Fills the service with records of several States and with open tasks, and works through them as",
      "signed-in people do, one page at a time: lists, near matches, numbers of children, merges that one",
      "State proposes and another confirms. --records is the number of records of all States together."
    },
    mixinStandardHelpOptions = true)
final class WorklistBench implements Callable<Integer> {

  private static final int LISTS_WARM_UP = 200;
  private static final int LISTS = 1_000;
  private static final int TASKS_WARM_UP = 100;
  private static final int TASKS = 500;
  private static final int MERGES_WARM_UP = 40;
  private static final int MERGES = 160;
  private static final int NUMBERS_WARM_UP = 40;
  private static final int NUMBERS = 200;
  private static final String FINDS_CHILDREN = "recruiter";

  @Option(
      names = "--records",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "Records (default: ${DEFAULT-VALUE}).")
  private long records;

  @Option(
      names = "--tasks",
      defaultValue = "200000",
      paramLabel = "N",
      description = "Open tasks; at most as many as there are records (default: ${DEFAULT-VALUE}).")
  private long tasks;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "A folder that is kept, or one that `prepare` has left. What is merged there stays merged.")
  private @Nullable Path data;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where the figures are written as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    try (var scratch = Scratch.at(data);
        var filled = FilledService.in(scratch, records)) {
      var server = DatabaseServer.of(filled.service());
      if (server.isEmpty()) {
        throw new BenchFailure("the service's folder does not say how to reach its database");
      }
      measure(filled, server.get()).publish(json);
    }
    return Bench.DONE;
  }

  private Report measure(FilledService filled, DatabaseServer server)
      throws IOException, InterruptedException, SQLException {
    long living = filled.living();
    var people = Person.administrators(filled.service());
    try (var exchange = server.connect(DatabaseServer.EXCHANGE)) {
      var stock = new TaskStock(exchange);
      long open = stock.fillUp(tasks);
      System.out.printf(
          "%,d living records, %,d open tasks, %d people; rate limits times %d%n",
          living, open, people.size(), Service.LIMITS_FACTOR);
      var ofStates =
          people.stream()
              .filter(Person::isOfAState)
              .collect(Collectors.toMap(Person::state, person -> person));
      var figures = new LinkedHashMap<String, Double>();
      var longest = stock.longest(ofStates.keySet());
      lists(
          people.stream()
              .filter(person -> person.isOfAState() && person.state().equals(longest))
              .findFirst()
              .orElseThrow(),
          people,
          figures);
      openings(List.copyOf(ofStates.values()), figures);
      numbers(filled.service(), exchange, figures);
      merges(
          TwoChildren.find(exchange, ofStates.keySet(), MERGES_WARM_UP + MERGES),
          ofStates,
          figures);
      return new Report("worklist", living, figures);
    } finally {
      people.forEach(Person::close);
    }
  }

  private static void lists(Person longest, List<Person> people, Map<String, Double> figures)
      throws IOException, InterruptedException {
    var reading = new ListReading(longest, people);
    reading.read(LISTS_WARM_UP);
    put("list", reading.read(LISTS), figures);
  }

  private static void openings(List<Person> people, Map<String, Double> figures)
      throws IOException, InterruptedException {
    var reading = TaskReading.of(people, TASKS_WARM_UP + TASKS);
    reading.read(TASKS_WARM_UP);
    put("open", reading.read(TASKS), figures);
    System.out.printf("%,d different near matches%n", reading.distinct());
  }

  private static void numbers(Service service, Connection exchange, Map<String, Double> figures)
      throws IOException, InterruptedException, SQLException {
    var recruiters = Person.of(service, Set.of(FINDS_CHILDREN), "/search");
    try {
      var first = recruiters.stream().findFirst();
      var reading =
          NumberReading.of(
              first.orElseThrow(() -> new BenchFailure("the demo has no recruiter")),
              exchange,
              NUMBERS_WARM_UP + NUMBERS);
      reading.read(NUMBERS_WARM_UP);
      put("number", reading.read(NUMBERS), figures);
    } finally {
      recruiters.forEach(Person::close);
    }
  }

  private static void merges(
      List<TwoChildren> pairs, Map<String, Person> administrators, Map<String, Double> figures)
      throws IOException, InterruptedException {
    int warmUp = pairs.size() / 5;
    new Merging(administrators).merge(pairs.subList(0, warmUp));
    var merging = new Merging(administrators);
    merging.merge(pairs.subList(warmUp, pairs.size()));
    put("merge", merging.merged(), figures);
    put("confirm", merging.confirmed(), figures);
    System.out.printf(
        "%d merges, %d of them of near matches%n",
        pairs.size(), pairs.stream().filter(two -> two.task() > 0).count());
  }

  private static void put(String what, Latencies latencies, Map<String, Double> figures) {
    figures.put(what + "_p50_ms", latencies.percentile(50));
    figures.put(what + "_p95_ms", latencies.percentile(95));
  }
}
