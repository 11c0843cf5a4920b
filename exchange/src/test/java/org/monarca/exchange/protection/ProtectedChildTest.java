package org.monarca.exchange.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.protection.Hiding.EVERYBODY_ELSE;
import static org.monarca.exchange.protection.Hiding.OFFICER;
import static org.monarca.exchange.protection.Hiding.TEXAN;
import static org.monarca.exchange.protection.Hiding.TEXAN_OFFICER;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.consolidated.ConsolidatedValue;
import org.monarca.exchange.consolidated.Hit;
import org.monarca.exchange.consolidated.Nation;
import org.monarca.exchange.consolidated.Search;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.Marks.Outcome;
import org.monarca.exchange.protection.Shelter.Sight;
import org.monarca.records.RecordKind;
import tools.jackson.databind.json.JsonMapper;

/** Nobody learns where a protected child is who need not, and who must is seen to. */
class ProtectedChildTest {

  private static final Emergency FAINTED =
      new Emergency(EmergencyReason.HEALTH, "The child fainted and needs an ambulance.");

  private static final List<String> NEEDED_OF_AN_ENROLLMENT =
      List.of(
          "grade_level-",
          "el_indicator-",
          "idea_indicator-",
          "med_alert-",
          "pfs_flag-",
          "immunization_record_flag-",
          "graduation_hse_",
          "out_of_state_transcript_indicator-",
          "continuation_of_services_reason-",
          "algebra_1_indicator-");

  private final Hiding hiding = new Hiding();

  @AfterEach
  void close() {
    hiding.close();
  }

  @Test
  void untilSomebodyProtectsTheChildAllIsShown() {
    var seen = hiding.seenBy(Nation.REGISTRAR);

    assertThat(seen.isProtected()).isFalse();
    assertThat(text(seen)).contains("telephone-of-enrollment-says-MI", "key-of-MI");
  }

  @Test
  void whoNeedNotKnowLearnsWhatASchoolNeedsAndNothingElse() {
    hiding.protect();

    for (var reader : EVERYBODY_ELSE) {
      var seen = hiding.seenBy(reader);
      var told = text(seen);

      assertThat(seen.shelter().sight()).as(reader.id()).isEqualTo(Sight.WITHHELD);
      assertThat(seen.shelter().ask()).containsExactly("TX");
      assertThat(Stream.of("TX", "MI").flatMap(ProtectedChildTest::secrets).filter(told::contains))
          .as("what %s %s is told", reader.role(), reader.state())
          .isEmpty();
      assertThat(Stream.of("TX", "MI").flatMap(ProtectedChildTest::needed))
          .filteredOn(said -> seen.closure().closed().isEmpty() || !isSensitive(said))
          .allMatch(told::contains);
      assertThat(told)
          .contains("Guadalupe", "2012-03-14")
          .doesNotContain("Laredo", "key-of", "Rosa", "parent_1");
    }
  }

  @Test
  void onlyTheReadersOwnStateIsNamed() {
    hiding.protect();

    assertThat(states(Nation.REGISTRAR)).containsOnly("");
    assertThat(states(TEXAN)).containsOnly("TX", "");
    assertThat(hiding.seenBy(Nation.REGISTRAR).student().values())
        .extracting(ConsolidatedValue::state)
        .containsOnly("");
  }

  @Test
  void theOfficerOfTheStateWhereTheChildIsSeesAll() {
    hiding.protect();

    var seen = hiding.seenBy(OFFICER);

    assertThat(seen.shelter().sight()).isEqualTo(Sight.OFFICER);
    assertThat(text(seen)).contains("telephone-of-enrollment-says-MI", "key-of-TX");
  }

  @Test
  void anEnrollmentThatNobodyClosedOrThatIsToComeTellsNotWhereTheChildIs() {
    hiding.protect();
    hiding.nation.pass(Duration.ofDays(300)); // that of Michigan is the only one of the last year

    assertThat(hiding.seenBy(OFFICER).shelter().sight()).isEqualTo(Sight.OFFICER);
    hiding.claims("FL", "2026-12-31");
    assertThat(hiding.seenBy(OFFICER).shelter().sight()).isEqualTo(Sight.OFFICER);
  }

