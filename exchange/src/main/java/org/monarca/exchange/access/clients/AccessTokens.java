package org.monarca.exchange.access.clients;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.access.doors.Secrets;
import org.monarca.exchange.access.doors.StateSystem;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/**
 * Access tokens of States' systems: opaque, an hour of life, kept as digests, and asked for on each
 * request, so that one which is revoked is worth nothing from then on, and so is one whose
 * credential is ended.
 */
@Service
class AccessTokens {

  private static final String ADD =
      """
      insert into access.token (hash, grant_id, client_id, credential, issued, expires)
      values (:hash, :grant, :client, :credential, :issued, :expires)
      """;

  private static final String OWNER =
      """
      select c.client_id, c.state
        from access.token t
        join access.client c on c.client_id = t.client_id
        join access.credential k on k.id = t.credential
       where t.hash = :hash and t.revoked is null and t.expires > :now and c.revoked is null and k.ended is null
      """;

  private final Database database;
  private final Audit audit;
  private final InstantSource clock;

  AccessTokens(Database database, Audit audit, InstantSource clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** Keeps a token just issued. */
  void issued(
      StateSystem system,
      Proof proof,
      String grant,
      String token,
      Instant issued,
      Instant expires) {
    var jdbc = database.jdbc();
    database.write(
        system.actor(),
        () -> {
          jdbc.sql(ADD)
              .param("hash", Secrets.digest(token))
              .param("grant", grant)
              .param("client", system.clientId())
              .param("credential", proof.credential())
              .param("issued", Times.utc(issued))
              .param("expires", Times.utc(expires))
              .update();
          audit.record(
              system.actor(),
              Entry.done("token.issue", "client", system.clientId())
                  .with("credential", proof.credential()));
        });
  }

  /** Ends the token. */
  void revoked(StateSystem system, String token) {
    database.write(
        system.actor(),
        () -> {
          database
              .jdbc()
              .sql("update access.token set revoked = :now where hash = :hash and revoked is null")
              .param("now", now())
              .param("hash", Secrets.digest(token))
              .update();
          audit.record(system.actor(), Entry.done("token.revoke", "client", system.clientId()));
        });
  }

  /** Whose token this is, while it is alive. */
  Optional<StateSystem> ownerOf(String token) {
    return database.read(
        Doorkeeper.ACTOR,
        () ->
            database
                .jdbc()
                .sql(OWNER)
                .param("hash", Secrets.digest(token))
                .param("now", now())
                .query((row, n) -> new StateSystem(row.getString(1), row.getString(2)))
                .optional());
  }

  /** What is kept of a token, alive or not. */
  Optional<Kept> find(String token) {
    return database
        .jdbc()
        .sql("select grant_id, client_id, issued, expires from access.token where hash = ?")
        .param(Secrets.digest(token))
        .query((row, n) ->
            new Kept(
                row.getString(1),
                row.getString(2),
                Times.instant(row, "issued"),
                Times.instant(row, "expires")))
        .optional();
  }

  private OffsetDateTime now() {
    return Times.utc(clock.instant());
  }

  /** A token without the token. */
  record Kept(String grant, String clientId, Instant issued, Instant expires) {}
}
