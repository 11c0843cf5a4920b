package org.monarca.records.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Problem;

/**
 * The rows of forms in which they stand inside their student. Nesting says whose they are, so a row
 * that stands before its student's identifier waits for it; there can be no more of those than one
 * child may have.
 */
public final class NestedRows {

  private static final Map<RecordKind, Map<String, Element>> IN_FORCE =
      elements(Catalogue.published());

  private final Gathering to;
  private final RowDraft student;
  private final List<RowDraft> waiting = new ArrayList<>();
  private boolean wanted = true;

  /**
   * @param student the draft of the student under way, used for one after the other
   */
  public NestedRows(Gathering to, RowDraft student) {
    this.to = to;
    this.student = student;
  }

  /**
   * What may be said in rows of each kind, by key; a child row does not name its student.
   *
   * @param catalogue of the day the submission was made
   */
  public static Map<RecordKind, Map<String, Element>> elements(Catalogue catalogue) {
    var all = new EnumMap<RecordKind, Map<String, Element>>(RecordKind.class);
    for (var kind : RecordKind.values()) {
      all.put(
          kind,
          nested(kind, catalogue.asKnown(kind)).stream()
              .collect(
                  Collectors.collectingAndThen(
                      Collectors.toMap(Element::key, Function.identity()),
                      Collections::unmodifiableMap)));
    }
    return all;
  }

  /** What may be said in a row of that kind by the version in force, by key. */
  public static Map<String, Element> elements(RecordKind kind) {
    return Objects.requireNonNull(IN_FORCE.get(kind));
  }

  /** Whatever a row of that kind can hold, in catalogue order. */
  public static List<Element> elementsInOrder(RecordKind kind) {
    return nested(kind, Catalogue.known().elements(kind));
  }

  /** Those of them that do not stand outside. */
  public static List<Element> nested(RecordKind kind, List<Element> elements) {
    return kind.isChild() ? elements.subList(1, elements.size()) : elements;
  }

  /** Takes a row inside the student under way. */
  public void take(RowDraft row) throws IOException {
    if (student.hasId()) {
      row.belongTo(student);
      wanted &= to.take(row);
    } else if (waiting.size() == to.mostChildRows()) {
      to.object(row, Problem.TOO_MANY_CHILD_ROWS, Integer.toString(to.mostChildRows()));
      wanted = false;
    } else {
      waiting.add(row.kept());
    }
  }

  /** Takes the student itself, which is whole now; false when no more are wanted. */
  public boolean end() throws IOException {
    for (var row : waiting) {
      row.belongTo(student);
      wanted = wanted && to.take(row);
    }
    waiting.clear();
    wanted = wanted && to.take(student);
    return wanted;
  }
}
