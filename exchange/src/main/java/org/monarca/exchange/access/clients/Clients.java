package org.monarca.exchange.access.clients;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.access.doors.Secrets;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/** The systems of States that may ask for access tokens; {@link ClientDesk} sees to them. */
@Service
public class Clients {

  private static final int NUMBER_BYTES = 6;

  private final Database database;
  private final CredentialStore credentials;
  private final Audit audit;
  private final InstantSource clock;
  private final Secrets secrets = new Secrets();
  private final SecureRandom random = new SecureRandom();

  public Clients(Database database, Audit audit, InstantSource clock) {
    this.database = database;
    this.credentials = new CredentialStore(database);
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes a client of that State. Its secret is told here and never again.
   *
   * @param state postal code
   */
  public Client create(String state) {
    var secret = secrets.draw();
    var setUp = Actor.exchange("set-up");
    return database.write(
        setUp,
        () -> {
          var clientId = add(state);
          credentials.addSecret(
              clientId, Objects.requireNonNull(secrets.encode(secret)), null, clock.instant());
          audit.record(setUp, Entry.done("client.create", "client", clientId).with("for", state));
          return new Client(clientId, secret);
        });
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

  /** Whether it was a client of the administrator's State, and is ended. */
  boolean wasEnded(Actor administrator, String clientId) {
    return canBe(clientId)
        && database.read(
            administrator,
            () ->
                database
                    .jdbc()
                    .sql(
                        "select exists (select from access.client where client_id = ? and state = ? and revoked is not null)")
                    .params(clientId, administrator.ownState().orElseThrow())
                    .query(Boolean.class)
                    .single());
  }

  /** The client and its State, while it is not ended. */
  Optional<Registration> registration(String clientId) {
    if (!canBe(clientId)) {
      return Optional.empty();
    }
    return database.read(
        Doorkeeper.ACTOR,
        () ->
            database
                .jdbc()
                .sql(
                    "select client_id, state from access.client where client_id = ? and revoked is null")
                .param(clientId)
                .query((row, n) -> new Registration(row.getString(1), row.getString(2)))
                .optional());
  }

  /** No identifier has control characters, and the database takes no NUL. */
  static boolean canBe(String clientId) {
    return clientId.chars().noneMatch(Character::isISOControl);
  }

  /** A new client of that State without a credential, in the transaction under way. */
  String add(String state) {
    var clientId = newId(state);
    database
        .jdbc()
        .sql("insert into access.client (client_id, state, created) values (:id, :state, :now)")
        .param("id", clientId)
        .param("state", state)
        .param("now", now())
        .update();
    return clientId;
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
  record Registration(String clientId, String state) {}
}
