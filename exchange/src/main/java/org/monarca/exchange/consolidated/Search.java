package org.monarca.exchange.consolidated;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.students.SourceKey;
import org.monarca.linkage.Person;
import org.monarca.records.Element;

/**
 * What is searched for; blank is absent. One of three forms: (a) a birth date and a name, (b) a
 * first name and a first surname, (c) a State and its student id.
 *
 * @param birthDate ISO date
 * @param limit hits wanted, 1 to 50
 */
public record Search(
    @Nullable String firstName,
    @Nullable String middleName,
    @Nullable String lastName1,
    @Nullable String lastName2,
    @Nullable String birthDate,
    @Nullable String state,
    @Nullable String stateStudentId,
    int limit) {

  public static final int USUAL_LIMIT = 10;
  public static final int MOST = 50;

  public Search {
    firstName = said(firstName);
    middleName = said(middleName);
    lastName1 = said(lastName1);
    lastName2 = said(lastName2);
    birthDate = said(birthDate);
    state = said(state);
    stateStudentId = said(stateStudentId);
  }

  /** What keeps it from being answered; empty when nothing does. */
  public List<SearchProblem> problems() {
    var problems = new ArrayList<>(unfit());
    if (birthDate != null && date().isEmpty()) {
      problems.add(SearchProblem.BIRTH_DATE_UNREADABLE);
    } else if (!isByStateId() && !isByPerson()) {
      problems.add(SearchProblem.TOO_LITTLE);
    }
    if (limit < 1 || limit > MOST) {
      problems.add(SearchProblem.LIMIT_OUT_OF_RANGE);
    }
    return problems;
  }

  /** The State's record it names, in form (c); that is exact and goes before names. */
  Optional<SourceKey> sourceKey() {
    return state == null || stateStudentId == null
        ? Optional.empty()
        : Optional.of(new SourceKey(state, stateStudentId));
  }

  /** Whom it describes. */
  Person person() {
    return Person.builder()
        .firstName(firstName)
        .middleName(middleName)
        .lastName1(lastName1)
        .lastName2(lastName2)
        .birthDate(date().orElse(null))
        .build();
  }

  /** Says nothing of the child: a search ends up in logs too easily. */
  @Override
  public String toString() {
    return "Search[withheld]";
  }

  /** Terms that no record can hold. */
  private List<SearchProblem> unfit() {
    var said = new EnumMap<SearchProblem, String>(SearchProblem.class);
    put(said, SearchProblem.FIRST_NAME_UNFIT, firstName);
    put(said, SearchProblem.MIDDLE_NAME_UNFIT, middleName);
    put(said, SearchProblem.LAST_NAME_1_UNFIT, lastName1);
    put(said, SearchProblem.LAST_NAME_2_UNFIT, lastName2);
    put(said, SearchProblem.STATE_UNFIT, state);
    put(said, SearchProblem.STATE_STUDENT_ID_UNFIT, stateStudentId);
    return said.entrySet().stream()
        .filter(term -> !isFit(term.getKey().element(), term.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void put(
      Map<SearchProblem, String> said, SearchProblem problem, @Nullable String term) {
    if (term != null) {
      said.put(problem, term);
    }
  }

  /** As long as the catalogue lets the element be, without control characters and half ones. */
  static boolean isFit(Element element, String term) {
    return term.codePointCount(0, term.length()) <= element.length().most()
        && term.codePoints().noneMatch(Search::isUnwritten);
  }

  private static boolean isUnwritten(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
  }

  private boolean isByStateId() {
    return sourceKey().isPresent();
  }

  private boolean isByPerson() {
    return birthDate == null ? firstName != null && lastName1 != null : hasName();
  }

  private boolean hasName() {
    return firstName != null || middleName != null || lastName1 != null || lastName2 != null;
  }

  private Optional<LocalDate> date() {
    try {
      return Optional.ofNullable(birthDate).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String said(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
