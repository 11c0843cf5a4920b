package org.monarca.exchange.identity.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.health.history.EvaluatedDose;
import org.monarca.exchange.health.history.Vaccinated;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** Doses that States send with children's records, and what is due of each child by them. */
final class DosesOfMany {

  private static final List<String> VACCINES = List.of("03", "20", "110", "83", "141");
  private static final List<String> DAYS =
      List.of("2013-06-01", "2013-06-14", "2013-06-16", "2014-06-14");
  private static final List<String> LOTS = List.of("", "SYN1000", "SYN2000");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int DOSES = 4;

  private DosesOfMany() {}

  /** Of a record some, other ones when it is told of another child; several tell the same. */
  static List<Row> of(Telling telling) {
    var random = new Random(Objects.hash(telling.child().student(), telling.key()));
    var doses = new ArrayList<Row>();
    for (int dose = 0; dose < DOSES; dose++) {
      doses.add(
          dose(
              telling.id(),
              dose,
              VACCINES.get(random.nextInt(VACCINES.size())),
              DAYS.get(random.nextInt(DAYS.size())),
              random.nextBoolean() ? "00" : "01",
              LOTS.get(random.nextInt(LOTS.size()))));
    }
    return doses;
  }

  static Row dose(String id, int number, String cvx, String day, String source, String lot) {
    var values = new LinkedHashMap<String, String>();
    values.put("cvx_code", cvx);
    values.put("occurrence_date", day);
    values.put("source", source);
    values.put("lot_number", lot);
    values.values().removeIf(String::isEmpty);
    var row =
        Row.builder(RecordKind.IMMUNIZATION)
            .put("state_student_id", id)
            .put("record_key", "I" + number);
    values.forEach(row::put);
    return row.build();
  }

  /** What a child has of them, and what is due. */
  static String inWords(ChildRecord child) {
    var history = Vaccinated.HISTORIES.of(child, TODAY);
    var apart = child.contested().stream().map(DosesOfMany::inWords).sorted().toList();
    return history.doses().stream().map(DosesOfMany::inWords).toList()
        + " due "
        + history.groups()
        + (apart.isEmpty() ? "" : " apart " + apart);
  }

  private static String inWords(EvaluatedDose dose) {
    var given = dose.dose();
    var parts = dose.parts().stream().map(part -> part.group() + " " + part.reason()).toList();
    return given.cvx()
        + " "
        + given.day()
        + " told by "
        + given.tellings().stream()
            .map(telling -> telling.state() + " " + telling.entry().recordKey())
            .sorted()
            .toList()
        + " "
        + (parts.isEmpty() ? String.valueOf(dose.unread()) : parts);
  }
}
