package org.monarca.exchange.web;

import java.util.Optional;
import org.monarca.exchange.intake.drop.DropServer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where States' systems find the SFTP drop, for those who set them up. */
@Component
class DropAddress {

  private final ObjectProvider<DropServer> server;

  DropAddress(ObjectProvider<DropServer> server) {
    this.server = server;
  }

  /**
   * @param host under which States reach it, or as it listens where nobody has said
   * @param isOuter whether somebody has
   * @param hostKey as the file {@code .pub} has it
   */
  record Told(String host, boolean isOuter, int port, String hostKey) {

    private static final int USUAL_PORT = 22;

    /** The line for {@code known_hosts}. */
    public String knownHosts() {
      return (port == USUAL_PORT ? host : "[%s]:%d".formatted(host, port)) + " " + hostKey;
    }
  }

  /** Empty where this installation serves none. */
  Optional<Told> find() {
    return Optional.ofNullable(server.getIfAvailable())
        .map(known ->
            new Told(
                known.outerName().orElse(known.address()),
                known.outerName().isPresent(),
                known.outerPort(),
                known.hostKey()));
  }
}
