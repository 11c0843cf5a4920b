package org.monarca.exchange.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.monarca.exchange.Exchange;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/** A running service that a command started. */
final class ServiceRun {

  private ServiceRun() {}

  /**
   * Starts the service on this installation with these settings, stronger than those of environment
   * and file. The folder is held for as long as the service runs.
   */
  static ConfigurableApplicationContext start(
      Installation installation, Map<String, Object> settings) {
    return application(installation, settings, Map.of(), Exchange.class).run();
  }

  /** Starts the service as a demo: it fills itself before it is ready. */
  static ConfigurableApplicationContext start(
      Installation installation, Map<String, Object> settings, DemoSettings demo) {
    return application(installation, settings, Map.of("demo", demo), Exchange.class, DemoSeed.class)
        .run();
  }

  private static SpringApplication application(
      Installation installation,
      Map<String, Object> settings,
      Map<String, Object> parts,
      Class<?>... sources) {
    var all = new HashMap<String, Object>(settings);
    all.put("monarca.product.data", installation.folder().toString());
    var application = new SpringApplication(sources);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.addInitializers(context -> {
      context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", all));
      context.getBeanFactory().registerSingleton("installation", installation);
      parts.forEach(context.getBeanFactory()::registerSingleton);
    });
    return application;
  }

  /** Serves until the process is told to stop. */
  static void untilStopped(ConfigurableApplicationContext context) throws InterruptedException {
    var stopped = new CountDownLatch(1);
    context.addApplicationListener(event -> {
      if (event instanceof ContextClosedEvent) {
        stopped.countDown();
      }
    });
    stopped.await();
  }
}
