package org.monarca.exchange.consolidated;

import java.util.List;
import java.util.Map;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.protection.Shelter;
import org.monarca.records.RecordKind;

/**
 * All that States say of one child now.
 *
 * @param id the number that is alive, whichever was asked for
 * @param aliases numbers merged into it
 * @param states the records it is made of, newest first, withdrawn ones too
 * @param student element to value, in catalogue order; those that nobody says are absent
 * @param rows by kind, newest first by the date each is about
 * @param timeline moves and enrollments, newest first
 * @param contested what single records say that no longer fit the others, each apart: nothing of it
 *     stands in the rest, until a person decides
 * @param shelter whether the child must not be found, and what its reader sees then; a State that
 *     is withheld stands as {@link Withheld#STATE}
 * @param closure what is closed to its reader
 */
public record ChildRecord(
    ExchangeId id,
    List<String> aliases,
    List<StateRecord> states,
    Map<String, ConsolidatedValue> student,
    Map<RecordKind, List<Entry>> rows,
    List<TimelineEntry> timeline,
    List<ChildRecord> contested,
    Shelter shelter,
    Closure closure) {

  /** One whom nobody protects, and of which nothing is contested. */
  public ChildRecord(
      ExchangeId id,
      List<String> aliases,
      List<StateRecord> states,
      Map<String, ConsolidatedValue> student,
      Map<RecordKind, List<Entry>> rows,
      List<TimelineEntry> timeline) {
    this(id, aliases, states, student, rows, timeline, List.of(), Shelter.NONE, Closure.NONE);
  }

  /** The same, as its reader may see it. */
  ChildRecord under(Shelter roof, Closure closed) {
    var apart = contested.stream().map(record -> record.under(roof, closed)).toList();
    return new ChildRecord(
        id, aliases, states, student, rows, timeline, apart, roof.unnamed(), closed);
  }

  /** The States that say something of the child now and are not withheld, newest first. */
  public List<String> speaking() {
    return states.stream()
        .filter(record -> !record.withdrawn() && !Withheld.isWithheld(record.state()))
        .map(StateRecord::state)
        .distinct()
        .toList();
  }

  /** Whether the child must not be found. */
  public boolean isProtected() {
    return shelter.isProtected();
  }

  /** Whether that keeps from the reader something of where the child is, or was. */
  public boolean isWithheld() {
    return shelter.withholds();
  }

  /** Whether it keeps all of it from them. */
  public boolean isBare() {
    return shelter.isBare();
  }

  /** Its number only: the rest is personal. */
  @Override
  public String toString() {
    return "child " + id;
  }
}
