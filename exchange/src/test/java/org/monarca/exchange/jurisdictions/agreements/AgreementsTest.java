package org.monarca.exchange.jurisdictions.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.jurisdictions.TestDirectory;
import org.monarca.exchange.jurisdictions.agreements.Agreements.Came;
import org.monarca.exchange.platform.Actor;

class AgreementsTest {

  private static final Actor TEXAS = TestDirectory.TEXAS;
  private static final Actor DEPARTMENT =
      new Actor(Actor.Kind.PERSON, "department", "federal-admin", null);
  private static final LocalDate SIGNED = LocalDate.of(2026, 6, 1);
  private static final LocalDate STARTS = LocalDate.of(2026, 8, 1);

  private final TestDirectory test = new TestDirectory();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-30T12:00:00Z"));
  private final Agreements agreements = test.agreements(now::get);

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whatIsSaidLastHoldsAndWhatWasSaidBeforeStaysWithWhoSaidIt() {
    var trail = test.trail();
    say(TEXAS, 0, "Agreement", LocalDate.of(2027, 5, 31));
    now.set(Instant.parse("2026-12-01T12:00:00Z"));
    assertThat(say(DEPARTMENT, 1, "Agreement, renewed", null)).isEqualTo(Came.DONE);

    var all = agreements.of("TX");
    assertThat(all).extracting(Said::by).containsExactly("department", TEXAS.id());
    assertThat(all.getFirst().agreement())
        .isEqualTo(new Agreement("Agreement, renewed", "Synthetic offices", SIGNED, null));
    assertThat(all.getLast().at()).isEqualTo(Instant.parse("2026-11-30T12:00:00Z"));
    assertThat(agreements.all()).containsOnlyKeys("TX").containsValue(all.getFirst());
    assertThat(trail.sentences())
        .filteredOn(sentence -> sentence.contains("agreement.keep"))
        .hasSize(2);
  }

  @Test
  void theSameAgainIsNotSaidTwiceAndThatThereIsNoneCanBeSaid() {
    say(TEXAS, 0, "Agreement", null);
    say(TEXAS, 0, "Agreement", null);
    assertThat(agreements.of("TX")).hasSize(1);

    var none = new AgreementForm(1, " ", "", null, null, null);
    assertThat(agreements.say(TEXAS, "TX", none)).isEqualTo(Came.DONE);
    assertThat(agreements.of("TX").getFirst().agreement()).isNull();
  }

  @Test
  void nobodySaysAnythingOfAnotherState() {
    assertThat(say(TestDirectory.MICHIGAN, 0, "Agreement", null)).isEqualTo(Came.UNKNOWN);
    assertThat(agreements.say(DEPARTMENT, "ZZ", form(0, "Agreement", null)))
        .isEqualTo(Came.UNKNOWN);
    assertThat(agreements.all()).isEmpty();
  }

  @Test
  void ofManyWhoSayDifferentThingsAtOnceOneIsHeardAndTheOthersAreTold() throws Exception {
    var writing =
        List.of("one", "two", "three", "four").stream()
            .<Callable<Came>>map(title -> () -> say(DEPARTMENT, 0, title, null))
            .toList();

    try (var people = Executors.newFixedThreadPool(4)) {
      var came = people.invokeAll(writing).stream().map(one -> one.resultNow()).toList();
      assertThat(came).containsOnlyOnce(Came.DONE).contains(Came.MOVED);
    }
    assertThat(agreements.of("TX")).hasSize(1);
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThat(wrong("", "Offices", SIGNED, null)).isEqualTo(Came.TITLE_MISSING);
    assertThat(wrong("", "", SIGNED, null)).isEqualTo(Came.TITLE_MISSING);
    assertThat(wrong("é".repeat(201), "Offices", SIGNED, null)).isEqualTo(Came.TITLE_TOO_LONG);
    assertThat(wrong("Agreement", " ", SIGNED, null)).isEqualTo(Came.PARTIES_MISSING);
    assertThat(wrong("Agreement", "x".repeat(201), SIGNED, null)).isEqualTo(Came.PARTIES_TOO_LONG);
    assertThat(wrong("Agreement", "Offices", null, SIGNED)).isEqualTo(Came.SIGNED_MISSING);
    assertThat(wrong("Agreement", "Offices", LocalDate.of(2026, 12, 1), null))
        .isEqualTo(Came.SIGNED_AHEAD);
    assertThat(wrong("Agreement", "Offices", SIGNED, SIGNED.minusDays(1)))
        .isEqualTo(Came.UNTIL_BEFORE_SIGNED);
    assertThat(wrong("é".repeat(200), "Offices", SIGNED, SIGNED)).isEqualTo(Came.DONE);
  }

  @ParameterizedTest
  @CsvSource({
    ", HOLDS",
    "2027-03-01, HOLDS",
    "2027-02-28, SOON",
    "2026-11-30, SOON",
    "2026-11-29, OVER"
  })
  void itRunsOutSoonForNinetyDaysAndHoldsOnItsLastDay(@Nullable LocalDate until, Standing stands) {
    var agreement = new Agreement("Agreement", "Offices", SIGNED, until);

    assertThat(Standing.of(agreement, LocalDate.of(2026, 11, 30))).isEqualTo(stands);
    assertThat(Standing.of(null, SIGNED)).isEqualTo(Standing.NONE);
  }

  private Came wrong(
      String title, String parties, @Nullable LocalDate signed, @Nullable LocalDate until) {
    return agreements.say(TEXAS, "TX", new AgreementForm(0, title, parties, signed, until, null));
  }

  private Came say(Actor actor, int seen, String title, @Nullable LocalDate until) {
    return agreements.say(actor, "TX", form(seen, title, until));
  }

  private static AgreementForm form(int seen, String title, @Nullable LocalDate until) {
    return new AgreementForm(seen, title, "Synthetic offices", SIGNED, until, STARTS);
  }
}
