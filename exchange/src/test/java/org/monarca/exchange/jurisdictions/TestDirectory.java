package org.monarca.exchange.jurisdictions;

import java.time.InstantSource;
import java.util.List;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.AuditTrail;
import org.monarca.exchange.jurisdictions.agreements.Agreements;
import org.monarca.exchange.jurisdictions.calendars.Calendars;
import org.monarca.exchange.jurisdictions.holidays.HolidayEdits;
import org.monarca.exchange.jurisdictions.holidays.WorkingDays;
import org.monarca.exchange.jurisdictions.imports.Imports;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** A directory on a database of its own, with two districts in Texas and one in Michigan. */
public final class TestDirectory implements AutoCloseable {

  public static final Actor TEXAS = administrator("TX");
  public static final Actor MICHIGAN = administrator("MI");
  public static final String WESLACO = "4899001";
  public static final String DONNA = "4899002";
  public static final String SPARTA = "2699001";

  private final TestDatabase test = TestDatabase.fresh();
  private final Audit audit =
      new Audit(test.database(), InstantSource.system(), JsonMapper.builder().build());
  private final WorkingDays workingDays = new WorkingDays(test.database(), InstantSource.system());

  public TestDirectory() {
    for (var id : List.of(WESLACO, DONNA, SPARTA)) {
      test.jdbc()
          .sql("insert into jurisdictions.district (lea_id, state, name) values (?, ?, ?)")
          .params(id, id.startsWith("48") ? "TX" : "MI", "Synthetic Schools " + id)
          .update();
    }
  }

  private static Actor administrator(String state) {
    return new Actor(Actor.Kind.PERSON, "admin-" + state, "state-data-admin", state);
  }

  public Directory directory() {
    return new Directory(test.database(), workingDays);
  }

  public DirectoryEdits edits() {
    return new DirectoryEdits(test.database(), audit);
  }

  public HolidayEdits holidays() {
    return new HolidayEdits(test.database(), workingDays, audit);
  }

  public Calendars calendars() {
    return new Calendars(test.database(), audit);
  }

  public Agreements agreements(InstantSource clock) {
    return new Agreements(test.database(), new States(test.database()), audit, clock);
  }

  public Imports imports() {
    return new Imports(test.database(), audit);
  }

  public AuditTrail trail() {
    return AuditTrail.from(test.jdbc());
  }

  /** Another process's: it hears of changes only when it reads again. */
  public WorkingDays elsewhere(InstantSource clock) {
    return new WorkingDays(test.database(), clock);
  }

  @Override
  public void close() {
    test.close();
  }
}