  @Test
  void whatIsDecidedAboutTheChildAndOthersIsWithheldWithIt() {
    var other = hiding.nation.says(4, "WA", "9", Teller.nobodyElse());
    var both = List.of(other, hiding.child());
    assertThat(hiding.nation.together().isOneWithheld(TEXAN, both)).isFalse();

    hiding.protect();

    assertThat(hiding.nation.together().isOneWithheld(TEXAN, both)).isTrue();
    assertThat(hiding.nation.together().isOneWithheld(TEXAN, List.of(other))).isFalse();
    assertThat(hiding.nation.together().isOneWithheld(OFFICER, both)).isFalse();
    assertThat(
            hiding
                .nation
                .together()
                .isOneOfWithheld(TEXAN, List.of(hiding.nation.source("MI", "2"))))
        .isTrue();
  }

  @Test
  void aSearchTellsThatThereIsARecordAndNotWhere() {
    hiding.protect();
    var byName = new Search("Guadalupe", null, "Martinez", null, "2012-03-14", null, null, 10);

    for (var reader : EVERYBODY_ELSE) {
      var hits = hiding.nation.children().search(Nation.by(reader), byName, Locale.ENGLISH);

      assertThat(hits).hasSize(1).allMatch(Hit::isProtected);
      assertThat(hits.getFirst().states()).allMatch(reader::belongsTo);
    }
  }

  @Test
  void nothingIsToldOfWhatWasSaidBefore() {
    hiding.protect();

    for (var reader : EVERYBODY_ELSE) {
      var history =
          hiding
              .nation
              .histories()
              .history(Nation.by(reader), hiding.child(), 0, 100)
              .orElseThrow();
      assertThat(history.versions()).isEmpty();
    }
    assertThat(
            hiding
                .nation
                .histories()
                .history(Nation.by(OFFICER), hiding.child(), 0, 100)
                .orElseThrow()
                .versions())
        .isNotEmpty();
  }

  @Test
  void comparedInPartsItIsAsDiscreet() {
    hiding.protect();
    var parts = List.of(Set.of(hiding.nation.source("MI", "2")));

    for (var reader : EVERYBODY_ELSE) {
      var told = text(hiding.nation.children().inParts(Nation.by(reader), hiding.child(), parts));
      assertThat(Stream.of("TX", "MI").flatMap(ProtectedChildTest::secrets).filter(told::contains))
          .isEmpty();
    }
  }

  @Test
  void aWithdrawnRecordProtectsTheChildStill() {
    hiding.protect();
    hiding.nation.withdraws(3, "TX", "1");

    assertThat(hiding.seenBy(TEXAN).isWithheld()).isTrue();
  }

  @Test
  void whoeverOpensItInAnEmergencySeesAllForHalfAnHourAndTheStatesAreTold() {
    hiding.protect();

    hiding.emergencies.open(Nation.REGISTRAR, hiding.child(), FAINTED);

    assertThat(text(hiding.seenBy(Nation.REGISTRAR))).contains("telephone-of-enrollment-says-MI");
    assertThat(hiding.heard).contains("opened, told to MI and TX");
    assertThat(hiding.seenBy(TEXAN).isWithheld()).isTrue();
    hiding.nation.pass(Emergencies.OPEN_FOR.minus(Duration.ofSeconds(1)));
    assertThat(hiding.seenBy(Nation.REGISTRAR).shelter().sight()).isEqualTo(Sight.EMERGENCY);
    hiding.nation.pass(Duration.ofSeconds(1));
    assertThat(hiding.seenBy(Nation.REGISTRAR).isWithheld()).isTrue();
  }

