package org.monarca.exchange.access.duties;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/** What people have accepted and learned, and whether it is good still. */
@Service
public class Duties {

  private static final String ACCEPTED =
      """
      select max(r.accepted)
        from access.account a left join access.rules_acceptance r on r.account = a.id and r.version = :version
       where a.id = :account
       group by a.id
      """;

  private final Database database;
  private final InstantSource clock;
  private final DutyTerms terms = DutyTerms.published();

  public Duties(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** For how long, and when people are told. */
  public DutyTerms terms() {
    return terms;
  }

  /**
   * Whether the account's person has to accept the rules before they go on: never did, did so too
   * long ago, or accepted another version. Somebody without an account has nothing to accept, and
   * does not come in.
   */
  public boolean mustAcceptRules(String account) {
    return database.read(
        Doorkeeper.ACTOR,
        () ->
            database
                .jdbc()
                .sql(ACCEPTED)
                .param("account", account)
                .param("version", RulesOfBehavior.VERSION)
                .query((row, n) -> isOver(Times.instantOrNull(row, "max")))
                .optional()
                .orElse(false));
  }

  /** When the account's person accepted the rules as they stand now; empty where they never did. */
  public Optional<Instant> rulesAccepted(String account) {
    return database.read(
        Doorkeeper.ACTOR,
        () ->
            database
                .jdbc()
                .sql(ACCEPTED)
                .param("account", account)
                .param("version", RulesOfBehavior.VERSION)
                .query((row, n) -> Optional.ofNullable(Times.instantOrNull(row, "max")))
                .optional()
                .flatMap(found -> found));
  }

  private boolean isOver(@Nullable Instant accepted) {
    return accepted == null || !now().isBefore(accepted.plus(rulesGood()));
  }

  Duration rulesGood() {
    return Duration.ofDays(terms.of(Duty.RULES).days());
  }

  /** When the account's person took the training last; empty where nobody knows of any. */
  public Optional<LocalDate> trained(String account) {
    return database.read(
        Doorkeeper.ACTOR,
        () ->
            database
                .jdbc()
                .sql("select trained from access.account where id = ?")
                .param(account)
                .query((row, n) -> Optional.ofNullable(row.getObject("trained", LocalDate.class)))
                .optional()
                .flatMap(found -> found));
  }

  /** Whether the account's training is good no longer, or there never was one. */
  public boolean isTrainingLapsed(String account) {
    return trained(account).filter(taken -> !taken.isBefore(oldestGood())).isEmpty();
  }

  /** A training taken on that day or later is good now. */
  public LocalDate oldestGood() {
    return terms.oldestGood(now());
  }

  /**
   * Writes down what is known of somebody who gets an account, in the transaction under way:
   * without it they do not come in.
   *
   * @param accepted when they accepted that version of the rules
   * @param by the part of the exchange that knew of it
   */
  public void begin(String account, LocalDate trained, String version, Instant accepted, Actor by) {
    database.write(
        Doorkeeper.ACTOR,
        () -> {
          accept(account, version, accepted, by.id());
          train(account, trained, by.id());
        });
  }

  /**
   * The same of somebody who accepts the rules at the door.
   *
   * @param by the part of the exchange that knew of it
   */
  public void trained(String account, LocalDate trained, Actor by) {
    database.write(Doorkeeper.ACTOR, () -> train(account, trained, by.id()));
  }

  /** Has somebody of a demo accepted the rules now, and taken the training on that day. */
  public void demonstrate(String account, LocalDate trained) {
    begin(account, trained, RulesOfBehavior.VERSION, now(), Actor.exchange("set-up"));
  }

  /** In the transaction under way. */
  void accept(String account, String version, Instant at, String by) {
    database
        .jdbc()
        .sql(
            "insert into access.rules_acceptance (account, version, accepted, told_by) values (?, ?, ?, ?)")
        .params(account, version, Times.utc(at), by)
        .update();
  }

  /** In the transaction under way. */
  void train(String account, LocalDate taken, String by) {
    database
        .jdbc()
        .sql(
            "insert into access.training (account, taken, entered, entered_by) values (?, ?, ?, ?)")
        .params(account, taken, Times.utc(now()), by)
        .update();
    database
        .jdbc()
        .sql("update access.account set trained = ? where id = ?")
        .params(taken, account)
        .update();
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
