package org.monarca.exchange.intake.drop;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.drops.DropKeyDesk;
import org.monarca.exchange.access.drops.DropKeys;
import org.monarca.exchange.access.drops.Ed25519Pair;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** The system of a State in the drop, by a key of its own, over a real socket. */
abstract class InTheDrop extends WholeExchange {

  @Autowired DropServer server;
  @Autowired DropKeys keys;
  @Autowired DropKeyDesk desk;

  final Actor administrator;
  final Ed25519Pair key = Ed25519Pair.draw();
  final String id = UUID.randomUUID().toString();
  StateClient system;
  private final String state;

  InTheDrop(String state) {
    this.state = state;
    this.administrator = Actor.person("administrator", "state-data-admin", state);
  }

  @BeforeEach
  void comeIn() throws IOException {
    desk.of(administrator).forEach(old -> desk.end(administrator, old.id(), true));
    keys.setUp(state, "Nightly export", key.publicLine());
    system = StateClient.of(server, state, key.pair());
  }

  @AfterEach
  void go() {
    system.close();
  }
}
