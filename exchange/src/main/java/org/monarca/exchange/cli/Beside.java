package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.AttachedDatabase;
import org.monarca.exchange.platform.RestingDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A part of an installation for a command that looks at its database, wherever that is: an external
 * one, that of a service that runs, or that of a folder at rest, which is held meanwhile so that no
 * service starts on it.
 */
final class Beside<T> implements AutoCloseable {

  private static final List<String> USUAL = List.of("serve", "demo");

  private final Optional<Installation> held;
  private final ConfigurableApplicationContext context;
  private final Class<T> part;

  private Beside(
      Optional<Installation> held, ConfigurableApplicationContext context, Class<T> part) {
    this.held = held;
    this.context = context;
    this.part = part;
  }

  /**
   * What the part stands in.
   *
   * @param running beside a service
   * @param resting on a folder at rest
   */
  record Contexts(Class<?> running, Class<?> resting) {}

  /**
   * Finds it.
   *
   * @param which its folder, the usual ones where none is named; or the settings of a service with
   *     an external database
   * @param part of the contexts that is looked for
   */
  static <T> Beside<T> at(WhichInstallation which, Contexts contexts, Class<T> part) {
    var data = which.data();
    var settings = which.settings();
    if (settings != null || System.getenv("MONARCA_DATABASE_URL") != null) {
      var folder = data == null ? usual("serve") : data;
      return new Beside<>(
          Optional.empty(), context(contexts.running(), folder, false, settings), part);
    }
    var folder = (data == null ? found() : data).toAbsolutePath().normalize();
    if (!RestingDatabase.isIn(folder.resolve("database"))) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "%s holds no database; name the folder of an installation with --data, or its database by MONARCA_DATABASE_URL or --settings FILE"
              .formatted(folder));
    }
    if (AttachedDatabase.runsIn(folder.resolve("database"))) {
      return new Beside<>(Optional.empty(), context(contexts.running(), folder, true, null), part);
    }
    var held = Installation.atRest(folder);
    return new Beside<>(Optional.of(held), context(contexts.resting(), folder, true, null), part);
  }

  T part() {
    return context.getBean(part);
  }

  @Override
  public void close() throws IOException {
    context.close();
    if (held.isPresent()) {
      held.get().close();
    }
  }

  private static Path found() {
    return USUAL.stream()
        .map(Beside::usual)
        .filter(folder -> RestingDatabase.isIn(folder.resolve("database")))
        .findFirst()
        .orElseGet(() -> usual(USUAL.getFirst()));
  }

  private static Path usual(String command) {
    return Path.of(System.getProperty("monarca.home", ".")).resolve(".monarca").resolve(command);
  }

  private static ConfigurableApplicationContext context(
      Class<?> of, Path folder, boolean isEmbedded, @Nullable Path settings) {
    var known = new HashMap<String, Object>();
    known.put("monarca.product.data", folder.toString());
    if (isEmbedded) {
      known.put("monarca.database.directory", folder.resolve("database").toString());
    }
    var application = new SpringApplication(of);
    application.setLogStartupInfo(false);
    return CommandContext.run(application, known, settings);
  }
}
