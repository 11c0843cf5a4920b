package org.monarca.exchange.health.entry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.platform.Confirmation;
import org.monarca.exchange.platform.NamedTable;

/**
 * What States ask for school entry: what is shipped, in its stead what an operator's file says, and
 * in the stead of both what was said in the exchange.
 */
public final class EntryRequirements {

  /** By State, then by grade, both in order. */
  private final Map<String, Map<Integer, EntryGrade>> states;

  private EntryRequirements(Map<String, Map<Integer, EntryGrade>> states) {
    this.states = states;
  }

  /**
   * @param own an operator's rows; all that is shipped for the same State and grade gives way
   * @throws IllegalStateException for a row that is none
   */
  public static EntryRequirements with(Collection<Map<String, String>> own) {
    var read = own.stream().map(EntryRows::own).toList();
    Set<String> said = read.stream().flatMap(EntryRequirements::places).collect(Collectors.toSet());
    var shipped =
        NamedTable.rows(EntryRequirements.class, "school_entry.csv").stream()
            .map(EntryRows::shipped)
            .filter(one -> places(one).noneMatch(said::contains));
    var states = new TreeMap<String, Map<Integer, EntryGrade>>();
    Stream.concat(read.stream(), shipped)
        .collect(Collectors.groupingBy(EntryRequirement::state))
        .forEach((state, rows) -> states.put(state, grades(state, rows)));
    return new EntryRequirements(states);
  }

  /** Where it stands: by the name under which its table has it, and by its grade. */
  private static Stream<String> places(EntryRequirement one) {
    return Stream.of(one.state() + " " + one.grade(), one.state() + " from " + one.from());
  }

  private static Map<Integer, EntryGrade> grades(String state, List<EntryRequirement> rows) {
    var grades = new TreeMap<Integer, EntryGrade>();
    rows.stream()
        .collect(Collectors.groupingBy(EntryRequirement::from))
        .forEach((from, asked) -> grades.put(from, new EntryGrade(state, from, asked, null)));
    return grades;
  }

  /**
   * The same, with what was said in the exchange.
   *
   * @param said in the stead of all that is there of the same State and grade
   */
  public EntryRequirements and(Collection<EntryGrade> said) {
    var all = new TreeMap<String, Map<Integer, EntryGrade>>();
    states.forEach((state, grades) -> all.put(state, new TreeMap<>(grades)));
    said.forEach(
        one -> all.computeIfAbsent(one.state(), state -> new TreeMap<>()).put(one.from(), one));
    return new EntryRequirements(all);
  }

  /**
   * What a State asks of a child in a grade: of each vaccine what it asks last, up to that grade.
   *
   * @param grade of the list {@code grade_level}; nothing is asked of one below kindergarten, or of
   *     one that is no grade
   */
  public List<EntryRequirement> of(String state, String grade) {
    var last = new LinkedHashMap<String, EntryRequirement>();
    rowsUpTo(state, grade)
        .forEach(one -> last.merge(name(one), one, EntryRequirements::readBeforeLater));
    return List.copyOf(last.values());
  }

  /** An example hides nothing that somebody has read. */
  private static EntryRequirement readBeforeLater(EntryRequirement one, EntryRequirement other) {
    if (one.isVerified() != other.isVerified()) {
      return one.isVerified() ? one : other;
    }
    return later(one, other);
  }

  /**
   * What an example asks of the same vaccine in a later grade, up to the child's, where that is not
   * the same.
   */
  Optional<EntryRequirement> exampleAfter(EntryRequirement read, String grade) {
    return rowsUpTo(read.state(), grade)
        .filter(one -> name(one).equals(name(read)) && one.from() > read.from())
        .reduce(EntryRequirements::later)
        .filter(one -> !one.isVerified() && !one.asksAs(read));
  }

  private Stream<EntryRequirement> rowsUpTo(String state, String grade) {
    return upTo(state, grade).flatMap(one -> one.rows().stream());
  }

  private Stream<EntryGrade> upTo(String state, String grade) {
    int number = EntryGrade.number(grade).orElse(-1);
    return grades(state).stream().filter(one -> one.from() <= number);
  }

  private static String name(EntryRequirement one) {
    return one.vaccine().toLowerCase(Locale.ROOT);
  }

  private static EntryRequirement later(EntryRequirement one, EntryRequirement other) {
    return one.from() >= other.from() ? one : other;
  }

  /**
   * By which text the State, or an operator, last said in the exchange what is asked up to that
   * grade.
   */
  public Optional<Confirmation> confirmed(String state, String grade) {
    return upTo(state, grade)
        .map(EntryGrade::said)
        .flatMap(Stream::ofNullable)
        .reduce((earlier, later) -> later);
  }

  /** Everything of a State. */
  public List<EntryRequirement> of(String state) {
    return grades(state).stream().flatMap(one -> one.rows().stream()).toList();
  }

  /** What a State asks, by grade; nothing where nothing is known of it. */
  public List<EntryGrade> grades(String state) {
    var grades = states.get(state);
    return grades == null ? List.of() : List.copyOf(grades.values());
  }

  /** What a State asks from that grade on. */
  public Optional<EntryGrade> find(String state, int from) {
    return grades(state).stream().filter(one -> one.from() == from).findFirst();
  }

  /** The States of which something is known, by their codes. */
  public List<String> states() {
    return List.copyOf(states.keySet());
  }
}
