package org.monarca.exchange.consolidated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.monarca.exchange.consolidated.Nation.row;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.IdentityEvent;
import org.monarca.exchange.identity.Match;
import org.monarca.exchange.identity.Outcome;
import org.monarca.exchange.students.Version;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

class ChildrenTest {

  private final Nation nation = new Nation();

  @AfterEach
  void close() {
    nation.close();
  }

  @Test
  void theNewestStatementIsShownAndWhatTheOthersSayStandsBesideIt() {
    var id = nation.says(1, "TX", "1", guadalupe().named("Guadalupe"));
    nation.says(2, "MI", "2", guadalupe().named("Lupe"));

    var first = value(id, "first_name");

    assertThat(first.value()).isEqualTo("Lupe");
    assertThat(first.state()).isEqualTo("MI");
    assertThat(first.asOf()).isEqualTo(Nation.day(2));
    assertThat(first.others()).containsExactly(new Other("Guadalupe", "TX", Nation.day(1)));
    assertThat(first.conflict()).isTrue();
  }

  @Test
  void accentsAndCaseAreNoConflict() {
    var id = nation.says(1, "TX", "1", guadalupe());
    nation.says(2, "MI", "2", guadalupe().surnamed("MARTINEZ", "LOPEZ"));

    assertThat(value(id, "last_name_1").conflict()).isFalse();
    assertThat(value(id, "last_name_1").others()).hasSize(1);
  }

  @Test
  void theBetterVerifiedBirthDateIsShownFirst() {
    var certified = guadalupe().with("birth_date_verification", "1004");
    var id = nation.says(1, "TX", "1", certified);
    nation.says(
        2, "MI", "2", guadalupe().born("2012-03-19").with("birth_date_verification", "1007"));

    assertThat(value(id, "birth_date").value()).isEqualTo("2012-03-14");
    assertThat(value(id, "birth_date_verification").value()).isEqualTo("1004");
    assertThat(value(id, "birth_date").conflict()).isTrue();
    assertThat(value(id, "birth_date").rule()).isEqualTo("verified-first");
  }

  @Test
  void twoSurnamesSaidTogetherOutliveOneAlone() {
    var id = nation.says(1, "TX", "1", guadalupe());
    nation.says(2, "MI", "2", guadalupe().surnamed("Martínez", null));

    assertThat(value(id, "last_name_2").value()).isEqualTo("López");
    assertThat(value(id, "last_name_1").state()).isEqualTo("TX");
  }

  @Test
  void anImmigrationDocumentIsShownAsAnyOtherOfficialOne() {
    var id = nation.says(1, "TX", "1", guadalupe().with("birth_date_verification", "1013"));

    assertThat(value(id, "birth_date_verification").value()).isEqualTo("3423");
    var history = nation.histories().history(Nation.by(Nation.REGISTRAR), id, 0, 10).orElseThrow();
    assertThat(history.versions().getFirst().values())
        .containsEntry("birth_date_verification", "3423");
  }

  @Test
  void rowsOfAllStatesStandNewestFirstAndMakeATimeline() {
    var id =
        nation.says(
            1,
            "TX",
            "1",
            guadalupe(),
            enrollment("1", "e1", "2024-08-20", "2025-05-30"),
            row(
                RecordKind.QUALIFYING_MOVE,
                "1",
                "m1",
                Map.of(
                    "qualifying_arrival_date",
                    "2024-08-01",
                    "from_city",
                    "Uruapan",
                    "from_country",
                    "MX",
                    "to_city",
                    "Laredo",
                    "to_state",
                    "TX")));
    nation.says(2, "MI", "2", guadalupe(), enrollment("2", "e9", "2025-09-02", null));

    var child = nation.record(id);

    assertThat(child.rows().get(RecordKind.ENROLLMENT))
        .extracting(Entry::recordKey)
        .containsExactly("e9", "e1");
    assertThat(child.timeline())
        .extracting(TimelineEntry::kind)
        .containsExactly(RecordKind.ENROLLMENT, RecordKind.ENROLLMENT, RecordKind.QUALIFYING_MOVE);
    assertThat(child.timeline().getLast().detail()).isEqualTo("Uruapan, MX");
    assertThat(child.timeline().getLast().title()).isEqualTo("Laredo, TX");
  }

