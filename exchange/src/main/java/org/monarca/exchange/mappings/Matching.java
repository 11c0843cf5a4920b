package org.monarca.exchange.mappings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.sample.DateForms;
import org.monarca.records.sample.Proposals;
import org.monarca.records.sample.Proposals.Proposal;
import org.monarca.records.sample.Proposals.Why;
import org.monarca.records.sample.SampleTable;

/** Which column of a table gives which element: what a person said, else what may be. */
public final class Matching {

  /** What rows of a student are told apart by, where the sender has no number for it. */
  private static List<String> makesKey(RecordKind kind) {
    return switch (kind) {
      case QUALIFYING_MOVE -> List.of("qualifying_arrival_date", "to_city");
      case ENROLLMENT -> List.of("school_id", "school_or_project_name", "enrollment_date");
      case COURSE -> List.of("course_title", "begin_academic_year", "course_section");
      case ASSESSMENT -> List.of("assessment_title", "administration_date");
      case IMMUNIZATION -> List.of("cvx_code", "occurrence_date");
      case ALTERNATE_ID -> List.of("alternate_id");
      case HEADER, STUDENT -> List.of();
    };
  }

  /** They say whose a row is, or remove it: the table's key does the one, nobody here the other. */
  private static final Set<String> NOT_ASKED = Set.of("state_student_id", "action");

  private final TablePart part;
  private final SampleTable table;

  private Matching(TablePart part, SampleTable table) {
    this.part = part;
    this.table = table;
  }

  /**
   * One element.
   *
   * @param choice what was said, or is proposed
   * @param why it is proposed; null for what was said
   * @param hints columns whose values look like it, while nothing is chosen
   * @param dates ways of writing dates that fit the chosen column, several where days leave it
   *     open; none where no way fits every value
   * @param dated whether anything stands in the chosen column
   */
  public record Matched(
      Element element,
      FieldChoice choice,
      @Nullable Why why,
      List<Proposal> hints,
      List<String> dates,
      boolean dated) {}

  /** Every element that is asked for, in the order of the catalogue, the required ones first. */
  public static List<Matched> of(TablePart part, SampleTable table) {
    var kind = part.kind().orElseThrow();
    var matching = new Matching(part, table);
    return asked(kind).map(matching::matched).toList();
  }

  /** The elements that are asked for of rows of that kind. */
  public static Stream<Element> asked(RecordKind kind) {
    var elements =
        Catalogue.published().asKnown(kind).stream()
            .filter(element -> !kind.isChild() || !NOT_ASKED.contains(element.key()))
            .toList();
    return Stream.concat(
        elements.stream().filter(Element::required),
        elements.stream().filter(element -> !element.required()));
  }

  private Matched matched(Element element) {
    var said = part.field(element);
    if (part.isMatched()) {
      var hints = said.isNothing() ? Proposals.byValues(table, element) : List.<Proposal>of();
      return new Matched(element, said, null, hints, fitting(element, said), isFilled(said));
    }
    if (element.key().equals("record_key")) {
      return new Matched(element, key(element), Why.NAME, List.of(), List.of(), false);
    }
    var proposal = Proposals.byName(table, element);
    if (proposal.isPresent()) {
      var column = FieldChoice.of(proposal.get().column());
      var fitting = fitting(element, column);
      var choice =
          fitting.size() == 1 && !DateForms.isOurs(fitting.getFirst(), element.type())
              ? new FieldChoice(column.columns(), "", fitting.getFirst(), null)
              : column;
      return new Matched(
          element, choice, proposal.get().why(), List.of(), fitting, isFilled(choice));
    }
    if (element.kind() == RecordKind.STUDENT && element.key().equals("action")) {
      return new Matched(element, FieldChoice.always("U"), Why.NAME, List.of(), List.of(), false);
    }
    return new Matched(
        element, FieldChoice.NOTHING, null, Proposals.byValues(table, element), List.of(), false);
  }

  /** A number of the sender's, else what tells rows of one student apart. */
  private FieldChoice key(Element element) {
    var own = Proposals.byName(table, element);
    if (own.isPresent()) {
      return FieldChoice.of(own.get().column());
    }
    var columns = new ArrayList<String>();
    for (var key : makesKey(element.kind())) {
      var one = Catalogue.known().element(element.kind(), key);
      boolean named = key.equals("school_or_project_name") && !columns.isEmpty();
      if (!named) { // a name is spelled anew more easily than a number
        Proposals.byName(table, one).map(Proposal::column).ifPresent(columns::add);
      }
    }
    return new FieldChoice(
        columns.stream().distinct().limit(TablePart.MOST_KEY_COLUMNS).toList(), "", "", null);
  }

  private boolean isFilled(FieldChoice choice) {
    return table.column(choice.column()).filter(column -> column.filled() > 0).isPresent();
  }

  private List<String> fitting(Element element, FieldChoice choice) {
    return DateForms.of(element.type()).isEmpty() || choice.columns().isEmpty()
        ? List.of()
        : table
            .column(choice.column())
            .map(column -> DateForms.fitting(column.values().keySet(), element.type()))
            .orElse(List.of());
  }
}
