package org.monarca.exchange.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.protection.Hiding.OFFICER;
import static org.monarca.exchange.protection.Hiding.TEXAN;
import static org.monarca.exchange.protection.Hiding.TEXAN_OFFICER;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Nation;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.Admissions.Outcome;
import org.monarca.exchange.protection.Shelter.Sight;
import tools.jackson.databind.json.JsonMapper;

/** A State that says that a protected child is there is let in by the one that protects it. */
class AdmissionsTest {

  private static final Actor FLORIDAN = Actor.person("fl-1", "privacy-officer", "FL");
  private static final Actor FLORIDAN_DATA = Actor.person("fl-2", "state-data-admin", "FL");

  private final Hiding hiding = new Hiding();

  @BeforeEach
  void protectInMichiganAndClaimInFlorida() {
    hiding.protect();
    hiding.claims("FL", "2025-12-20");
    hiding.heard.clear();
  }

  @AfterEach
  void close() {
    hiding.close();
  }

  @Test
  void whoSaysThatTheChildIsThereSeesNothingButWhatItSent() {
    assertSeesOwnAlone(FLORIDAN, "FL", "MI", "TX");
    hiding.look();
    assertSeesOwnAlone(FLORIDAN, "FL", "MI", "TX");
    assertThat(hiding.seenBy(FLORIDAN).shelter().ask()).containsExactly("TX");
    assertThat(hiding.seenBy(FLORIDAN_DATA).shelter().sight()).isEqualTo(Sight.WITHHELD);
    assertThat(text(hiding.seenBy(FLORIDAN_DATA))).doesNotContain("telephone-of", "parent_1_phone");
  }

  @Test
  void whereTheChildWasEverythingButThatIsSeenStill() {
    for (int looks = 0; looks < 2; looks++) {
      var seen = hiding.seenBy(OFFICER);

      assertThat(seen.shelter().sight()).isEqualTo(Sight.OFFICER);
      assertThat(seen.isWithheld()).isTrue();
      assertThat(text(seen))
          .contains("telephone-of-enrollment-says-MI", "telephone-of-enrollment-says-TX")
          .doesNotContain("says-FL", "\"FL\"");
      hiding.look();
    }
    hiding.claims("GA", "2025-12-25");
    hiding.look();

    assertThat(text(hiding.seenBy(OFFICER))).doesNotContain("says-FL", "says-GA");
  }

  @Test
  void whoWasLetInSeesEverythingAndWhereTheChildWasNoMore() {
    hiding.look();
    var trail = hiding.nation.auditTrail();

    assertThat(hiding.admissions.letIn(TEXAN_OFFICER, hiding.child(), spoken(code())))
        .isEqualTo(Outcome.DONE);

    assertThat(hiding.seenBy(FLORIDAN).shelter().sight()).isEqualTo(Sight.OFFICER);
    assertThat(hiding.seenBy(FLORIDAN).isWithheld()).isFalse();
    assertThat(text(hiding.seenBy(FLORIDAN))).contains("says-FL", "says-MI", "says-TX");
    assertSeesOwnAlone(OFFICER, "MI", "FL", "TX");
    assertThat(hiding.heard).contains("FL let in by tx-2 of TX");
    assertThat(trail.sentences()).contains("child.let-in done");
    assertThat(hiding.whereabouts.newcomers(FLORIDAN, 5))
        .singleElement()
        .returns(null, Whereabouts.Newcomer::code);
    var mark = hiding.marks.ofState(TEXAN, 0, 5).getFirst().mark();
    assertThat(mark.waiting()).isNull();
    assertThat(mark.letInBy()).isEqualTo("tx-2");
  }

  @Test
  void nobodyElseLetsInAndNoOtherNumberDoes() {
    hiding.look();
    var trail = hiding.nation.auditTrail();
    var other = code().equals("00000000") ? "00000001" : "00000000";

    assertThat(hiding.admissions.letIn(TEXAN_OFFICER, hiding.child(), other))
        .isEqualTo(Outcome.NO_SUCH_NUMBER);
    assertThat(trail.sentences()).contains("child.let-in refused number");
    for (var nobody : new Actor[] {TEXAN, OFFICER, FLORIDAN, FLORIDAN_DATA}) {
      assertThat(hiding.admissions.letIn(nobody, hiding.child(), code()))
          .as(nobody.toString())
          .isEqualTo(Outcome.NOT_YOURS);
    }
    assertSeesOwnAlone(FLORIDAN, "FL", "MI", "TX");
  }

