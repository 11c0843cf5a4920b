package org.monarca.exchange.access.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.doors.TokenHolder;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/**
 * Tokens as they are kept. One that is over is deleted: what happened stands in the audit trail.
 */
final class TokenStore {

  private static final String ADD =
      """
      insert into access.personal_token (hash, account, role_grant, name, made, expires)
      values (:hash, :account, :grant, :name, :made, :expires)
      returning id
      """;

  /** Only while the role in which it was made is the person's. */
  private static final String FIND =
      """
      select t.id, t.made, t.used, a.id as account, g.id as role_grant, g.role, g.state
        from access.personal_token t join access.account a on a.id = t.account join access.role_grant g on g.id = t.role_grant
       where t.hash = :hash and t.expires > :now
         and g.ended is null and g.suspended is null and (g.ends is null or g.ends > :now)
         and a.status = 'active' and t.made >= a.signed_out
      """;

  private static final String OF =
      """
      select t.id, t.name, t.made, t.expires, t.used
        from access.personal_token t join access.account a on a.id = t.account
       where t.account = :account and t.expires > :now and t.role_grant = :grant
         and t.made >= a.signed_out
       order by t.made desc, t.id desc
      """;

  private final Database database;

  TokenStore(Database database) {
    this.database = database;
  }

  /** Of two tokens that one person asks for at once the second waits, and is counted. */
  void lockThoseOf(String account) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtext('access.personal_token'), hashtext(?))")
        .param(account)
        .query(row -> {});
  }

  long add(RoleGrant grant, byte[] hash, String name, Instant made, Instant expires) {
    return database
        .jdbc()
        .sql(ADD)
        .param("hash", hash)
        .param("account", grant.account())
        .param("grant", grant.id())
        .param("name", name)
        .param("made", Times.utc(made))
        .param("expires", Times.utc(expires))
        .query(Long.class)
        .single();
  }

  Optional<Known> find(byte[] hash, Instant now) {
    return database
        .jdbc()
        .sql(FIND)
        .param("hash", hash)
        .param("now", Times.utc(now))
        .query((row, n) ->
            new Known(
                row.getLong("id"),
                new TokenHolder(
                    row.getString("account"),
                    Role.of(row.getString("role")).orElseThrow(),
                    row.getString("state"),
                    row.getLong("role_grant"),
                    Times.instant(row, "made")),
                Times.instantOrNull(row, "used")))
        .optional();
  }

  List<PersonalToken> of(RoleGrant grant, Instant now) {
    return database
        .jdbc()
        .sql(OF)
        .param("account", grant.account())
        .param("grant", grant.id())
        .param("now", Times.utc(now))
        .query((row, n) ->
            new PersonalToken(
                row.getLong("id"),
                row.getString("name"),
                Times.instant(row, "made"),
                Times.instant(row, "expires"),
                Times.instantOrNull(row, "used")))
        .list();
  }

  boolean forget(String account, long id) {
    return database
            .jdbc()
            .sql("delete from access.personal_token where account = ? and id = ?")
            .params(account, id)
            .update()
        > 0;
  }

  /** Whether it had not been used before. */
  boolean usedFirst(long id, Instant now) {
    return database
            .jdbc()
            .sql("update access.personal_token set used = ? where id = ? and used is null")
            .params(Times.utc(now), id)
            .update()
        > 0;
  }

  void used(long id, Instant now, Instant unlessAfter) {
    database
        .jdbc()
        .sql("update access.personal_token set used = ? where id = ? and used <= ?")
        .params(Times.utc(now), id, Times.utc(unlessAfter))
        .update();
  }

  /** A token that is alive, and whose it is. */
  record Known(long id, TokenHolder holder, @Nullable Instant used) {}
}
