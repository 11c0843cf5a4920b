package org.monarca.exchange.identity.decisions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.ReadChildren;
import org.monarca.exchange.identity.Exchange;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.exchange.students.Batch;
import org.monarca.exchange.students.Moment;
import org.monarca.exchange.students.Origin;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.records.Mode;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows that States send with children's records into an exchange, and what they are worth of each
 * child: read from its database, as people at a desk read them.
 */
final class ToldRows {

  private final Exchange exchange;
  private final SourceRecords sources;

  ToldRows(Exchange exchange) {
    var database = exchange.test().database();
    this.exchange = exchange;
    this.sources =
        new SourceRecords(database, JsonMapper.builder().build(), TestSeals.of(database).seals());
  }

  /** With a record that its State has told of come some courses and doses. */
  void send(Telling telling) {
    send(
        telling,
        Stream.concat(CreditsOfMany.of(telling).stream(), DosesOfMany.of(telling).stream())
            .toList());
  }

  /** With a record that its State has told of come these. */
  void send(Telling telling, List<Row> rows) {
    var student = Row.builder(RecordKind.STUDENT).put("state_student_id", telling.id());
    telling.child().student().forEach(student::put);
    var at = Exchange.NOW.plusSeconds(exchange.count("select count(*) from students.telling"));
    sources.apply(
        new Batch(
            telling.state(),
            new Origin(UUID.randomUUID(), "said"),
            new Moment(at, at),
            Mode.DELTA,
            List.of(new StudentRecord(student.put("action", "U").build(), rows))));
  }

  /** In words, by what each child is called. */
  Map<String, String> of(Map<String, ExchangeId> children, Function<ChildRecord, String> inWords) {
    var read =
        new ReadChildren(
            exchange.test().database(), exchange.identities(), sources, () -> Exchange.NOW);
    var told = new TreeMap<String, String>();
    children.forEach((called, id) -> told.put(called, inWords.apply(read.record(id))));
    return told;
  }

  String of(ExchangeId child, Function<ChildRecord, String> inWords) {
    return of(Map.of("child", child), inWords).getOrDefault("child", "");
  }
}
