package org.monarca.records.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Element;
import org.monarca.records.Origin.Told;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Finding;
import org.monarca.records.reading.Origins;

/** The sender's files, each with a table of the mapping that it was read as. */
final class Places implements Origins {

  /** None of several columns. */
  static final int NONE = -1;

  private static final int MOST = Short.MAX_VALUE;

  private final Mapping mapping;
  private final List<Place> places = new ArrayList<>();

  Places(Mapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public Sent of(RecordKind kind, byte[] packed) {
    return new Sent(this, kind, packed);
  }

  /** What speaks against a student row as a whole. */
  @Override
  public List<Finding> objections(Row student) {
    var sent = (Sent) Objects.requireNonNull(student.origin());
    var clash = sent.clash();
    return clash == null
        ? List.of()
        : List.of(
            new Finding(
                sent.place().file(),
                sent.first().line(),
                sent.first().columnOrNone(),
                student.stateStudentId(),
                student.kind(),
                null,
                clash.key(),
                clash.problem(),
                clash.details(),
                sent.place().key()));
  }

  /** Adds one and answers its number. */
  int add(Table table, String file, List<String> columns) {
    if (places.size() == MOST) {
      throw new IllegalStateException("more files than a zip may have");
    }
    places.add(new Place(table, file, new Heading(columns)));
    return places.size() - 1;
  }

  Place at(int number) {
    return places.get(number);
  }

  /** What findings call the place of rows of a kind of which none was read. */
  String file(RecordKind kind) {
    return places.stream()
        .filter(place -> place.table().kind() == kind)
        .map(Place::file)
        .findFirst()
        .orElse("");
  }

  /** What gives the element in a table of which the row has no record; nowhere when none does. */
  String elsewhere(RecordKind kind, Element element) {
    return mapping
        .holding(kind, element)
        .map(table -> table.name() + ": " + column(table, element))
        .orElse(Told.NOWHERE);
  }

  private static @Nullable String column(Table table, Element element) {
    return table.field(element).map(Field::from).map(Expression::name).orElse(null);
  }

  /**
   * A file, read as a table.
   *
   * @param heading of its columns
   */
  record Place(Table table, String file, Heading heading) {

    boolean expects(RecordKind kind, Element element) {
      return expression(kind, element) != null;
    }

    /**
     * What the sender calls the element.
     *
     * @param choice which of several columns gave it, or {@link #NONE}
     * @param sent the value as it was sent, where the row has another
     */
    Told told(
        RecordKind kind, Element element, Sent.Source record, int choice, @Nullable String sent) {
      var from = expression(kind, element);
      var name =
          from == null
              ? Told.NOWHERE
              : choice == NONE ? lookedFor(from) : spelled(from.choices().get(choice));
      var form = table.field(element).map(field -> field.as().form()).orElse(null);
      return new Told(file, record.line(), record.columnOrNone(), name, sent, form);
    }

    /** What the sender calls that by which records of one student know each other. */
    String key() {
      return table.key() == null ? Told.NOWHERE : lookedFor(table.key());
    }

    /** Of several columns the first that is there. */
    private String lookedFor(Expression from) {
      return from.choices().stream()
          .filter(choice -> choice.columns().anyMatch(heading::has))
          .findFirst()
          .map(this::spelled)
          .orElse(from.name());
    }

    private String spelled(Expression one) {
      return one.name(column -> Objects.requireNonNullElse(heading.spelled(column), column));
    }

    /** Child rows name their student by the table's key. */
    private @Nullable Expression expression(RecordKind kind, Element element) {
      var from = table.field(element).map(Field::from).orElse(null);
      return from == null && kind.isChild() && element.index() == 0 ? table.key() : from;
    }
  }
}
