package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.TimelineEntry;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.web.TwoLives.Lives;
import org.monarca.records.RecordKind;

class TwoLivesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private final Wording words =
      new Wording(new Rendering().messages(), Locale.US, ZoneId.of("America/Chicago"));

  @Test
  void twoSchoolsAtTheSameTimeSpeakAgainstOneChild() {
    var lives =
        compare(
            child(stay("TX", "Pharr", "2025-08-20", "2026-04-30")),
            child(stay("MI", "Traverse City", "2026-01-10", "2026-06-12")));

    assertThat(lives.says())
        .containsExactly(
            "Jan 10, 2026 to Apr 30, 2026: A at Pharr (Texas), B at Traverse City (Michigan), at the same time. That speaks against one child.");
  }

  @Test
  void theSameSchoolAtTheSameTimeFitsOneChild() {
    var lives =
        compare(
            child(stay("TX", "Pharr", "2025-08-20", "2026-04-30")),
            child(stay("TX", "PHARR", "2025-08-25", "2026-04-30")));

    assertThat(lives.says()).hasSize(1);
    assertThat(lives.says().getFirst()).contains("both at Pharr (Texas)", "fits one child");
  }

  @Test
  void aSchoolIsKnownByItsLettersAndDigitsHoweverItIsWritten() {
    var same =
        compare(
            child(stay("TX", "St. Mary's 2", "2025-08-20", "2026-04-30")),
            child(stay("TX", "ST MARYS 2", "2025-08-25", "2026-04-30")));
    var others =
        compare(
            child(stay("TX", "Public School 101", "2025-08-20", "2026-04-30")),
            child(stay("TX", "Public School 102", "2025-08-25", "2026-04-30")));

    assertThat(same.says().getFirst()).contains("fits one child");
    assertThat(others.says().getFirst()).contains("speaks against one child");
  }

  @Test
  void aLateNoticeOfLeavingIsNoOverlap() {
    var lives =
        compare(
            child(stay("TX", "Pharr", "2025-08-20", "2026-04-30")),
            child(stay("MI", "Traverse City", "2026-04-20", "2026-06-12")));

    assertThat(lives.says()).containsExactly(words.say("review.lives.fit"));
  }

  @Test
  void aStayWithoutAnEndLastsASchoolYearAtMost() {
    var lives =
        compare(
            child(stay("TX", "Pharr", "2022-08-20", null)),
            child(stay("MI", "Traverse City", "2024-08-20", null)));

    assertThat(lives.says()).containsExactly(words.say("review.lives.fit"));
    assertThat(lives.left().getFirst().meaning()).contains("no end told");
  }

  @Test
  void everyBarLiesOnTheAxis() {
    var lives =
        compare(
            child(
                stay("TX", "Pharr", "2019-08-20", "2019-08-20"),
                stay("TX", "", "2026-11-01", null)),
            child(stay("MI", "Traverse City", "2024-08-20", "2025-05-30")));

    assertThat(lives.ticks()).hasSizeBetween(2, 8);
    assertThat(lives.left()).hasSize(2);
    for (var bar : lives.left()) {
      double from = Double.parseDouble(bar.x());
      double width = Double.parseDouble(bar.width());
      assertThat(from).isBetween(0.0, 1_000.0);
      assertThat(width).isPositive();
      assertThat(from + width).isLessThanOrEqualTo(1_006);
    }
  }

  @Test
  void whereOneTellsOfNoStayThereIsNothingToCompare() {
    assertThat(
            new TwoLives(words, TODAY).of(child(), child(stay("TX", "Pharr", "2025-08-20", null))))
        .isNull();
  }

  private Lives compare(ChildRecord left, ChildRecord right) {
    return Objects.requireNonNull(new TwoLives(words, TODAY).of(left, right));
  }

  private static TimelineEntry stay(String state, String school, String from, @Nullable String to) {
    return new TimelineEntry(
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        RecordKind.ENROLLMENT,
        state,
        school,
        "");
  }

  private static ChildRecord child(TimelineEntry... stays) {
    return new ChildRecord(
        new ExchangeId("210744390183"),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        Arrays.asList(stays));
  }
}