  @Test
  void aNumberIsWorthNothingOnceAnotherStateSaysThatTheChildIsThere() {
    hiding.look();
    var former = code();
    hiding.claims("GA", "2025-12-25");
    hiding.look();

    assertThat(hiding.admissions.letIn(TEXAN_OFFICER, hiding.child(), former))
        .isEqualTo(Outcome.NO_SUCH_NUMBER);
  }

  @Test
  void aMarkOfItsOwnLetsNoStateIn() {
    hiding.look();

    hiding.marks.mark(FLORIDAN, hiding.child(), MarkReason.HIDING);

    assertSeesOwnAlone(FLORIDAN, "FL", "MI", "TX");
    assertThat(hiding.seenBy(FLORIDAN).shelter().ask()).containsExactly("FL", "TX");
    hiding.admissions.letIn(TEXAN_OFFICER, hiding.child(), code());
    assertThat(hiding.seenBy(FLORIDAN).shelter().sight()).isEqualTo(Sight.OFFICER);
  }

  @Test
  void onceTheMarkIsLiftedNothingOfItIsKept() {
    hiding.look();

    hiding.marks.end(TEXAN_OFFICER, hiding.child());

    assertThat(hiding.seenBy(Nation.REGISTRAR).isProtected()).isFalse();
    assertThat(hiding.whereabouts.newcomers(FLORIDAN, 5)).isEmpty();
  }

  @Test
  void theStateOfTheMarkLetsItselfIn() {
    hiding.claims("TX", "2025-12-28");
    assertThat(hiding.seenBy(TEXAN_OFFICER).shelter().sight()).isEqualTo(Sight.OWN);

    hiding.look();

    assertThat(hiding.heard).containsExactly("moved, told to TX and TX");
    assertThat(hiding.seenBy(TEXAN_OFFICER).shelter().sight()).isEqualTo(Sight.OFFICER);
    assertSeesOwnAlone(FLORIDAN, "FL", "MI", "says-TX");
  }

  @Test
  void whoSpokeLastSaysNotThatTheChildIsThere() {
    hiding.nation.pass(Duration.ofDays(500)); // every enrollment is over by then
    hiding.look();

    assertThat(hiding.heard).isEmpty();
    assertThat(hiding.seenBy(OFFICER).shelter().sight()).isEqualTo(Sight.OFFICER);
  }

  @Test
  void whatIsDecidedAboutTheChildIsWithheldFromWhoIsNotLetIn() {
    var child = java.util.List.of(hiding.child());

    assertThat(hiding.nation.together().isOneWithheld(FLORIDAN, child)).isTrue();
    assertThat(hiding.nation.together().isOneWithheld(OFFICER, child)).isTrue();
  }

  private void assertSeesOwnAlone(Actor officer, String own, String... others) {
    var seen = hiding.seenBy(officer);
    assertThat(seen.shelter().sight()).isEqualTo(Sight.OWN);
    var told = text(seen);
    assertThat(told).contains("telephone-of-enrollment-says-" + own);
    for (var other : others) {
      assertThat(told)
          .doesNotContainPattern(
              "(school|facility|district|telephone|parent|moved|alternate)[a-z_0-9]*-of-[a-z_]+-says-"
                  + other.replace("says-", ""));
    }
  }

  private String code() {
    var code = hiding.whereabouts.newcomers(FLORIDAN, 5).getFirst().code();
    return code == null ? "" : code;
  }

  /** As it is typed by whoever hears it. */
  private static String spoken(String code) {
    return " " + code.substring(0, 4) + "-" + code.substring(4);
  }

  private static String text(ChildRecord seen) {
    return JsonMapper.builder().build().writeValueAsString(seen);
  }
}
