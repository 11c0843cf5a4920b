package org.monarca.exchange.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.records.RecordKind;

/** Which medical alerts a school is told of. */
class MedicalAlertTest {

  private static final Instant AS_OF = Instant.parse("2026-05-04T00:00:00Z");

  private final List<Entry> enrollments = new ArrayList<>();

  @Test
  void ofTwoRecordsOfOneStateTheGraverIsTold() {
    // The old school registered the inhaler; the new one made a new record, and asked nobody.
    enrolled(1, "TX", "2025-08-20", "Chronic");
    enrolled(2, "TX", "2026-08-20", "None");

    assertThat(alerts()).containsExactly("TX Chronic 2025-08-20");

    enrolled(3, "TX", "2026-10-01", "Acute");

    assertThat(alerts()).containsExactly("TX Chronic 2025-08-20");
  }

  @Test
  void ofOneRecordTheLastWordHolds() {
    enrolled(1, "TX", "2025-08-20", "Chronic");
    enrolled(1, "TX", "2026-08-20", "None");

    assertThat(alerts()).isEmpty();
  }

  @Test
  void noStateSpeaksForAnotherAndTheLatestComesFirst() {
    enrolled(1, "TX", "2025-08-20", "Chronic");
    enrolled(2, "MI", "2026-09-02", "Acute");
    enrolled(3, "OH", "2026-10-02", "None");

    assertThat(alerts()).containsExactly("MI Acute 2026-09-02", "TX Chronic 2025-08-20");
  }

  @Test
  void ofAProtectedChildEachRecordSpeaksForItself() {
    enrolled(1, Withheld.STATE, "2025-08-20", "Chronic");
    enrolled(2, Withheld.STATE, "2026-08-20", "Acute");
    enrolled(3, Withheld.STATE, "2026-10-20", "None");

    assertThat(alerts()).containsExactly(" Acute 2026-08-20", " Chronic 2025-08-20");
  }

  @Test
  void ofTwoEnrollmentsOfOneDayTheGraverIsTold() {
    // Moved to another school of the district on its first day.
    for (var kinds : List.of(List.of("Chronic", "None", "Acute"), List.of("None", "Chronic"))) {
      enrollments.clear();
      kinds.forEach(kind -> enrolled(1, "TX", "2026-08-20", kind));

      assertThat(alerts()).containsExactly("TX Chronic 2026-08-20");
    }
  }

  @Test
  void anAlertWithoutADayIsAsLateAsItWasTold() {
    enrolled(1, "TX", "2025-08-20", "None");
    enrolled(1, "TX", "", "Chronic", AS_OF.plusSeconds(60));

    assertThat(alerts()).containsExactly("TX Chronic ");

    enrolled(1, "TX", "2026-08-20", "None", AS_OF.plusSeconds(120));

    assertThat(alerts()).isEmpty();
  }

  @Test
  void anAlertWithoutADayThatIsToldWithAnAllClearIsNotHidden() {
    enrolled(1, "TX", "", "Acute");
    enrolled(1, "TX", "2026-08-20", "None");

    assertThat(alerts()).containsExactly("TX Acute ");
  }

  private void enrolled(long record, String state, String day, String alert) {
    enrolled(record, state, day, alert, AS_OF);
  }

  /** Without a day where it is blank. */
  private void enrolled(long record, String state, String day, String alert, Instant asOf) {
    var values = new HashMap<>(Map.of("enrollment_date", day, "med_alert", alert));
    values.values().removeIf(String::isEmpty);
    enrollments.add(new Entry(state, "E" + enrollments.size(), asOf, values, record));
  }

  private List<String> alerts() {
    var child =
        new ChildRecord(
            new ExchangeId("210744390183"),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(RecordKind.ENROLLMENT, List.copyOf(enrollments)),
            List.of());
    return MedicalAlert.of(child).stream()
        .map(alert ->
            alert.enrollment().state()
                + " "
                + alert.kind()
                + " "
                + alert.enrollment().values().getOrDefault("enrollment_date", ""))
        .toList();
  }
}