  @Test
  void aWithdrawnRecordIsNamedButNotShown() {
    var id = nation.says(1, "TX", "1", guadalupe().named("Guadalupe"));
    nation.says(2, "MI", "2", guadalupe().named("Lupe"));
    nation.withdraws(3, "MI", "2");

    var child = nation.record(id);

    assertThat(child.states()).extracting(StateRecord::withdrawn).containsExactly(true, false);
    assertThat(value(id, "first_name").value()).isEqualTo("Guadalupe");
    assertThat(value(id, "first_name").others()).isEmpty();
  }

  @Test
  void aChildOfAnyStateIsFoundByNameWithReasonsAndAudited() {
    var id = nation.says(1, "TX", "1", guadalupe());
    var trail = nation.auditTrail();

    var hits = nation.search(search("Lupe", "Martinez", "2012-03-14"));

    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().id()).isEqualTo(id);
    assertThat(hits.getFirst().name()).isEqualTo("Martínez López, Guadalupe");
    assertThat(hits.getFirst().birthDate()).isEqualTo("2012-03-14");
    assertThat(hits.getFirst().states()).containsExactly("TX");
    assertThat(hits.getFirst().reasons()).isNotEmpty();
    assertThat(trail.sentences()).containsExactly("child.search done");
    assertThat(trail.wholeText()).contains(id.digits()).doesNotContain("Lupe", "Martinez");
  }

  @Test
  void aChildIsFoundByStateAndIdExactly() {
    var id = nation.says(1, "TX", "aB-1", guadalupe());

    assertThat(nation.search(byStateId("TX", "aB-1"))).extracting(Hit::id).containsExactly(id);
    assertThat(nation.search(byStateId("TX", "ab-1"))).isEmpty();
    assertThat(nation.search(byStateId("MI", "aB-1"))).isEmpty();
  }

  @Test
  void aChildWithdrawnEverywhereIsNotFound() {
    var id = nation.says(1, "TX", "1", guadalupe());
    nation.withdraws(2, "TX", "1");

    assertThat(nation.search(search("Guadalupe", "Martínez", null))).isEmpty();
    assertThat(nation.record(id).student()).isEmpty();
  }

  @Test
  void aViewIsAuditedAndAMissingChildIsNot() {
    var id = nation.says(1, "TX", "1", guadalupe());
    var trail = nation.auditTrail();

    nation.record(id);
    var missing =
        nation.children().find(Nation.by(Nation.REGISTRAR), new ExchangeId("123456789015"));

    assertThat(missing).isEmpty();
    assertThat(trail.sentences()).containsExactly("child.view done");
  }

  @Test
  void aQuestionIsAuditedOnceWithWhomItShowedAndHowManyWereAsked() {
    var id = nation.says(1, "TX", "1", guadalupe());
    var trail = nation.auditTrail();
    var lupe = new Question(guadalupe().named("Lupe").student());
    var nobody = new Question(Map.of("first_name", "Kevin", "last_name_1", "Tran"));

    var matches = nation.children().match(Nation.REGISTRAR, List.of(lupe, nobody, lupe));

    assertThat(matches)
        .extracting(Match::outcome)
        .containsExactly(Outcome.KNOWN, Outcome.NEW, Outcome.KNOWN);
    assertThat(trail.sentences()).containsExactly("child.match done");
    assertThat(trail.wholeText())
        .contains("\"count\": 3", "\"known\": 2", "\"new\": 1", "\"review\": 0")
        .contains("[\"" + id.digits() + "\"]")
        .doesNotContain("Lupe", "Kevin", "Mart");
  }

  @Test
  void theHistoryTellsEveryVersionPageByPageAndWhatBecameOfTheNumber() {
    var id = nation.says(1, "TX", "1", guadalupe().named("Guadalupe"));
    nation.says(2, "TX", "1", guadalupe().named("Lupe"));
    nation.says(3, "MI", "2", guadalupe());

    var first = nation.histories().history(Nation.by(Nation.REGISTRAR), id, 0, 2).orElseThrow();
    long next = Objects.requireNonNull(first.next());
    var second = nation.histories().history(Nation.by(Nation.REGISTRAR), id, next, 2).orElseThrow();

    assertThat(first.versions()).extracting(Version::state).containsExactly("TX", "TX");
    assertThat(second.versions()).extracting(Version::state).containsExactly("MI");
    assertThat(second.next()).isNull();
    assertThat(first.identity())
        .extracting(IdentityEvent::what)
        .containsExactly(IdentityEvent.What.CREATED, IdentityEvent.What.LINKED);
  }

  @Test
  void aStateReadsTheNumbersOfItsOwnLivingRecordsPageByPage() {
    var id = nation.says(1, "TX", "1", guadalupe());
    nation.says(1, "TX", "2", guadalupe().named("Mateo").born("2015-01-02"));
    nation.says(1, "MI", "3", guadalupe());
    nation.withdraws(2, "TX", "2");

    var records = nation.identities().stateRecords("TX", 0, 10);

    assertThat(records)
        .singleElement()
        .satisfies(record -> {
          assertThat(record.stateStudentId()).isEqualTo("1");
          assertThat(record.id()).isEqualTo(id);
        });
    assertThat(nation.identities().stateRecords("TX", records.getFirst().source(), 10)).isEmpty();
  }

  @Test
  void aSearchWithTooLittleIsRefusedWithTheReason() {
    var surnameAlone = new Search(null, null, "López", null, null, null, null, 10);

    assertThat(surnameAlone.problems()).containsExactly(SearchProblem.TOO_LITTLE);
    assertThat(new Search("A", null, "B", null, "14.3.2012", null, null, 51).problems())
        .containsExactly(SearchProblem.BIRTH_DATE_UNREADABLE, SearchProblem.LIMIT_OUT_OF_RANGE);
    assertThat(SearchProblem.TOO_LITTLE.message(Locale.of("es"))).startsWith("Indique");
    assertThatThrownBy(() -> nation.search(surnameAlone))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private ConsolidatedValue value(ExchangeId id, String element) {
    return Objects.requireNonNull(nation.record(id).student().get(element));
  }

  @Test
  void aHitShowsWhoItIsAsTheRecordDoesWhateverElseWasSent() {
    var id =
        nation.says(1, "TX", "1", guadalupe(), enrollment("1", "e1", "2024-08-20", "2025-05-30"));
    nation.says(2, "MI", "2", guadalupe().surnamed("Martínez", null).with("middle_name", "Sol"));
    nation.says(3, "CA", "3", guadalupe().named("Guada"));
    nation.withdraws(4, "CA", "3");

    var hit = nation.search(search("Guadalupe", "Martínez", "2012-03-14")).getFirst();

    assertThat(hit.id()).isEqualTo(id);
    assertThat(hit.name()).isEqualTo("Martínez López, Guadalupe Sol");
    assertThat(hit.states()).containsExactly("MI", "TX");
    assertThat(hit.birthDate()).isEqualTo(value(id, "birth_date").value());
    assertThat(value(id, "first_name").value()).isEqualTo("Guadalupe");
  }

  private static Search search(String first, String last, @Nullable String born) {
    return new Search(first, null, last, null, born, null, null, 10);
  }

  private static Search byStateId(String state, String id) {
    return new Search(null, null, null, null, null, state, id, 10);
  }

  private static Row enrollment(String id, String key, String from, @Nullable String until) {
    var values =
        new TreeMap<>(
            Map.of(
                "enrollment_date", from, "school_or_project_name", "Lincoln", "grade_level", "08"));
    if (until != null) {
      values.put("withdrawal_date", until);
    }
    return row(RecordKind.ENROLLMENT, id, key, values);
  }
}
