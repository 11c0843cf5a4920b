package org.monarca.exchange.cli;

import java.util.Map;
import org.monarca.exchange.Exchange;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** A running service that a command started. */
final class ServiceRun {

  private ServiceRun() {}

  /**
   * Starts the service with these settings, stronger than those of environment and file.
   *
   * @param more further parts of the command itself, say the demo's seed
   */
  static ConfigurableApplicationContext start(Map<String, Object> settings, Class<?>... more) {
    var sources = new Class<?>[more.length + 1];
    sources[0] = Exchange.class;
    System.arraycopy(more, 0, sources, 1, more.length);
    var application = new SpringApplication(sources);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.addInitializers(context ->
        context
            .getEnvironment()
            .getPropertySources()
            .addFirst(new org.springframework.core.env.MapPropertySource("command", settings)));
    return application.run();
  }

  /** Serves until the process is told to stop. */
  static void untilStopped(ConfigurableApplicationContext context) throws InterruptedException {
    while (context.isRunning()) {
      Thread.sleep(1000);
    }
  }
}
