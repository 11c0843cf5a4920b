package org.monarca.exchange.access.duties;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Component;

/**
 * Tells people that they have to accept the rules or take the training anew soon, and that their
 * training has lapsed: of each term once, and of several that have passed unseen the last alone.
 */
@Component
class DutyReminders {

  /** What is told of a training that has lapsed. */
  private static final int OVER = -1;

  private static final Actor SWEEP = Actor.exchange("duties");

  /** What one transaction does. */
  private static final int CHUNK = 100;

  private static final String TRAININGS =
      """
      select a.id, a.trained::timestamp at time zone 'UTC' as since
        from access.account a
       where a.status = 'active' and a.trained > :after and a.trained <= :until
         and not exists (select from access.duty_told t
                          where t.account = a.id and t.duty = 'training' and t.since = a.trained::timestamp at time zone 'UTC' and t.days <= :days)
       order by a.trained, a.id limit :most for update of a skip locked
      """;

  /**
   * Whoever accepted another version since has nothing to be told: they accept at the next sign-in.
   */
  private static final String RULES =
      """
      select a.id, r.since
        from access.account a
       cross join lateral (select max(accepted) as since from access.rules_acceptance where account = a.id and version = :version) r
       where a.status = 'active' and r.since > :after and r.since <= :until
         and not exists (select from access.duty_told t
                          where t.account = a.id and t.duty = 'rules' and t.since = r.since and t.days <= :days)
       order by r.since, a.id limit :most for update of a skip locked
      """;

  private static final String TELL =
      "insert into access.duty_told (account, duty, since, days, told) values (?, ?, ?, ?, ?)";

  private final Database database;
  private final Duties duties;
  private final DutyListener listener;

  DutyReminders(Database database, Duties duties, DutyListener listener) {
    this.database = database;
    this.duties = duties;
    this.listener = listener;
  }

  /** Does some of it; whether there was any. */
  boolean doSome() {
    return database.write(
        SWEEP,
        () -> {
          boolean some = tellOfLapsed();
          for (int days : duties.terms().of(Duty.TRAINING).toldBefore()) {
            some |= tellOfTraining(days);
          }
          for (int days : duties.terms().of(Duty.RULES).toldBefore()) {
            some |= tellOfRules(days);
          }
          return some;
        });
  }

  private boolean tellOfLapsed() {
    var lapsed = trainings(LocalDate.EPOCH, duties.oldestGood().minusDays(1), OVER);
    for (var one : lapsed) {
      tell(one, Duty.TRAINING, OVER);
      listener.trainingLapsed(one.account());
    }
    return !lapsed.isEmpty();
  }

  private boolean tellOfTraining(int days) {
    int next = next(Duty.TRAINING, days);
    var oldest = duties.oldestGood();
    var some = trainings(oldest.plusDays(next), oldest.plusDays(days), days);
    some.forEach(one -> tellSoon(one, Duty.TRAINING, days));
    return !some.isEmpty();
  }

  private boolean tellOfRules(int days) {
    var oldest = duties.now().minus(duties.rulesGood());
    var after = oldest.plus(Duration.ofDays(Math.max(0, next(Duty.RULES, days))));
    var some = rules(after, oldest.plus(Duration.ofDays(days)), days);
    some.forEach(one -> tellSoon(one, Duty.RULES, days));
    return !some.isEmpty();
  }

  /** How many days before the end the next telling is; {@link #OVER} after the last. */
  private int next(Duty duty, int days) {
    return duties.terms().of(duty).toldBefore().stream()
        .filter(later -> later < days)
        .findFirst()
        .orElse(OVER);
  }

  private void tellSoon(Due one, Duty duty, int days) {
    tell(one, duty, days);
    listener.endsSoon(one.account(), duty);
  }

  private void tell(Due one, Duty duty, int days) {
    database
        .jdbc()
        .sql(TELL)
        .params(one.account(), duty.code(), Times.utc(one.since()), days, Times.utc(duties.now()))
        .update();
  }

  /** Taken after the one day, and on the other at the latest. */
  private List<Due> trainings(LocalDate after, LocalDate until, int days) {
    return database
        .jdbc()
        .sql(TRAININGS)
        .param("after", after)
        .param("until", until)
        .param("days", days)
        .param("most", CHUNK)
        .query((row, n) -> new Due(row.getString("id"), Times.instant(row, "since")))
        .list();
  }

  private List<Due> rules(Instant after, Instant until, int days) {
    return database
        .jdbc()
        .sql(RULES)
        .param("version", RulesOfBehavior.VERSION)
        .param("after", Times.utc(after))
        .param("until", Times.utc(until))
        .param("days", days)
        .param("most", CHUNK)
        .query((row, n) -> new Due(row.getString("id"), Times.instant(row, "since")))
        .list();
  }

  /** Whose, and when they did it last. */
  private record Due(String account, Instant since) {}
}
