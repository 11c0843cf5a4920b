package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.ConsolidatedValue;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.History;
import org.monarca.exchange.consolidated.Hit;
import org.monarca.exchange.consolidated.StateRecord;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.IdentityEvent;
import org.monarca.exchange.students.Version;
import org.monarca.records.RecordKind;

/** Children in the words of the contract: keys of the element catalogue, snake case. */
final class StudentAnswers {

  private StudentAnswers() {}

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
      List<String> states) {

    static FoundHit of(Hit hit) {
      return new FoundHit(
          hit.id().digits(), hit.score(), hit.reasons(), hit.name(), hit.birthDate(), hit.states());
    }
  }

  /**
   * A child's record.
   *
   * @param isProtected whether addresses are withheld; no record is protected in this version
   */
  record Student(
      @JsonProperty("exchange_id") String exchangeId,
      List<String> aliases,
      @JsonProperty("protected") boolean isProtected,
      List<OfState> states,
      Map<String, Value> student,
      @JsonProperty("alternate_ids") List<ChildRow> alternateIds,
      @JsonProperty("qualifying_moves") List<ChildRow> qualifyingMoves,
      List<ChildRow> enrollments,
      List<ChildRow> courses,
      List<ChildRow> assessments,
      List<ChildRow> immunizations) {

    static Student of(ChildRecord child) {
      var values = new LinkedHashMap<String, Value>();
      child.student().forEach((key, value) -> values.put(key, Value.of(value)));
      return new Student(
          child.id().digits(),
          child.aliases(),
          false,
          child.states().stream().map(OfState::of).toList(),
          values,
          rows(child, RecordKind.ALTERNATE_ID),
          rows(child, RecordKind.QUALIFYING_MOVE),
          rows(child, RecordKind.ENROLLMENT),
          rows(child, RecordKind.COURSE),
          rows(child, RecordKind.ASSESSMENT),
          rows(child, RecordKind.IMMUNIZATION));
    }

    private static List<ChildRow> rows(ChildRecord child, RecordKind kind) {
      return child.rows().getOrDefault(kind, List.of()).stream().map(ChildRow::of).toList();
    }
  }

  record OfState(
      String state,
      @JsonProperty("state_student_id") String stateStudentId,
      @JsonProperty("as_of") Instant asOf,
      boolean withdrawn) {

    static OfState of(StateRecord record) {
      return new OfState(
          record.state(), record.stateStudentId(), record.asOf(), record.withdrawn());
    }
  }

  /** A value, who says so, and what the others say. */
  record Value(
      String value, String state, @JsonProperty("as_of") Instant asOf, List<OtherValue> others) {

    static Value of(ConsolidatedValue said) {
      return new Value(
          said.value(),
          said.state(),
          said.asOf(),
          said.others().stream()
              .map(other -> new OtherValue(other.value(), other.state(), other.asOf()))
              .toList());
    }
  }

  record OtherValue(String value, String state, @JsonProperty("as_of") Instant asOf) {}

  record ChildRow(
      String state,
      @JsonProperty("record_key") String recordKey,
      @JsonProperty("as_of") Instant asOf,
      Map<String, String> values) {

    static ChildRow of(Entry row) {
      return new ChildRow(row.state(), row.recordKey(), row.asOf(), row.values());
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
