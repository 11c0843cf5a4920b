package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.ConsolidatedValue;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.History;
import org.monarca.exchange.consolidated.Hit;
import org.monarca.exchange.consolidated.Sensitive;
import org.monarca.exchange.consolidated.StateRecord;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.IdentityEvent;
import org.monarca.exchange.students.Version;
import org.monarca.records.RecordKind;

/** Children in the words of the contract: keys of the element catalogue, snake case. */
final class StudentAnswers {

  private StudentAnswers() {}

  /** The State; null where it is withheld. */
  private static @Nullable String named(String state) {
    return Withheld.isWithheld(state) ? null : state;
  }

  /** The answer to a search, best first. */
  record FoundHits(List<FoundHit> hits) {

    static FoundHits of(List<Hit> hits) {
      return new FoundHits(hits.stream().map(FoundHit::of).toList());
    }
  }

  record FoundHit(
      @JsonProperty("exchange_id") String exchangeId,
      double score,
      List<String> reasons,
      String name,
      @JsonProperty("birth_date") String birthDate,
      List<String> states,
      @JsonProperty("protected") boolean isProtected) {

    static FoundHit of(Hit hit) {
      return new FoundHit(
          hit.id().digits(),
          hit.score(),
          hit.reasons(),
          hit.name(),
          hit.birthDate(),
          hit.states(),
          hit.isProtected());
    }
  }

  /**
   * A child's record.
   *
   * @param isProtected whether the child must not be found: then it is withheld where it is, and
   *     States other than the reader's are absent or null
   * @param closed kinds of elements that are left out for the reader's role and purpose: {@code
   *     health}, {@code disability}
   */
  record Student(
      @JsonProperty("exchange_id") String exchangeId,
      List<String> aliases,
      @JsonProperty("protected") boolean isProtected,
      List<String> closed,
      List<OfState> states,
      Map<String, Value> student,
      @JsonProperty("alternate_ids") List<ChildRow> alternateIds,
      @JsonProperty("qualifying_moves") List<ChildRow> qualifyingMoves,
      List<ChildRow> enrollments,
      List<ChildRow> courses,
      List<ChildRow> assessments,
      List<ChildRow> immunizations) {

    static Student of(ChildRecord child) {
      return new Student(
          child.id().digits(),
          child.aliases(),
          child.isProtected(),
          child.closure().closed().stream().map(Sensitive::code).sorted().toList(),
          child.states().stream()
              .filter(record -> !Withheld.isWithheld(record.state()))
              .map(record -> OfState.of(record, child))
              .toList(),
          values(child),
          rows(child, RecordKind.ALTERNATE_ID),
          rows(child, RecordKind.QUALIFYING_MOVE),
          rows(child, RecordKind.ENROLLMENT),
          rows(child, RecordKind.COURSE),
          rows(child, RecordKind.ASSESSMENT),
          rows(child, RecordKind.IMMUNIZATION));
    }

    /** What nobody but a contested record says stands there too, and says so. */
    private static Map<String, Value> values(ChildRecord child) {
      var values = new LinkedHashMap<String, Value>();
      child.student().forEach((key, value) -> values.put(key, Value.of(value, false)));
      for (var record : child.contested()) {
        record
            .student()
            .forEach((key, value) ->
                values.merge(key, Value.of(value, true), (sure, doubted) -> sure.and(doubted)));
      }
      return values;
    }

    private static List<ChildRow> rows(ChildRecord child, RecordKind kind) {
      var contested = child.contested().stream().flatMap(record -> rows(record, kind, true));
      return Stream.concat(rows(child, kind, false), contested).toList();
    }

    private static Stream<ChildRow> rows(ChildRecord child, RecordKind kind, boolean contested) {
      return child.rows().getOrDefault(kind, List.of()).stream()
          .map(row -> ChildRow.of(row, contested));
    }
  }

  record OfState(
      String state,
      @JsonProperty("state_student_id") String stateStudentId,
      @JsonProperty("as_of") Instant asOf,
      boolean withdrawn,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean contested) {

    static OfState of(StateRecord record, ChildRecord child) {
      boolean contested =
          child.contested().stream().anyMatch(doubted -> doubted.states().contains(record));
      return new OfState(
          record.state(), record.stateStudentId(), record.asOf(), record.withdrawn(), contested);
    }
  }

  /**
   * A value, who says so, and what the others say.
   *
   * @param contested whether only a record says it that no longer fits the child; absent if not
   */
  record Value(
      String value,
      @Nullable String state,
      @JsonProperty("as_of") Instant asOf,
      List<OtherValue> others,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean contested) {

    static Value of(ConsolidatedValue said, boolean contested) {
      return new Value(
          said.value(),
          named(said.state()),
          said.asOf(),
          said.others().stream()
              .map(
                  other -> new OtherValue(other.value(), named(other.state()), other.asOf(), false))
              .toList(),
          contested);
    }

    private Value and(Value doubted) {
      var all = new ArrayList<>(others);
      all.add(new OtherValue(doubted.value, doubted.state, doubted.asOf, true));
      return new Value(value, state, asOf, List.copyOf(all), contested);
    }
  }

  record OtherValue(
      String value,
      @Nullable String state,
      @JsonProperty("as_of") Instant asOf,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean contested) {}

  record ChildRow(
      @Nullable String state,
      @JsonProperty("record_key") String recordKey,
      @JsonProperty("as_of") Instant asOf,
      Map<String, String> values,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean contested) {

    static ChildRow of(Entry row, boolean contested) {
      return new ChildRow(named(row.state()), row.recordKey(), row.asOf(), row.values(), contested);
    }
  }

  /** A child's history; {@code identity} on the first page only. */
  record StudentHistory(
      List<StudentVersion> versions, List<NumberEvent> identity, @Nullable String next) {

    static StudentHistory of(History history) {
      return new StudentHistory(
          history.versions().stream().map(StudentVersion::of).toList(),
          history.identity().stream().map(NumberEvent::of).toList(),
          StudentPage.cursor(history.next()));
    }
  }

  /**
   * One version.
   *
   * @param submissionId the State's own identifier of the submission
   */
  record StudentVersion(
      String state,
      @JsonProperty("state_student_id") String stateStudentId,
      @JsonProperty("submission_id") String submissionId,
      Instant received,
      String record,
      @JsonProperty("record_key") String recordKey,
      String action,
      Map<String, String> values) {

    static StudentVersion of(Version version) {
      return new StudentVersion(
          version.state(),
          version.stateStudentId(),
          version.origin().submissionId(),
          version.received(),
          version.kind().key(),
          version.recordKey(),
          version.action(),
          version.values());
    }
  }

  record NumberEvent(
      Instant at,
      String what,
      String by,
      @Nullable String model,
      @JsonProperty("exchange_ids") List<String> exchangeIds) {

    static NumberEvent of(IdentityEvent event) {
      return new NumberEvent(
          event.at(),
          event.what().code(),
          event.by(),
          event.model(),
          event.exchangeIds().stream().map(ExchangeId::digits).toList());
    }
  }
}
