package org.monarca.exchange.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
}
