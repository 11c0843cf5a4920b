package org.monarca.records.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.reading.Gathering;
import org.monarca.records.reading.RowDraft;

/** Hands rows on under their student's identifier, and notes what of them the mapping has set. */
final class HandingOn {

  private final Gathering to;
  private final RowDraft draft;
  private final Notes notes;
  private boolean wanted = true;
  private long taken;

  HandingOn(Gathering to, RowDraft draft, Notes notes) {
    this.to = to;
    this.draft = draft;
    this.notes = notes;
  }

  /** Whether more rows are. */
  boolean wanted() {
    return wanted;
  }

  long taken() {
    return taken;
  }

  void take(Row row, @Nullable String id) throws IOException {
    put(row, id, Families.origin(row));
  }

  /** A student row that is refused, whatever it says. */
  void takeClashing(Row row, Clash clash) throws IOException {
    var origin = Families.origin(row);
    var packed = new Sent.Packer().as(origin).clash(clash).packed();
    put(row, origin.studentId(), origin.with(packed));
  }

  /**
   * One student row of several records, of which each says what those before it do not.
   *
   * @param clash why it is refused, whatever it says
   */
  void takeJoined(List<Row> rows, @Nullable String id, @Nullable Clash clash) throws IOException {
    var sent = new Sent.Packer();
    if (clash != null) {
      sent.clash(clash);
    }
    var merged = Row.builder(RecordKind.STUDENT).line(rows.getFirst().line());
    boolean cutShort = false;
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var origin = Families.origin(row);
      sent.records(origin);
      cutShort |= row.cutShort();
      for (var element : Catalogue.known().elements(RecordKind.STUDENT)) {
        if (origin.says(element) && noneSays(rows.subList(0, i), element)) {
          merged.put(element, row.value(element));
          sent.value(element, origin);
        }
      }
    }
    fillIn(merged, rows);
    var first = Families.origin(rows.getFirst());
    merged.cutShort(cutShort).column(first.first().column());
    put(merged.build(), id, first.with(sent.packed()));
  }

  private static boolean noneSays(List<Row> rows, Element element) {
    return rows.stream().noneMatch(row -> Families.origin(row).says(element));
  }

  /** What the mapping sets in one table counts where no table says anything. */
  private static void fillIn(Row.Builder merged, List<Row> rows) {
    for (var element : Catalogue.known().elements(RecordKind.STUDENT)) {
      if (element.index() > 0 && noneSays(rows, element)) {
        rows.stream()
            .map(row -> row.value(element))
            .filter(Objects::nonNull)
            .findFirst()
            .ifPresent(value -> merged.put(element, value));
      }
    }
  }

  private void put(Row row, @Nullable String id, Sent origin) throws IOException {
    draft.begin(row.kind(), row.line(), row.column() == null ? 0 : row.column().intValue());
    draft.cutShort(row.cutShort());
    for (var element : Catalogue.known().elements(row.kind())) {
      var value = row.value(element);
      if (element.index() > 0 && value != null) {
        draft.putText(element, value);
        if (!origin.says(element)) {
          notes.set(origin.place().file(), element, row.kind(), value);
        }
      }
    }
    draft.putText(Drafting.id(row.kind()), id == null ? "" : id);
    draft.origin(origin.packed());
    taken++;
    wanted = wanted && to.take(draft);
  }
}
