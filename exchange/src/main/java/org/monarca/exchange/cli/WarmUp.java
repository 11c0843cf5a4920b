package org.monarca.exchange.cli;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One short life of a small demo, from which the launcher keeps the classes that a start loads. */
@Command(name = "warm-up", hidden = true, mixinStandardHelpOptions = true)
final class WarmUp implements Callable<Integer> {

  @Option(names = "--data", required = true, paramLabel = "DIR")
  private Path data = Path.of("");

  @Override
  public Integer call() throws Exception {
    try (var context = Demo.start(data.resolve("demo"), 0, 60);
        var http = HttpClient.newHttpClient()) {
      var url = context.getBean(DemoSettings.class).url();
      for (String page : List.of("/sign-in", "/help", "/actuator/health/readiness")) {
        http.send(HttpRequest.newBuilder(url.resolve(page)).build(), BodyHandlers.discarding());
      }
    }
    validateOne(data.resolve("demo").resolve("population"));
    return Exit.DONE;
  }

  /** The commands that need no service load classes of their own. */
  private static void validateOne(Path population) {
    Monarca.commandLine().execute("validate", population.resolve("TX.zip").toString());
  }
}
