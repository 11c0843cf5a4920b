package org.monarca.exchange.access.federation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Identities that are bound to accounts, in the transaction under way. */
final class IdentityStore {

  private static final String ADD =
      """
      insert into access.federated_identity (account, issuer, subject, called, bound)
      values (:account, :issuer, :subject, :called, :at) on conflict do nothing
      """;

  private static final String TAKE =
      """
      update access.federated_identity set used = :at, last_proof = :proof
       where issuer = :issuer and subject = :subject and last_proof is distinct from :proof
      returning account
      """;

  private static final String LIST =
      "select id, issuer, called, bound, used from access.federated_identity where account = ? order by bound, id";

  private final Database database;

  IdentityStore(Database database) {
    this.database = database;
  }

  List<BoundIdentity> list(String account) {
    return database
        .jdbc()
        .sql(LIST)
        .param(account)
        .query((row, n) ->
            new BoundIdentity(
                row.getLong("id"),
                row.getString("issuer"),
                row.getString("called"),
                Times.instant(row, "bound"),
                Times.instantOrNull(row, "used")))
        .list();
  }

  /** False where it is somebody's, or the account has one of that issuer. */
  boolean add(String account, Identity identity, Instant at) {
    return database
            .jdbc()
            .sql(ADD)
            .param("account", account)
            .param("issuer", identity.issuer())
            .param("subject", identity.subject())
            .param("called", identity.called())
            .param("at", Times.utc(at))
            .update()
        > 0;
  }

  /** Whose it is; of two who show the same proof at once the second has nothing. */
  Optional<String> take(Identity identity, String proof, Instant at) {
    return database
        .jdbc()
        .sql(TAKE)
        .param("issuer", identity.issuer())
        .param("subject", identity.subject())
        .param("proof", proof)
        .param("at", Times.utc(at))
        .query(String.class)
        .optional();
  }

  boolean remove(String account, long id) {
    return database
            .jdbc()
            .sql("delete from access.federated_identity where account = ? and id = ?")
            .params(account, id)
            .update()
        > 0;
  }

  int removeAll(String account) {
    return database
        .jdbc()
        .sql("delete from access.federated_identity where account = ?")
        .param(account)
        .update();
  }
}
