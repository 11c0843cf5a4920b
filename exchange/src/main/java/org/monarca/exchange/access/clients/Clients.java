package org.monarca.exchange.access.clients;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.access.doors.Secrets;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/** The systems of States that may ask for access tokens. */
@Service
public class Clients {

  private static final int NUMBER_BYTES = 6;

  private final Database database;
  private final Audit audit;
  private final InstantSource clock;
  private final Secrets secrets = new Secrets();
  private final SecureRandom random = new SecureRandom();

  public Clients(Database database, Audit audit, InstantSource clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes a client of that State. Its secret is told here and never again.
   *
   * @param state postal code
   */
  public Client create(String state) {
    var client = new Client(newId(state), secrets.draw());
    var setUp = Actor.exchange("set-up");
    database.write(
        setUp,
        () -> {
          add(client, state);
          audit.record(
              setUp, Entry.done("client.create", "client", client.clientId()).with("for", state));
        });
    return client;
  }

  /** Ends the client and all its tokens, at once. Nothing happens when it is ended already. */
  public void revoke(Actor by, String clientId) {
    database.write(
        by,
        () -> {
          int ended =
              database
                  .jdbc()
                  .sql(
                      "update access.client set revoked = :now where client_id = :id and revoked is null")
                  .param("now", now())
                  .param("id", clientId)
                  .update();
          if (ended > 0) {
            endTokens(clientId);
            audit.record(by, Entry.done("client.revoke", "client", clientId));
          }
        });
  }

  /** The client's digest of its secret and its State, while it is not ended. */
  Optional<Registration> registration(String clientId) {
    if (clientId.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty(); // no identifier has them, and the database takes no NUL
    }
    return database.read(
        Doorkeeper.ACTOR,
        () ->
            database
                .jdbc()
                .sql(
                    "select client_id, secret_hash, state from access.client where client_id = ? and revoked is null")
                .param(clientId)
                .query((row, n) ->
                    new Registration(row.getString(1), row.getString(2), row.getString(3)))
                .optional());
  }

  private void add(Client client, String state) {
    database
        .jdbc()
        .sql(
            "insert into access.client (client_id, secret_hash, state, created) values (:id, :hash, :state, :now)")
        .param("id", client.clientId())
        .param("hash", secrets.encode(client.secret()))
        .param("state", state)
        .param("now", now())
        .update();
  }

  private void endTokens(String clientId) {
    database
        .jdbc()
        .sql("update access.token set revoked = :now where client_id = :id and revoked is null")
        .param("now", now())
        .param("id", clientId)
        .update();
  }

  private String newId(String state) {
    var bytes = new byte[NUMBER_BYTES];
    random.nextBytes(bytes);
    return state.toLowerCase(Locale.ROOT) + "-" + HexFormat.of().formatHex(bytes);
  }

  private OffsetDateTime now() {
    return Times.utc(clock.instant());
  }

  /** What is kept of a client. */
  record Registration(String clientId, String secretHash, String state) {}
}
