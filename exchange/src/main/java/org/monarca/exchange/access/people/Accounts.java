package org.monarca.exchange.access.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.duties.RulesOfBehavior;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.access.roles.Second;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The people who may sign in. */
@Service
public class Accounts {

  static final Actor SET_UP = Actor.exchange("set-up");

  /** No digest at all. */
  private static final String NO_PASSWORD = "";

  private static final String ADD =
      """
      insert into access.account (id, email, password_hash, display_name, zone, created)
      values (:id, :email, :hash, :name, :zone, :created)
      """;
  private static final String READ =
      "select id, email, password_hash, display_name, zone, status from access.account ";

  private static final String ADMITS =
      """
      select exists (
        select from access.account
         where id = :id and status = 'active' and signed_out <= :since)
      """;

  private final Database database;
  private final Audit audit;
  private final PasswordEncoder passwords;
  private final RoleGrants grants;
  private final Duties duties;
  private final InstantSource clock;

  public Accounts(
      Database database,
      Audit audit,
      PasswordEncoder passwords,
      RoleGrants grants,
      Duties duties,
      InstantSource clock) {
    this.database = database;
    this.audit = audit;
    this.grants = grants;
    this.duties = duties;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * Makes the account of a set-up, which answers for it that its person was trained on that day and
   * accepts the rules. An e-mail address that another account has is a bug of the caller.
   */
  public Account create(NewAccount asked) {
    var hash = passwords.encode(asked.password());
    return database.write(
        Doorkeeper.ACTOR,
        () -> {
          var account = make(asked.holder(), hash, SET_UP, null);
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
          duties.begin(account.id(), today, RulesOfBehavior.VERSION, now, SET_UP);
          return account;
        });
  }

  /**
   * Makes an account that has no password yet and lets nobody in until it has one, in the
   * transaction under way. Whoever makes it tells {@link Duties} what its person has accepted and
   * learned. An e-mail address that another account has is a bug of the caller.
   *
   * @param second those of whom one is to confirm its role first; null where it waits for nobody
   */
  public Account createWithoutPassword(Holder holder, Actor by, @Nullable Second second) {
    return make(holder, null, by, second);
  }

  /** Nobody sees to an account before it has a role: it is made by the exchange. */
  private Account make(Holder holder, @Nullable String hash, Actor by, @Nullable Second second) {
    var account = holder.account();
    var position = holder.position();
    database.write(
        Doorkeeper.ACTOR,
        () -> {
          add(account, hash);
          var grant = grants.addFirst(account.id(), position, by, second);
          audit.record(
              by,
              Entry.done("account.create", "account", account.id())
                  .with("role", position.role().code())
                  .with("grant", grant.id()));
        });
    return account;
  }

  /**
   * Nobody else gets an account under that address, or makes it theirs, until the transaction under
   * way is over: whether it is free is asked after this.
   */
  public void holdAddress(String email) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtext('access.account.email'), hashtext(lower(?)))")
        .param(email)
        .query(row -> {});
  }

  /** The account of that identifier. */
  public Optional<Account> find(String id) {
    return database.read(
        Doorkeeper.ACTOR,
        () ->
            database
                .jdbc()
                .sql(READ + "where id = ?")
                .param(id)
                .query((row, n) -> account(row))
                .optional());
  }

  /** Whether the account is there and lets its person in no longer. */
  public boolean isClosed(String id) {
    return database.read(
        Doorkeeper.ACTOR,
        () ->
            database
                .jdbc()
                .sql(
                    "select exists (select from access.account where id = ? and status <> 'active')")
                .param(id)
                .query(Boolean.class)
                .single());
  }

  /** The State in which the account's person acted last; empty for the Department's people. */
  public Optional<String> stateOf(String id) {
    return grants.entering(id).map(RoleGrant::state);
  }

  /** What these people are called, by their identifiers; whoever has no account is absent. */
  public Map<String, String> names(Collection<String> ids) {
    return ids.isEmpty() ? Map.of() : database.read(Doorkeeper.ACTOR, () -> namesOf(ids));
  }

  /** The account that signs in with that e-mail address; capitals do not matter. */
  public Optional<Account> findByEmail(String email) {
    return lockOf(email.strip().toLowerCase(Locale.ROOT)).map(Lock::account);
  }

  /**
   * Whether the account lets its person in, and whoever was let in for it at that moment still is.
   */
  public boolean admits(String id, Instant since) {
    return database.read(
        Doorkeeper.ACTOR,
        () ->
            database
                .jdbc()
                .sql(ADMITS)
                .param("id", id)
                .param("since", Times.utc(since))
                .query(Boolean.class)
                .single());
  }

  private Map<String, String> namesOf(Collection<String> ids) {
    var names = new HashMap<String, String>();
    database
        .jdbc()
        .sql("select id, display_name from access.account where id = any(?)")
        .param(ids.toArray(String[]::new))
        .query(row -> {
          names.put(row.getString("id"), row.getString("display_name"));
        });
    return names;
  }

  /** Whether somebody was let in from there since, as the audit trail has it. */
  boolean hasCome(String id, String source, Instant since) {
    return database.read(
        Doorkeeper.ACTOR,
        () ->
            database
                .jdbc()
                .sql(
                    "select exists (select from audit.entry where actor = ? and at > ? and action = 'account.sign-in' and outcome = 'done' and facts ->> 'source' = ?)")
                .params(id, Times.utc(since), source)
                .query(Boolean.class)
                .single());
  }

  /** Somebody signed in; written down to the hour. */
  void used(String id, Instant now) {
    database.write(
        Doorkeeper.ACTOR,
        () ->
            database
                .jdbc()
                .sql(
                    "update access.account set last_used = :now where id = :id and (last_used is null or last_used < :now - interval '1 hour')")
                .param("id", id)
                .param("now", Times.utc(now))
                .update());
  }

  /** What a sign-in with that e-mail address, in lower case, must fit to. */
  Optional<Lock> lockOf(String email) {
    return lock("email", email);
  }

  /** What the password of that account must fit to, by its identifier. */
  Optional<Lock> lockOfAccount(String id) {
    return lock("id", id);
  }

  private Optional<Lock> lock(String key, String value) {
    return database.read(
        Doorkeeper.ACTOR,
        () ->
            database
                .jdbc()
                .sql(READ + "where " + key + " = ?")
                .param(value)
                .query((row, n) ->
                    new Lock(
                        account(row),
                        Objects.requireNonNullElse(row.getString("password_hash"), NO_PASSWORD),
                        row.getString("status").equals(AccountStatus.ACTIVE.code())))
                .optional());
  }

  private void add(Account account, @Nullable String hash) {
    database
        .jdbc()
        .sql(ADD)
        .param("id", account.id())
        .param("email", account.email())
        .param("hash", hash)
        .param("name", account.displayName())
        .param("zone", account.zone().getId())
        .param("created", Times.utc(clock.instant()))
        .update();
  }

  static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("id"),
        row.getString("email"),
        row.getString("display_name"),
        ZoneId.of(row.getString("zone")));
  }

  /**
   * An account and the digest of its password.
   *
   * @param passwordHash {@link #NO_PASSWORD} where it has none yet
   * @param open whether its person may sign in at all
   */
  record Lock(Account account, String passwordHash, boolean open) {

    boolean hasPassword() {
      return !passwordHash.equals(NO_PASSWORD);
    }
  }
}
