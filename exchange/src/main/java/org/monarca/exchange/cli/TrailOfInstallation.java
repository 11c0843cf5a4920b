package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.chain.AuditBeside;
import org.monarca.exchange.audit.chain.Verification;
import org.monarca.exchange.platform.AttachedDatabase;
import org.monarca.exchange.platform.RestingDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The audit trail of an installation, wherever its database is: an external one, that of a service
 * that runs, or that of a folder at rest, which is held meanwhile so that no service starts on it.
 */
final class TrailOfInstallation implements AutoCloseable {

  private static final List<String> USUAL = List.of("serve", "demo");

  private final Optional<Installation> held;
  private final ConfigurableApplicationContext context;

  private TrailOfInstallation(Optional<Installation> held, ConfigurableApplicationContext context) {
    this.held = held;
    this.context = context;
  }

  /**
   * Finds it.
   *
   * @param data folder of the installation; the usual ones are looked at where none is named
   * @param settings of a service with an external database
   */
  static TrailOfInstallation at(@Nullable Path data, @Nullable Path settings) {
    if (settings != null || System.getenv("MONARCA_DATABASE_URL") != null) {
      var folder = data == null ? usual("serve") : data;
      return new TrailOfInstallation(
          Optional.empty(), context(AuditBeside.Running.class, folder, false, settings));
    }
    var folder = (data == null ? found() : data).toAbsolutePath().normalize();
    if (!RestingDatabase.isIn(folder.resolve("database"))) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "%s holds no database; name the folder of an installation with --data, or its database by MONARCA_DATABASE_URL or --settings FILE"
              .formatted(folder));
    }
    if (AttachedDatabase.runsIn(folder.resolve("database"))) {
      return new TrailOfInstallation(
          Optional.empty(), context(AuditBeside.Running.class, folder, true, null));
    }
    var held = Installation.atRest(folder);
    return new TrailOfInstallation(
        Optional.of(held), context(AuditBeside.Resting.class, folder, true, null));
  }

  Verification verification() {
    return context.getBean(Verification.class);
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
        .map(TrailOfInstallation::usual)
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
