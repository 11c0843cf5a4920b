package org.monarca.records.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;

/** What the tables of a sample may be in our terms. */
public final class Proposals {

  private static final Synonyms SYNONYMS = Synonyms.known();

  /** By what a table of that kind is known: it must have one of each. */
  private static List<List<String>> signs(RecordKind kind) {
    return switch (kind) {
      case HEADER -> List.of(List.of("submitting_state"), List.of("window_begin"));
      case STUDENT -> List.of(List.of("first_name"), List.of("last_name_1"));
      case ALTERNATE_ID -> List.of(List.of("alternate_id"));
      case QUALIFYING_MOVE -> List.of(List.of("qualifying_arrival_date"));
      case ENROLLMENT ->
          List.of(List.of("enrollment_date"), List.of("school_or_project_name", "school_id"));
      case COURSE -> List.of(List.of("course_title"));
      case ASSESSMENT -> List.of(List.of("assessment_title", "score_results"));
      case IMMUNIZATION -> List.of(List.of("cvx_code"));
    };
  }

  private Proposals() {}

  /** Why a column is proposed. */
  public enum Why {

    /** It is called as the element is, but for signs and letters' size. */
    NAME,

    /** It is called as systems often call it. */
    SYNONYM,

    /** What stands in it looks like it; its name says nothing. */
    VALUES
  }

  /** A column that may give an element. */
  public record Proposal(String column, Why why) {}

  /** The kinds of rows that the table may give. */
  public static List<RecordKind> kinds(SampleTable table) {
    var kinds = new ArrayList<RecordKind>();
    for (var kind : RecordKind.values()) {
      boolean hasAll =
          signs(kind).stream()
              .allMatch(any ->
                  any.stream().anyMatch(key -> byName(table, element(kind, key)).isPresent()));
      if (hasAll && kind != RecordKind.HEADER) {
        kinds.add(kind);
      }
    }
    return List.copyOf(kinds);
  }

  /** The column by which records of one student may know each other. */
  public static Optional<Proposal> key(SampleTable table) {
    return byName(table, element(RecordKind.STUDENT, "state_student_id"));
  }

  /** The column that is called as the element is, or as systems often call it. */
  public static Optional<Proposal> byName(SampleTable table, Element element) {
    var names = SYNONYMS.of(element);
    for (var name : names) {
      for (var column : table.columns()) {
        if (Synonyms.plain(column.name()).equals(name)) {
          var why = name.equals(Synonyms.plain(element.key())) ? Why.NAME : Why.SYNONYM;
          return Optional.of(new Proposal(column.name(), why));
        }
      }
    }
    return Optional.empty();
  }

  /** Columns whose values look like the element's, whatever they are called; a few at most. */
  public static List<Proposal> byValues(SampleTable table, Element element) {
    var shape = Shape.of(element);
    return table.columns().stream()
        .filter(column -> !column.more() && column.filled() > 0)
        .filter(column -> column.values().keySet().stream().allMatch(shape::fits))
        .limit(3)
        .map(column -> new Proposal(column.name(), Why.VALUES))
        .toList();
  }

  private static Element element(RecordKind kind, String key) {
    return Catalogue.known().element(kind, key);
  }
}
