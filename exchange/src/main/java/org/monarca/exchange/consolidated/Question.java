package org.monarca.exchange.consolidated;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.Asked;
import org.monarca.exchange.students.SourceKey;
import org.monarca.linkage.Person;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.ElementType;
import org.monarca.records.RecordKind;

/**
 * A child about whom a State asks what the exchange would decide, by the keys of the element
 * catalogue. Only what children are told apart by may be said: the rest is not needed for the
 * answer.
 */
public final class Question {

  /** What may be said, as the catalogue orders it: the State's own number, and who the child is. */
  public static final List<Element> ELEMENTS =
      Stream.of(
              "state_student_id",
              "first_name",
              "middle_name",
              "last_name_1",
              "last_name_2",
              "suffix",
              "sex",
              "birth_date",
              "multiple_birth_flag",
              "birth_city",
              "birth_state",
              "birth_country",
              "parent_1_first_name",
              "parent_1_last_name",
              "parent_2_first_name",
              "parent_2_last_name")
          .map(key -> Catalogue.published().element(RecordKind.STUDENT, key))
          .toList();

  private static final Set<String> NAMES =
      Set.of("first_name", "middle_name", "last_name_1", "last_name_2");

  private final Map<String, String> said;

  /**
   * @param said text by key of {@link #ELEMENTS}; blank is absent
   */
  public Question(Map<String, String> said) {
    var kept = new LinkedHashMap<String, String>();
    said.forEach((key, value) -> {
      if (!value.isBlank()) {
        kept.put(key, value.strip());
      }
    });
    this.said = kept;
  }

  /** The values that no record can hold, by key. */
  public Map<String, QuestionProblem> unfit() {
    var problems = new LinkedHashMap<String, QuestionProblem>();
    for (var element : ELEMENTS) {
      var value = said.get(element.key());
      if (value != null) {
        unfit(element, value).ifPresent(problem -> problems.put(element.key(), problem));
      }
    }
    return problems;
  }

  /**
   * Whether it says a birth date and a name, or a first name and a first surname. By less nobody is
   * found, and the child would seem new.
   */
  public boolean saysEnough() {
    return said.containsKey("birth_date")
        ? said.keySet().stream().anyMatch(NAMES::contains)
        : said.containsKey("first_name") && said.containsKey("last_name_1");
  }

  /** The State's own number of the child, if it said one. */
  public Optional<String> stateStudentId() {
    return Optional.ofNullable(said.get("state_student_id"));
  }

  Asked by(@Nullable String state) {
    var own =
        state == null ? null : stateStudentId().map(id -> new SourceKey(state, id)).orElse(null);
    return new Asked(Person.of(said, state == null ? "" : state), own);
  }

  /** Says nothing of the child. */
  @Override
  public String toString() {
    return "Question[withheld]";
  }

  private static Optional<QuestionProblem> unfit(Element element, String value) {
    var list = element.codeList();
    if (list != null) {
      return Catalogue.published().codeList(list).contains(value)
          ? Optional.empty()
          : Optional.of(QuestionProblem.CODE_UNKNOWN);
    }
    if (element.type() == ElementType.DATE) {
      return isDate(value) ? Optional.empty() : Optional.of(QuestionProblem.DATE_UNREADABLE);
    }
    return Search.isFit(element, value) ? Optional.empty() : Optional.of(QuestionProblem.UNFIT);
  }

  private static boolean isDate(String value) {
    try {
      return value.length() == LocalDate.parse(value).toString().length();
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
