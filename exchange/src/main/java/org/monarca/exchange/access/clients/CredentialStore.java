package org.monarca.exchange.access.clients;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Credentials as they are kept; statements of the transaction under way. */
final class CredentialStore {

  /** Uses are written down at most this often. */
  private static final Duration BETWEEN_USES = Duration.ofMinutes(1);

  private static final String LIVING =
      """
      select id, kid, jwk, secret_hash, added, used, thumbprint, waits, added_by
        from access.credential where client_id = ? and ended is null order by added, id
      """;

  /** Whoever adds the same key, or a key of the same name, at once waits and adds nothing. */
  private static final String ADD_KEY =
      """
      insert into access.credential (client_id, kind, kid, thumbprint, jwk, added, added_by, waits)
      values (:client, 'key', :kid, :thumbprint, :jwk, :now, :by, true)
      on conflict do nothing
      returning id
      """;

  private static final String ADD_SECRET =
      """
      insert into access.credential (client_id, kind, secret_hash, added, added_by, waits)
      values (:client, 'secret', :hash, :now, :by, :by::text is not null)
      returning id
      """;

  private final Database database;

  CredentialStore(Database database) {
    this.database = database;
  }

  /** Those that let the client in. */
  List<Kept> good(String clientId) {
    return living(clientId).stream().filter(one -> !one.waits()).toList();
  }

  /** Those that are not ended: also what waits for a second person. */
  List<Kept> living(String clientId) {
    return database
        .jdbc()
        .sql(LIVING)
        .param(clientId)
        .query((row, n) ->
            new Kept(
                row.getLong("id"),
                row.getString("kid"),
                row.getString("jwk"),
                row.getString("secret_hash"),
                Times.instant(row, "added"),
                Times.instantOrNull(row, "used"),
                row.getString("thumbprint"),
                row.getBoolean("waits"),
                row.getString("added_by")))
        .list();
  }

  /** The number of the new key; null where the client has it, or had it once. */
  @Nullable Long addKey(String clientId, JWK key, String by, Instant now) {
    try {
      return database
          .jdbc()
          .sql(ADD_KEY)
          .param("client", clientId)
          .param("kid", key.getKeyID())
          .param("thumbprint", key.computeThumbprint().toString())
          .param("jwk", key.toJSONString())
          .param("by", by)
          .param("now", Times.utc(now))
          .query(Long.class)
          .optional()
          .orElse(null);
    } catch (JOSEException e) {
      throw new IllegalStateException("a key without a thumbprint", e);
    }
  }

  /**
   * @param by who added it, for whom a second person is needed; null for a set-up, which needs none
   */
  long addSecret(String clientId, String hash, @Nullable String by, Instant now) {
    return database
        .jdbc()
        .sql(ADD_SECRET)
        .param("client", clientId)
        .param("hash", hash)
        .param("by", by)
        .param("now", Times.utc(now))
        .query(Long.class)
        .single();
  }

  /** Whether it was good until now. */
  boolean end(String clientId, long id, Instant now) {
    return database
            .jdbc()
            .sql(
                "update access.credential set ended = ? where client_id = ? and id = ? and ended is null")
            .params(Times.utc(now), clientId, id)
            .update()
        > 0;
  }

  /** Whether it waited until now. */
  boolean confirm(String clientId, long id, String by) {
    return database
            .jdbc()
            .sql(
                "update access.credential set waits = false, confirmed_by = ? where client_id = ? and id = ? and waits and ended is null")
            .params(by, clientId, id)
            .update()
        > 0;
  }

  void used(long id, Instant now) {
    database
        .jdbc()
        .sql("update access.credential set used = ? where id = ? and (used is null or used <= ?)")
        .params(Times.utc(now), id, Times.utc(now.minus(BETWEEN_USES)))
        .update();
  }

  /**
   * A credential that is not ended: a key or the digest of a secret.
   *
   * @param waits for a second person
   */
  record Kept(
      long id,
      @Nullable String kid,
      @Nullable String jwk,
      @Nullable String secretHash,
      Instant added,
      @Nullable Instant used,
      @Nullable String thumbprint,
      boolean waits,
      @Nullable String addedBy) {

    boolean isKey() {
      return jwk != null;
    }

    JWK key() {
      return PublicKeys.kept(Objects.requireNonNull(jwk));
    }

    Credential told() {
      return new Credential(
          id,
          Objects.requireNonNullElse(kid, ""),
          isKey()
              ? PublicKeys.algorithms(key()).stream().map(Algorithm::getName).toList()
              : List.of(),
          added,
          used,
          Objects.requireNonNullElse(thumbprint, ""),
          waits,
          addedBy);
    }
  }
}
