package org.monarca.population.states;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.monarca.population.states.Book.Entry;
import org.monarca.population.states.Book.Slot;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/** Divides a book into what is sent night by night after a whole list was sent; used once. */
final class Changes {

  private final Book book;
  private final LocalDate until;
  private final UnaryOperator<LocalDate> sends;
  private final Set<Slot> sent = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();
  private @Nullable Supplier<Row> student;
  private boolean known;

  private Changes(Book book, LocalDate until, UnaryOperator<LocalDate> sends) {
    this.book = book;
    this.until = until;
    this.sends = sends;
  }

  /**
   * The changes after one night until another, by the nights on which they are sent; the last night
   * sends what is left.
   *
   * @param after the night of the whole list, which held the child when the book was open then
   * @param sends the first night from a given one on which the State sends
   */
  static List<Change> of(
      Book book, LocalDate after, LocalDate until, UnaryOperator<LocalDate> sends) {
    var changes = new Changes(book, until, sends);
    var nights = new TreeMap<LocalDate, Map<Slot, Entry>>();
    for (var entry : book.entries()) {
      if (!entry.night().isAfter(after)) {
        changes.heldBefore(entry);
      } else if (!entry.night().isAfter(until)) {
        nights
            .computeIfAbsent(changes.sendingNight(entry.night()), night -> new LinkedHashMap<>())
            .merge(entry.slot(), entry, (earlier, later) -> later);
      }
    }
    boolean ends = !book.closes().isAfter(until);
    var end = changes.sendingNight(book.closes());
    nights.forEach((night, entries) -> {
      if (!ends || night.isBefore(end)) {
        changes.send(night, entries);
      }
    });
    if (ends && changes.known) {
      changes.withdraw(end);
    }
    return changes.changes;
  }

  private LocalDate sendingNight(LocalDate night) {
    var sending = sends.apply(night);
    return sending.isAfter(until) ? until : sending;
  }

  private void heldBefore(Entry entry) {
    known = true;
    if (entry.row() == null) {
      sent.remove(entry.slot());
    } else {
      sent.add(entry.slot());
    }
    if (entry.kind() == RecordKind.STUDENT) {
      student = entry.row();
    }
  }

  private void send(LocalDate night, Map<Slot, Entry> entries) {
    var rows = new ArrayList<Row>();
    for (var entry : entries.values()) {
      var row = entry.row();
      if (entry.kind() == RecordKind.STUDENT) {
        student = row;
      } else if (row != null) {
        rows.add(row.get());
        sent.add(entry.slot());
      } else if (sent.remove(entry.slot())) {
        rows.add(Rows.removal(entry.kind(), book.id(), entry.key()));
      }
    }
    rows.sort(Comparator.comparing(Row::kind));
    var own = Objects.requireNonNull(student, "a book begins with its student").get();
    var told = known ? Rows.with(own, "action", "U") : own;
    known = true;
    changes.add(new Change(night, false, new StudentRecord(told, rows)));
  }

  private void withdraw(LocalDate night) {
    var own = Objects.requireNonNull(student, "a book begins with its student").get();
    var gone =
        Row.builder(RecordKind.STUDENT)
            .put("state_student_id", book.id())
            .put("state_student_id_type", own.value("state_student_id_type"))
            .put("action", "D")
            .build();
    changes.add(new Change(night, false, new StudentRecord(gone, List.of())));
  }
}
