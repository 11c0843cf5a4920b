package org.monarca.exchange.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job, nothing else needed: a small synthetic nation on an embedded database. */
@Command(
    name = "demo",
    description = {
      "Starts the exchange with a synthetic population of several States, sent, linked and consolidated,",
      "prints the address and the sign-ins, and serves until stopped. Listens on 127.0.0.1 only."
    },
    mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--children",
      defaultValue = "5000",
      description = "How many children live in it (default: ${DEFAULT-VALUE}).")
  private int children;

  @Option(
      names = "--data",
      defaultValue = "${sys:monarca.home:-.}/.monarca/demo",
      paramLabel = "DIR",
      description =
          "Where it is kept; a later start with the same folder goes on from there (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("");

  @Override
  public Integer call() throws InterruptedException {
    try (var context = start(data, port, children)) {
      ServiceRun.untilStopped(context);
    }
    return Exit.DONE;
  }

  /** Starts the demo and returns when its people are in. */
  static ConfigurableApplicationContext start(Path data, int port, int children) {
    if (children < 1) {
      throw new CommandFailure(Exit.WRONG_USE, "--children must be at least 1, not " + children);
    }
    var installation = Installation.of(data, "demo");
    int chosen = freePort(port);
    int management = freePort(0);
    var settings = new HashMap<String, Object>();
    settings.put("server.address", "127.0.0.1");
    settings.put("server.port", chosen);
    settings.put("management.server.address", "127.0.0.1");
    settings.put("management.server.port", management);
    settings.put("monarca.database.directory", installation.database().toString());
    settings.put("monarca.product.synthetic", true);
    settings.put("monarca.factors.required-of", "none"); // whoever tries it out signs in at once
    settings.put("monarca.sftp.enabled", true);
    settings.put("monarca.sftp.address", "127.0.0.1");
    settings.put("monarca.sftp.port", 0);
    settings.put("monarca.outside.loopback", true);
    var url = URI.create("http://127.0.0.1:" + chosen);
    var outbox = installation.folder().resolve("outbox");
    settings.put("monarca.smtp.folder", outbox.toString());
    settings.put("monarca.smtp.from", "exchange@example.org");
    settings.put("monarca.smtp.link", url.toString());
    var metrics = URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(management));
    var demo = new DemoSettings(children, url, metrics, outbox);
    return ServiceRun.start(installation, settings, demo);
  }

  private static int freePort(int wanted) {
    try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.NOT_AVAILABLE,
          "port %d is taken by another program; name another with --port".formatted(wanted));
    }
  }
}