  @Test
  void whoOpenedItAndWhyIsReadWhereTheChildIsAndElsewhereThatItWas() {
    hiding.protect();
    hiding.emergencies.open(Nation.REGISTRAR, hiding.child(), FAINTED);

    assertThat(hiding.emergencies.toldTo(OFFICER, 0, 10))
        .singleElement()
        .returns(FAINTED.note(), Opening::note)
        .returns(Nation.REGISTRAR.id(), Opening::account);
    for (var left : List.of(TEXAN_OFFICER, TEXAN)) {
      assertThat(hiding.emergencies.toldTo(left, 0, 10))
          .singleElement()
          .returns("", Opening::note)
          .returns(null, Opening::account)
          .returns(null, Opening::state);
    }
    var elsewhere = Actor.person("fl-2", "privacy-officer", "FL");
    assertThat(hiding.emergencies.toldTo(elsewhere, 0, 10)).isEmpty();
  }

  @Test
  void aChildWhomNobodyProtectsHasNoEmergencies() {
    assertThat(hiding.emergencies.open(Nation.REGISTRAR, hiding.child(), FAINTED)).isEmpty();
    assertThat(hiding.heard).isEmpty();
  }

  @Test
  void aStateProtectsItsOwnRecordsAlone() {
    var elsewhere = Actor.person("fl-1", "state-data-admin", "FL");

    assertThat(hiding.marks.mark(elsewhere, hiding.child(), MarkReason.HIDING))
        .isEqualTo(Outcome.NOT_YOURS);
    hiding.protect();
    assertThat(hiding.marks.end(OFFICER, hiding.child())).isEqualTo(Outcome.NOT_YOURS);
    assertThat(hiding.seenBy(Nation.REGISTRAR).isWithheld()).isTrue();
  }

  @Test
  void whatIsEndedIsKept() {
    hiding.protect();

    assertThat(hiding.marks.mark(TEXAN, hiding.child(), MarkReason.CUSTODY))
        .isEqualTo(Outcome.NOTHING_TO_DO);
    assertThat(hiding.marks.end(TEXAN_OFFICER, hiding.child())).isEqualTo(Outcome.DONE);

    assertThat(hiding.seenBy(Nation.REGISTRAR).isProtected()).isFalse();
    assertThat(hiding.marks.ofState(TEXAN, 0, 10))
        .singleElement()
        .returns(hiding.child(), Marks.Marked::child)
        .extracting(Marks.Marked::mark)
        .returns(true, Mark::isOver)
        .returns(TEXAN.id(), Mark::by)
        .returns(TEXAN_OFFICER.id(), Mark::endedBy);
    assertThat(hiding.heard).containsExactly("changed in TX by tx-1", "changed in TX by tx-2");
  }

  @Test
  void whoProtectsAndWhoOpensIsWrittenDown() {
    var trail = hiding.nation.auditTrail();
    hiding.protect();
    hiding.emergencies.open(Nation.REGISTRAR, hiding.child(), FAINTED);
    hiding.marks.end(TEXAN_OFFICER, hiding.child());

    assertThat(trail.sentences())
        .containsExactly(
            "child.protect done hiding", "child.emergency done health", "child.unprotect done");
    assertThat(trail.wholeText()).doesNotContain("fainted", "Guadalupe");
  }

  private List<String> states(Actor reader) {
    return hiding.seenBy(reader).states().stream().map(record -> record.state()).toList();
  }

  private static String text(Object seen) {
    return JsonMapper.builder().build().writeValueAsString(seen);
  }

  /** What a State says that must not come out. */
  private static Stream<String> secrets(String state) {
    return said(state).filter(said -> !isNeeded(said));
  }

  private static Stream<String> needed(String state) {
    return said(state).filter(ProtectedChildTest::isNeeded);
  }

  private static Stream<String> said(String state) {
    return RecordKind.childKinds().stream()
        .flatMap(kind ->
            Hiding.keys(kind)
                .map(key -> Hiding.said(kind, key, state))
                .filter(said -> said.contains("-says-")));
  }

  /** What is closed to some by their role, whoever protects the child. */
  private static boolean isSensitive(String said) {
    return said.contains("-of-immunization-")
        || Stream.of("idea_indicator-", "med_alert-", "immunization_record_flag-")
            .anyMatch(said::startsWith);
  }

  private static boolean isNeeded(String said) {
    return said.contains("-of-course-")
        || said.contains("-of-immunization-")
        || NEEDED_OF_AN_ENROLLMENT.stream().anyMatch(said::startsWith);
  }
}
