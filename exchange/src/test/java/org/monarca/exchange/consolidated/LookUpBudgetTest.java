package org.monarca.exchange.consolidated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.monarca.exchange.consolidated.Nation.REGISTRAR;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Actor;

/** Nobody looks up more children than their work needs, and whoever needs more says why. */
class LookUpBudgetTest {

  private static final Search ANA =
      new Search("Ana", null, "Reyna", null, "2012-03-14", null, null, 10);

  private final Nation nation = new Nation();
  private List<ExchangeId> children = List.of();

  @BeforeEach
  void fourChildren() {
    children =
        IntStream.rangeClosed(1, 4)
            .mapToObj(n -> nation.says(1, "TX", "c-" + n, Teller.nobodyElse()))
            .toList();
  }

  @AfterEach
  void close() {
    nation.close();
  }

  @Test
  @Control({"AU-2", "SC-5"})
  void oneTooManyIsNotShownAndThatItWasWantedIsWrittenDown() {
    open(REGISTRAR, 0, 1, 2);
    var trail = nation.auditTrail();

    assertThatThrownBy(() -> open(REGISTRAR, 3)).isInstanceOf(LookUpsSpent.class);

    assertThat(trail.sentences()).containsExactly("child.look-up refused budget");
    assertThatThrownBy(
            () -> nation.histories().history(Nation.by(REGISTRAR), children.get(3), 0, 1))
        .isInstanceOf(LookUpsSpent.class);
  }

  @Test
  void theSameChildAgainIsNoOther() {
    open(REGISTRAR, 0, 1, 2, 0, 1, 2);

    assertThat(nation.budget().of(REGISTRAR))
        .isEqualTo(new LookUpBudget.Standing(3, 3, 0, 4, true));
  }

  @Test
  void whoeverSaysWhyGoesOn() {
    open(REGISTRAR, 0, 1, 2);
    var trail = nation.auditTrail();

    nation.budget().more(REGISTRAR, MoreReason.ENROLLMENT_SEASON);
    open(REGISTRAR, 3);

    assertThat(nation.budget().of(REGISTRAR))
        .isEqualTo(new LookUpBudget.Standing(4, 5, 0, 6, true));
    assertThat(trail.sentences())
        .containsExactly("child.more done enrollment-season", "child.view done");
  }

  @Test
  void oftenEnoughIsOftenEnough() {
    assertThat(nation.budget().more(REGISTRAR, MoreReason.OTHER)).isTrue();
    assertThat(nation.budget().more(REGISTRAR, MoreReason.OTHER)).isTrue();
    var trail = nation.auditTrail();
    assertThat(nation.budget().of(REGISTRAR).mayAdd()).isFalse();

    assertThat(nation.budget().more(REGISTRAR, MoreReason.OTHER)).isFalse();
    assertThat(nation.budget().of(REGISTRAR).mayChildren()).isEqualTo(7);
    assertThat(trail.sentences()).containsExactly("child.more refused often-enough");
  }

  @Test
  void aDayLaterItBeginsAnew() {
    open(REGISTRAR, 0, 1, 2);
    nation.pass(Duration.ofHours(24));

    assertThat(nation.budget().of(REGISTRAR).children()).isZero();
  }

  @Test
  void eachPersonHasTheirOwnAndSystemsAndTasksAreNotCounted() {
    open(REGISTRAR, 0, 1, 2);

    open(Actor.person("p-2", "school-user", "WA"), 0, 1, 2);
    open(Actor.system("wa", "WA"), 0, 1, 2, 3);
    assertThat(nation.children().find(LookUp.forTask(REGISTRAR), children.get(3))).isPresent();
  }

  @Test
  void searchesAreCountedToo() {
    for (int i = 0; i < 4; i++) {
      nation.search(ANA);
    }

    assertThatThrownBy(() -> nation.children().search(Nation.by(REGISTRAR), ANA, Locale.ENGLISH))
        .isInstanceOf(LookUpsSpent.class);
  }

  @Test
  void theAuditSaysWhatForItWas() {
    var trail = nation.auditTrail();

    nation.children().find(new LookUp(REGISTRAR, Purpose.HEALTH), children.getFirst());

    assertThat(trail.wholeText()).contains("\"purpose\": \"health\"");
  }

  private void open(Actor reader, int... some) {
    for (int one : some) {
      assertThat(nation.children().find(Nation.by(reader), children.get(one))).isPresent();
    }
  }
}
