package org.monarca.exchange.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The demo's synthetic nation: made once, then sent State by State through the interface. */
final class DemoNation {

  private static final List<String> STATES =
      List.of("TX", "CA", "FL", "WA", "MI", "OR", "NC", "GA");
  private static final long SEED = 2026;

  private final Path data;
  private final DemoSettings demo;

  DemoNation(Path data, DemoSettings demo) {
    this.data = data;
    this.demo = demo;
  }

  /** Makes the population when the folder is new and sees every State's submission to its end. */
  void settle(List<Credentials> clients) throws IOException {
    var settled = data.resolve("settled");
    if (Files.exists(settled)) {
      return;
    }
    var population = data.resolve("population");
    var made = population.resolve("made");
    if (!Files.exists(made)) {
      System.out.printf("Making %,d children in %d States ...%n", demo.children(), STATES.size());
      make(population);
      Files.createFile(made);
    }
    send(population, clients);
    Files.createFile(settled);
  }

  private void make(Path population) throws IOException {
    var today = LocalDate.now(Clock.system(ZoneOffset.UTC));
    Generate.population(demo.children(), STATES, SEED, today, population);
  }

  private void send(Path population, List<Credentials> clients) throws IOException {
    try (var exchange = new ExchangeClient(demo.url())) {
      var sent = new ArrayList<Sent>();
      for (String state : STATES) {
        var file = population.resolve(state + ".zip");
        var token = exchange.token(clientOf(state, clients));
        sent.add(new Sent(state, token, exchange.submit(Parcel.asItIs(file), false, token)));
      }
      for (Sent submission : sent) {
        follow(exchange, submission);
      }
    }
  }

  private static Credentials clientOf(String state, List<Credentials> clients) {
    return clients.stream()
        .filter(client -> client.state().equals(state))
        .findFirst()
        .orElseThrow();
  }

  private static void follow(ExchangeClient exchange, Sent submission) {
    while (true) {
      var status = exchange.status(submission.location(), submission.token());
      switch (status.path("status").asString("")) {
        case "done" -> {
          System.out.printf(
              "%s: %,d children received%n",
              submission.state(), status.path("receipt").path("received").asLong(0));
          return;
        }
        case "rejected" ->
            throw new IllegalStateException(
                "the submission of %s was rejected".formatted(submission.state()));
        default -> ProgressBar.pause(Duration.ofMillis(200));
      }
    }
  }

  private record Sent(String state, String token, URI location) {}
}
