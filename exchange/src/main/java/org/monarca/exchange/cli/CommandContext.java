package org.monarca.exchange.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.AttachedDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What a command needs of the service, without its doors. */
final class CommandContext {

  private CommandContext() {}

  /**
   * @param known settings that the command says; none is stronger
   * @param settings of the service, as YAML or properties
   */
  static ConfigurableApplicationContext run(
      SpringApplication application, Map<String, Object> known, @Nullable Path settings) {
    application.setWebApplicationType(WebApplicationType.NONE);
    application.addInitializers(context ->
        context
            .getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("command", known)));
    return settings == null
        ? application.run()
        : application.run("--spring.config.additional-location=" + settings.toAbsolutePath());
  }

  /**
   * Beside a service that runs: on the folder named, or on the external database of its settings.
   *
   * @param of what of it the command needs
   */
  static ConfigurableApplicationContext beside(Class<?> of, Path data, @Nullable Path settings) {
    var folder = data.toAbsolutePath().normalize();
    var known = new HashMap<String, Object>();
    known.put("monarca.product.data", folder.toString());
    if (AttachedDatabase.runsIn(folder.resolve("database"))) {
      known.put("monarca.database.directory", folder.resolve("database").toString());
    } else if (settings == null && System.getenv("MONARCA_DATABASE_URL") == null) {
      throw new CommandFailure(
          Exit.NOT_AVAILABLE,
          "no service runs on %s; start it, name its folder with --data, or its database by MONARCA_DATABASE_URL or --settings FILE"
              .formatted(folder));
    }
    return run(new SpringApplication(of), known, settings);
  }
}
