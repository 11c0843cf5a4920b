package org.monarca.exchange.notices;

import java.time.InstantSource;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.notices.Preference.Delivery;
import org.monarca.exchange.notices.Preference.Language;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** How each person wants to be told. What is waiting already goes the way it was written for. */
public final class Preferences {

  private static final String READ =
      "select delivery, language from notices.preference where person = ?";

  private static final String KEEP =
      """
      insert into notices.preference (person, delivery, language, changed)
      values (:person, :delivery, :language, :now)
      on conflict (person) do update set delivery = excluded.delivery, language = excluded.language, changed = excluded.changed
      """;

  private final Database database;
  private final Audit audit;
  private final InstantSource clock;

  Preferences(Database database, Audit audit, InstantSource clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the person has chosen, or what holds otherwise. */
  public Preference of(Actor person) {
    return database.read(person, () -> of(person.id()));
  }

  /** Keeps what the person chooses. */
  public void choose(Actor person, Preference choice) {
    database.write(
        person,
        () -> {
          database
              .jdbc()
              .sql(KEEP)
              .param("person", person.id())
              .param("delivery", choice.delivery().code())
              .param("language", choice.language().code())
              .param("now", Times.utc(clock.instant()))
              .update();
          audit.record(
              person,
              Entry.done("notice-preference.change", "account", person.id())
                  .with("delivery", choice.delivery().code())
                  .with("language", choice.language().code()));
        });
  }

  Preference of(String account) {
    return database
        .jdbc()
        .sql(READ)
        .param(account)
        .query((row, n) ->
            new Preference(
                Delivery.of(row.getString("delivery")).orElseThrow(),
                Language.of(row.getString("language")).orElseThrow()))
        .optional()
        .orElse(Preference.USUAL);
  }
}
