package org.monarca.exchange.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * One short life of a small demo, from which the launcher keeps the classes that a start loads, and
 * which of their methods are worth compiling first.
 */
@Command(name = "warm-up", hidden = true, mixinStandardHelpOptions = true)
final class WarmUp implements Callable<Integer> {

  /** Enough that the compiler has seen which way the code goes. */
  private static final int QUESTIONS = 1_000;

  private static final String STATE = "TX";

  private static final List<String> GIVEN_NAMES =
      List.of("María", "Lupe", "José Luis", "Kevin", "Rosa", "Juan", "Ximena", "Ángel", "Beto");

  private static final List<String> SURNAMES =
      List.of("García", "de la Cruz", "Hernández", "Martínez", "López", "Vang", "Smith");

  @Option(names = "--data", required = true, paramLabel = "DIR")
  private Path data = Path.of("");

  @Override
  public Integer call() throws Exception {
    var demo = data.resolve("demo");
    try (var context = Demo.start(demo, 0, 60);
        var http = HttpClient.newHttpClient()) {
      var url = context.getBean(DemoSettings.class).url();
      for (String page : List.of("/sign-in", "/help", "/actuator/health/readiness")) {
        http.send(HttpRequest.newBuilder(url.resolve(page)).build(), BodyHandlers.discarding());
      }
      askAboutChildren(url, TokenFile.read(demo.resolve("clients.json")));
    }
    validateOne(demo.resolve("population"));
    return Exit.DONE;
  }

  /** As the State's systems do all day, each with the child at the desk. */
  private static void askAboutChildren(URI exchange, TokenFile clients) {
    try (var client = new ExchangeClient(exchange)) {
      var token = clients.token(client, STATE);
      for (int i = 0; i < QUESTIONS; i++) {
        client.match(student(i), token);
      }
    }
  }

  private static String student(int i) {
    return """
    {"first_name": "%s", "last_name_1": "%s", "last_name_2": "%s", "birth_date": "%d-%02d-%02d", "sex": "%s",
     "parent_1_first_name": "%s", "parent_1_last_name": "%s"}
    """
        .formatted(
            GIVEN_NAMES.get(i % GIVEN_NAMES.size()),
            SURNAMES.get(i % SURNAMES.size()),
            SURNAMES.get(i / 7 % SURNAMES.size()),
            2006 + i % 16,
            1 + i % 12,
            1 + i % 28,
            i % 2 == 0 ? "Female" : "Male",
            GIVEN_NAMES.get(i / 3 % GIVEN_NAMES.size()),
            SURNAMES.get(i / 7 % SURNAMES.size()));
  }

  /** The commands that need no service load classes of their own. */
  private static void validateOne(Path population) {
    Monarca.commandLine().execute("validate", population.resolve("TX.zip").toString());
  }
}
