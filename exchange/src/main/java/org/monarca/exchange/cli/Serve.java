package org.monarca.exchange.cli;

import java.util.concurrent.Callable;
import org.monarca.exchange.Exchange;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;

/** The service for production. */
@Command(
    name = "serve",
    description = "Runs the service for production, with settings from the environment or a file.",
    mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

  @Override
  public Integer call() throws InterruptedException {
    SpringApplication.run(Exchange.class);
    Thread.currentThread().join();
    return 0;
  }
}
