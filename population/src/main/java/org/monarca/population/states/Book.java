package org.monarca.population.states;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.monarca.population.places.UsState;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/**
 * All that one State ever says of one child under one number, entry by entry, each with the night
 * on which it is said. What it says on a day is what its entries up to that day add up to; the
 * changes of a night are that night's entries. Rows are made when somebody reads them.
 */
public final class Book {

  /** The key of the student's own row, of which there is one. */
  static final String STUDENT = "";

  private final UsState state;
  private final long child;
  private final String id;
  private final LocalDate opens;
  private final LocalDate closes;
  private final LocalDate horizon;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * One thing said.
   *
   * @param row what is said; null when a row is taken back
   */
  record Entry(LocalDate night, RecordKind kind, String key, @Nullable Supplier<Row> row) {

    Slot slot() {
      return new Slot(kind, key);
    }
  }

  /** Which row of a record. */
  record Slot(RecordKind kind, String key) {}

  /**
   * An empty book.
   *
   * @param horizon the last night that anybody asks for; what is said later is not kept
   */
  Book(UsState state, long child, String id, LocalDate opens, LocalDate closes, LocalDate horizon) {
    this.state = state;
    this.child = child;
    this.id = id;
    this.opens = opens;
    this.closes = closes;
    this.horizon = horizon;
  }

  public UsState state() {
    return state;
  }

  /** The true number of the child. */
  public long child() {
    return child;
  }

  /** The State's number for it. */
  public String id() {
    return id;
  }

  /** The night on which the State first tells of the child. */
  public LocalDate opens() {
    return opens;
  }

  /** The night on which it withdraws its record. */
  public LocalDate closes() {
    return closes;
  }

  /** Whether the State has a living record of the child after that night. */
  public boolean isOpen(LocalDate night) {
    return !opens.isAfter(night) && closes.isAfter(night);
  }

  /** Whether it has one between these nights, both included. */
  boolean isOpenBetween(LocalDate from, LocalDate to) {
    return !opens.isAfter(to) && closes.isAfter(from);
  }

  /** Says a row, for the first time or anew; nothing is said after the book is closed. */
  void say(LocalDate night, RecordKind kind, String key, Supplier<Row> row) {
    if (isKept(night)) {
      entries.add(new Entry(night, kind, key, row));
    }
  }

  /** Says what an entry says, on another night. */
  void say(LocalDate night, Entry entry) {
    if (isKept(night)) {
      entries.add(new Entry(night, entry.kind(), entry.key(), entry.row()));
    }
  }

  /** Takes a row back. */
  void takeBack(LocalDate night, RecordKind kind, String key) {
    if (isKept(night)) {
      entries.add(new Entry(night, kind, key, null));
    }
  }

  private boolean isKept(LocalDate night) {
    return night.isBefore(closes) && !night.isAfter(horizon);
  }

  /** An empty book of the same child under another number. */
  Book another(String number, LocalDate opening, LocalDate closing) {
    return new Book(state, child, number, opening, closing, horizon);
  }

  /** Ends the writing: entries stand in the order of their nights, as said within a night. */
  Book written() {
    entries.sort(Comparator.comparing(Entry::night));
    return this;
  }

  List<Entry> entries() {
    return entries;
  }

  /** All that the State says after that night, as one record; the book must be open then. */
  public StudentRecord asOf(LocalDate night) {
    var standing = new LinkedHashMap<Slot, Supplier<Row>>();
    for (var entry : entries) {
      if (entry.night().isAfter(night)) {
        break;
      }
      if (entry.row() == null) {
        standing.remove(entry.slot());
      } else {
        standing.put(entry.slot(), entry.row());
      }
    }
    return record(standing);
  }

  private static StudentRecord record(Map<Slot, Supplier<Row>> standing) {
    var rows = new ArrayList<Row>(standing.size());
    @Nullable Row student = null;
    for (var row : standing.values()) {
      var made = row.get();
      if (made.kind() == RecordKind.STUDENT) {
        student = made;
      } else {
        rows.add(made);
      }
    }
    if (student == null) {
      throw new IllegalStateException("a book that says nothing of its child");
    }
    rows.sort(Comparator.comparing(Row::kind));
    return new StudentRecord(student, rows);
  }
}
