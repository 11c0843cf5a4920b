package org.monarca.records.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Expected;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Objections;

/**
 * The header of a submission, put together: from the sender's table where there is one, then from
 * what the mapping says, then from what the receiver knows. What the sender has a column for and
 * leaves blank stays blank, so that the rules refuse it.
 */
final class HeaderDraft {

  private final Mapping mapping;
  private final Places places;
  private final SourceRow known;
  private final Notes notes;
  private final List<Row> rows = new ArrayList<>();
  private String file = "";

  HeaderDraft(Mapping mapping, Places places, SourceRow known, Notes notes) {
    this.mapping = mapping;
    this.places = places;
    this.known = known;
    this.notes = notes;
  }

  /** A record of the sender's table; false once there are too many. */
  boolean take(String from, Row row) {
    file = from;
    rows.add(row);
    return rows.size() < 2;
  }

  /** Whether the sender has a column for it: then it is never filled in. */
  boolean announces(String key) {
    var element = Catalogue.known().element(RecordKind.HEADER, key);
    return mapping.holding(RecordKind.HEADER, element).isPresent();
  }

  /** The header, or null after an objection. */
  @Nullable Row row(long students, long records, Objections objections) {
    boolean expected = mapping.tables(RecordKind.HEADER).findFirst().isPresent();
    if (expected && rows.size() != 1) {
      var found = rows.isEmpty() ? Expected.NO_ROWS : Expected.SEVERAL_ROWS;
      objections.add(file, 0, Problem.HEADER_NOT_ONE_ROW, found);
      return null;
    }
    var builder = Row.builder(RecordKind.HEADER);
    var sent = rows.isEmpty() ? null : rows.getFirst();
    if (sent == null) {
      builder.origin(new Sent(places, RecordKind.HEADER, new Sent.Packer().packed()));
    } else {
      builder.line(sent.line()).origin(sent.origin());
    }
    for (var element : Catalogue.known().elements(RecordKind.HEADER)) {
      var said = sent == null ? null : sent.value(element);
      builder.put(element, said == null ? otherwise(element, students, records) : said);
    }
    return builder.build();
  }

  private @Nullable String otherwise(Element element, long students, long records) {
    for (var field : mapping.header()) {
      if (field.element().equals(element)) {
        var value = field.from() == null ? null : field.from().value(known(), new Lookups());
        if (value != null) {
          return field.as().convert(value, element.type());
        }
        return set(element, field.fallback());
      }
    }
    return announces(element.key()) ? null : usual(element.key(), students, records);
  }

  private @Nullable String set(Element element, @Nullable String value) {
    if (value != null) {
      notes.set(file, element, RecordKind.HEADER, value);
    }
    return value;
  }

  private @Nullable String usual(String key, long students, long records) {
    return switch (key) {
      case "format_version" -> Header.FORMAT_VERSION;
      case "submitting_state" -> known().value("@state");
      case "submission_id" -> {
        var state = known().value("@state");
        yield mapping.name() + (state == null ? "" : "-" + state) + "-" + known().value("@stamp");
      }
      case "created_at", "window_end" -> known().value("@made");
      case "mode" -> "delta";
      case "window_begin" -> known().value("@begin");
      case "student_count" -> Long.toString(students);
      case "record_count" -> Long.toString(records);
      default -> null;
    };
  }

  /** What the mapping says of the State counts as known. */
  private SourceRow known() {
    var constant =
        mapping.header().stream()
            .filter(field -> field.element().key().equals("submitting_state"))
            .map(Field::fallback)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return constant == null ? known : new Knowing(known, constant);
  }

  /** As another, with the State. */
  private record Knowing(SourceRow others, String state) implements SourceRow {

    @Override
    public @Nullable String value(String column) {
      return column.equals("@state") ? state : others.value(column);
    }

    @Override
    public long line() {
      return 0;
    }
  }
}
