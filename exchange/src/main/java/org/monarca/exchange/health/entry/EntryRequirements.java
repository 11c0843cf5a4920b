package org.monarca.exchange.health.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.platform.NamedTable;

/**
 * What States ask for school entry: what is shipped, and in its stead what an operator read in the
 * official text.
 */
public final class EntryRequirements {

  private final List<EntryRequirement> all;

  private EntryRequirements(List<EntryRequirement> all) {
    this.all = all;
  }

  /**
   * @param own an operator's rows; all that is shipped for the same State and grade gives way
   * @throws IllegalStateException for a row that is none
   */
  public static EntryRequirements with(Collection<Map<String, String>> own) {
    var read = own.stream().map(EntryRows::own).toList();
    Set<String> said = read.stream().map(EntryRequirements::place).collect(Collectors.toSet());
    var shipped =
        NamedTable.rows(EntryRequirements.class, "school_entry.csv").stream()
            .map(EntryRows::shipped)
            .filter(one -> !said.contains(place(one)));
    return new EntryRequirements(Stream.concat(read.stream(), shipped).toList());
  }

  private static String place(EntryRequirement one) {
    return one.state() + " " + one.grade();
  }

  /**
   * What a State asks of a child in a grade: of each vaccine what it asks last, up to that grade.
   *
   * @param grade of the list {@code grade_level}; nothing is asked of one below kindergarten, or of
   *     one that is no grade
   */
  public List<EntryRequirement> of(String state, String grade) {
    var last = new LinkedHashMap<String, EntryRequirement>();
    int number = number(grade);
    for (var one : all) {
      if (one.state().equals(state) && one.from() <= number) {
        last.merge(one.vaccine(), one, EntryRequirements::later);
      }
    }
    return List.copyOf(last.values());
  }

  /** An example hides nothing that somebody has read. */
  private static EntryRequirement later(EntryRequirement one, EntryRequirement other) {
    if (one.isVerified() != other.isVerified()) {
      return one.isVerified() ? one : other;
    }
    return one.from() >= other.from() ? one : other;
  }

  private static int number(String grade) {
    if (grade.equals("KG")) {
      return 0;
    }
    return grade.matches("0[1-9]|1[0-2]") ? Integer.parseInt(grade) : -1;
  }

  /** Everything of a State. */
  public List<EntryRequirement> of(String state) {
    return all.stream().filter(one -> one.state().equals(state)).toList();
  }

  /** The States of which something is known, by their codes. */
  public List<String> states() {
    var states = new ArrayList<>(all.stream().map(EntryRequirement::state).distinct().toList());
    states.sort(null);
    return states;
  }
}
