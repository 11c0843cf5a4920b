package org.monarca.records.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/** One child as the rules see it: rows by kind, those to be removed left out. */
final class Child {

  private static final Element BIRTH_DATE =
      Catalogue.published().element(RecordKind.STUDENT, "birth_date");

  private final StudentRecord sent;
  private final Header header;
  private final @Nullable LocalDate birth;
  private final Map<RecordKind, List<Row>> living = new EnumMap<>(RecordKind.class);

  Child(StudentRecord sent, Header header) {
    this.sent = sent;
    this.header = header;
    this.birth = Calendar.date(sent.student().value(BIRTH_DATE));
    for (var row : sent.childRows()) {
      if (!row.removes()) {
        living.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(row);
      }
    }
  }

  Row student() {
    return sent.student();
  }

  Header header() {
    return header;
  }

  /** All child rows, those to be removed too. */
  List<Row> everyRow() {
    return sent.childRows();
  }

  List<Row> rows(RecordKind kind) {
    return living.getOrDefault(kind, List.of());
  }

  /** Null when it is missing or no date. */
  @Nullable LocalDate birth() {
    return birth;
  }

  /** The day against which dates are judged. */
  LocalDate day() {
    return header.createdDay();
  }
}
