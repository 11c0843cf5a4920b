package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What a stranger could learn from how long answers take: each question is asked in turn of
 * something that is there and of something that never was. Both are answered alike, and so the
 * ratio of their medians is 1, as near as the machine is quiet.
 */
@Command(
    name = "strangers",
    description = {
      "Asks in turn of what is there, and is not the asker's to know of, and of what never was,",
      "and compares how long the answers take."
    },
    mixinStandardHelpOptions = true)
final class StrangersBench implements Callable<Integer> {

  private static final String WRONG = "no-one-has-this-password";

  @Option(
      names = "--records",
      defaultValue = "200",
      paramLabel = "N",
      description =
          "Questions of each kind that count, of each of both (default: ${DEFAULT-VALUE}).")
  private int wanted;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "A folder that is kept; else one that is gone afterwards.")
  private @Nullable Path data;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where the figures are written as JSON.")
  private @Nullable Path json;

  /** Asks of one thing and tells how long the answer took. */
  private interface Question {
    double ask(boolean isThere) throws IOException, InterruptedException;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, Double> figures = new LinkedHashMap<>();
    try (var scratch = Scratch.at(data);
        var service = Service.start(scratch.service(), scratch.folder().resolve("service.log"))) {
      var people = Person.administrators(service).stream().filter(Person::isOfAState).toList();
      var known = Person.addresses(service);
      figures.put("sign_in_ratio", ratio(isThere -> signIn(service, known, isThere)));
      figures.put("forgotten_ratio", ratio(isThere -> forgotten(service, known, isThere)));
      figures.put("submission_ratio", ratio(submission(people)));
      people.forEach(Person::close);
    }
    new Report("strangers", wanted, figures).publish(json);
    return Bench.DONE;
  }

  private static double signIn(Service service, List<String> known, boolean isThere)
      throws IOException, InterruptedException {
    try (var stranger = Person.nobody(service)) {
      stranger.read("/sign-in");
      return stranger.ask("/sign-in", Map.of("email", one(known, isThere), "password", WRONG));
    }
  }

  private static double forgotten(Service service, List<String> known, boolean isThere)
      throws IOException, InterruptedException {
    try (var stranger = Person.nobody(service)) {
      stranger.read("/forgotten");
      return stranger.ask("/forgotten", Map.of("email", one(known, isThere)));
    }
  }

  private static String one(List<String> known, boolean isThere) {
    return isThere
        ? known.get((int) (System.nanoTime() % known.size()))
        : UUID.randomUUID() + "@example.org";
  }

  /** A submission of one State, asked for by the administrator of another. */
  private static Question submission(List<Person> people) throws IOException, InterruptedException {
    for (var owner : people) {
      var sent = owner.read("/submissions").submissions();
      if (!sent.isEmpty()) {
        var stranger =
            people.stream()
                .filter(one -> !one.state().equals(owner.state()))
                .findFirst()
                .orElseThrow();
        return isThere ->
            stranger.ask(
                "/submissions/" + (isThere ? sent.getFirst() : UUID.randomUUID().toString()));
      }
    }
    throw new BenchFailure("no State has sent anything");
  }

  private double ratio(Question question) throws IOException, InterruptedException {
    for (int i = 0; i < wanted / 5; i++) {
      question.ask(i % 2 == 0);
    }
    var there = new Latencies();
    var never = new Latencies();
    for (int i = 0; i < wanted; i++) {
      there.add(question.ask(true));
      never.add(question.ask(false));
    }
    return there.percentile(50) / never.percentile(50);
  }
}
