package org.monarca.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How long people wait for the list of their district's or their State's children. */
@Command(
    name = "roster",
    description = {
      "Fills the service with records of several States, gives the districts of the demo's people 5,000",
      "children each, and reads their lists as signed-in people do, one page at a time: narrowed, sorted,",
      "page by page. --records is the number of records of all States together."
    },
    mixinStandardHelpOptions = true)
final class RosterBench implements Callable<Integer> {

  private static final int CHILDREN = 5_000;
  private static final int WARM_UP = 40;
  private static final int DISTRICT = 400;
  private static final int STATE = 100;

  private static final List<String> PAGES =
      List.of(
          "/children",
          "/children?page=2",
          "/children?sort=born&order=down",
          "/children?priority=yes",
          "/children?missing=any",
          "/children?turning3=90",
          "/children?eligibility=180&sort=eligibility",
          "/children?nowhere=yes",
          "/children?sort=school&page=60",
          "/children?grade=05&learner=yes");

  @Mixin private BenchOptions options = new BenchOptions();

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    try (var scratch = Scratch.at(options.data());
        var filled = FilledService.in(scratch, options.records())) {
      var server =
          DatabaseServer.of(filled.service())
              .orElseThrow(() ->
                  new BenchFailure("the service's folder does not say how to reach its database"));
      try (var exchange = server.connect(DatabaseServer.EXCHANGE)) {
        new LongLists(exchange).of(CHILDREN);
      }
      var figures = new LinkedHashMap<String, Double>();
      measure(filled.service(), "district-admin", "district_list", DISTRICT, figures);
      measure(filled.service(), "state-data-admin", "state_list", STATE, figures);
      new Report("roster", filled.living(), figures).publish(options.json());
    }
    return Bench.DONE;
  }

  private static void measure(
      Service service, String role, String name, int pages, Map<String, Double> figures)
      throws IOException, InterruptedException {
    var people = Person.of(service, Set.of(role), "/children");
    try {
      if (people.isEmpty()) {
        throw new BenchFailure("the service's folder holds no sign-in of a " + role);
      }
      var latencies = new Latencies();
      for (int i = 0; i < WARM_UP + pages; i++) {
        var person = people.get(i / PAGES.size() % people.size());
        var watch = Stopwatch.start();
        person.read(PAGES.get(i % PAGES.size()));
        if (i >= WARM_UP) {
          latencies.add(watch.millis());
        }
      }
      figures.put(name + "_p50_ms", latencies.percentile(50));
      figures.put(name + "_p95_ms", latencies.percentile(95));
    } finally {
      people.forEach(Person::close);
    }
  }
}
