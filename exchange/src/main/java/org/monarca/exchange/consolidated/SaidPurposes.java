package org.monarca.exchange.consolidated;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/**
 * What a person said that they open a child's record for. It is said once for each child and day,
 * and kept in the audit trail alone: who signs in anew is not asked again, and what somebody said
 * cannot be changed by them later, only said anew.
 */
@Service
public class SaidPurposes {

  private static final Duration LATELY = Duration.ofHours(24);

  private static final String SAID =
      """
      select facts ->> 'purpose' from audit.entry
       where actor = :actor and at >= :since and action = 'child.purpose' and object_id = :child and outcome = 'done'
       order by at desc, sequence desc limit 1
      """;

  private final Database database;
  private final Identities identities;
  private final Audit audit;
  private final InstantSource clock;

  public SaidPurposes(Database database, Identities identities, Audit audit, InstantSource clock) {
    this.database = database;
    this.identities = identities;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * How it stands with a child that there is.
   *
   * @param child its number today
   * @param said what was said last today; empty where the person is to be asked
   */
  public record Standing(ExchangeId child, Optional<Purpose> said) {}

  /**
   * Empty where the number leads to nobody, of whom nothing is asked.
   *
   * @param zone by which the person's day begins
   */
  public Optional<Standing> of(Actor person, ExchangeId number, ZoneId zone) {
    return since(
        person, number, LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant());
  }

  /** The same of the last 24 hours, whatever the day. */
  public Optional<Standing> lately(Actor person, ExchangeId number) {
    return since(person, number, clock.instant().minus(LATELY));
  }

  private Optional<Standing> since(Actor person, ExchangeId number, Instant since) {
    return database.read(
        person,
        () ->
            Looking.living(identities, number)
                .map(child -> new Standing(child, said(person, child, since))));
  }

  /** Writes it down; false where the number leads to nobody. */
  public boolean say(Actor person, ExchangeId number, Purpose purpose) {
    return database.write(
        person,
        () -> {
          var child = Looking.living(identities, number);
          child.ifPresent(living ->
              audit.record(
                  person,
                  Entry.done("child.purpose", "child", living.digits())
                      .with("purpose", purpose.code())));
          return child.isPresent();
        });
  }

  private Optional<Purpose> said(Actor person, ExchangeId child, Instant since) {
    return database
        .jdbc()
        .sql(SAID)
        .param("actor", person.id())
        .param("since", Times.utc(since))
        .param("child", child.digits())
        .query(String.class)
        .optional()
        .flatMap(Purpose::of);
  }
}
