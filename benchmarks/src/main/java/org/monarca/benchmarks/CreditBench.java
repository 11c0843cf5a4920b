package org.monarca.benchmarks;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.monarca.benchmarks.Sample.Drawn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * How long people and systems wait for a child's credits and immunizations, and a State for all of
 * its children's.
 */
@Command(
    name = "credit",
    description = {
      "Fills the service with --records children of one State; then reads the credits of some of them",
      "who are of an age for high school, and the immunizations of some of all ages, as signed-in",
      "people on pages and as systems over the API, one at a time; then has the State count how all",
      "its children stand toward a diploma and with their vaccines."
    },
    mixinStandardHelpOptions = true)
final class CreditBench implements Callable<Integer> {

  private static final String STATE = "TX";
  private static final int YOUNGEST = 14;
  private static final int OLDEST = 19;

  /** Among so many drawn evenly there are enough of that age. */
  private static final int DRAWN = 4_000;

  private static final int COUNTED = 400;
  private static final int PEOPLE = 4;

  /** Who may read health details for a child's records. */
  private static final Set<String> NURSES =
      Set.of("school-user", "district-admin", "region-admin", "state-data-admin");

  @Mixin private BenchOptions options = new BenchOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var scratch = Scratch.at(options.data());
        var service = Service.start(scratch.service(), scratch.folder().resolve("service.log"));
        var exchange = new ExchangeClient(service)) {
      System.out.printf("Filling in %,d children of %s ...%n", options.records(), STATE);
      var nation = Nation.of(options.records(), List.of(STATE), scratch.sub("bundles"));
      new Sending(exchange).untilDone(nation.bundles());
      var drawn = Sample.of(nation.bundles(), DRAWN);
      var today = LocalDate.now(Clock.system(ZoneOffset.UTC));
      var students = numbers(exchange, drawn, child -> isOfAge(child, today));
      var children = numbers(exchange, drawn, child -> true);
      var readings = new ChildReadings(exchange, STATE);
      readings.onPages("", "credits", Desk.people(service, PEOPLE), students);
      readings.bySystem("", "credits", students);
      readings.onPages(
          "immunization_", "immunizations", Desk.people(service, PEOPLE, NURSES), children);
      readings.bySystem("immunization_", "immunizations", children);
      long counted = readings.ofState("", "credit-counts");
      readings.ofState("immunization_", "immunization-counts");
      new Report("credit", counted, readings.figures()).publish(options.json());
    }
    return Bench.DONE;
  }

  private static List<String> numbers(
      ExchangeClient exchange, List<Drawn> drawn, Predicate<Drawn> wanted)
      throws IOException, InterruptedException {
    var numbers =
        exchange.numbersOf(
            drawn.stream().filter(wanted).limit(ChildReadings.WARM_UP + COUNTED).toList());
    if (numbers.size() <= ChildReadings.WARM_UP) {
      throw new BenchFailure("too few children to read; give more --records");
    }
    return numbers;
  }

  private static boolean isOfAge(Drawn child, LocalDate today) {
    var born = LocalDate.parse(child.student().getOrDefault("birth_date", "1900-01-01"));
    return born.isAfter(today.minusYears(OLDEST)) && born.isBefore(today.minusYears(YOUNGEST));
  }
}
