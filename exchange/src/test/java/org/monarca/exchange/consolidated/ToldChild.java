package org.monarca.exchange.consolidated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.ToResolve;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.Batch;
import org.monarca.exchange.students.Moment;
import org.monarca.exchange.students.Origin;
import org.monarca.exchange.students.SourceKey;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.records.Mode;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/** A State's record of a child, told to the exchange by the features' own ways. */
public record ToldChild(Database database, SourceRecords sources, Identities identities) {

  /** Says it at that moment, and answers which child it is. */
  public ExchangeId says(Instant at, String state, String id, ChildFixture child, Row... rows) {
    var student = Row.builder(RecordKind.STUDENT).put("state_student_id", id).put("action", "U");
    child.student().forEach(student::put);
    var record = new StudentRecord(student.build(), List.of(rows));
    return database.write(
        Actor.exchange("test"),
        () -> {
          var applied = sources.apply(batch(at, state, record)).children().getFirst();
          var asked =
              new ToResolve(
                  Objects.requireNonNull(applied.source()),
                  new SourceKey(state, id),
                  child.student(),
                  child.exchangeId(),
                  applied.known());
          return identities.resolve(new ArrayList<>(List.of(asked))).getFirst().id();
        });
  }

  static Batch batch(Instant at, String state, StudentRecord record) {
    return new Batch(
        state,
        new Origin(UUID.randomUUID(), "said-" + at.getEpochSecond()),
        new Moment(at, at),
        Mode.DELTA,
        List.of(record));
  }
}
