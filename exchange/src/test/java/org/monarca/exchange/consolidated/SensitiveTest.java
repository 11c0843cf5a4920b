package org.monarca.exchange.consolidated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.SmallTable;
import org.monarca.exchange.protection.Emergency;
import org.monarca.exchange.protection.EmergencyReason;
import org.monarca.exchange.protection.MarkReason;
import org.monarca.exchange.protection.ProtectionListener;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.records.RecordKind;

/** Health and disability are read by those who need them, for what they need them. */
class SensitiveTest implements ProtectionListener {

  private static final Actor FEDERAL = Actor.person("us-1", "federal-user", null);
  private static final Actor TEXAN_RECRUITER = Actor.person("tx-3", "recruiter", "TX");
  private static final Emergency FAINTED =
      new Emergency(EmergencyReason.HEALTH, "The child fainted in class.");

  private static final Actor TEXAN_QUERY_USER = Actor.person("tx-4", "query-user", "TX");

  private final Nation nation = new Nation();
  private final List<String> heard = new ArrayList<>();
  private ExchangeId child = new ExchangeId("210744390183");

  @BeforeEach
  void tell() {
    child =
        nation.says(
            1,
            "TX",
            "1",
            guadalupe(),
            Nation.row(
                RecordKind.ENROLLMENT,
                "1",
                "e",
                Map.of(
                    "enrollment_date", "2025-09-01",
                    "grade_level", "05",
                    "med_alert", "Chronic",
                    "idea_indicator", "Y")),
            Nation.row(
                RecordKind.IMMUNIZATION,
                "1",
                "i",
                Map.of("cvx_code", "03", "occurrence_date", "2024-05-06")));
  }

  @AfterEach
  void close() {
    nation.close();
  }

  @Test
  void whoEnrollsAChildReadsAllAndWhoCountsCreditsDoesNot() {
    assertThat(said(Nation.REGISTRAR, Purpose.ENROLLMENT))
        .contains("med_alert", "idea_indicator", "cvx_code");
    assertThat(said(Nation.REGISTRAR, Purpose.HEALTH))
        .contains("med_alert", "cvx_code")
        .doesNotContain("idea_indicator");
    assertThat(said(Nation.REGISTRAR, Purpose.CREDIT))
        .contains("grade_level")
        .doesNotContain("med_alert", "idea_indicator", "cvx_code", "occurrence_date");
  }

  @Test
  void rolesThatNeedNeitherReadNeitherOfTheirOwnStateToo() {
    for (var purpose : Purpose.values()) {
      for (var reader : List.of(FEDERAL, TEXAN_RECRUITER, TEXAN_QUERY_USER)) {
        assertThat(said(reader, purpose))
            .as("%s for %s", reader, purpose)
            .contains("grade_level")
            .doesNotContain("med_alert", "idea_indicator", "cvx_code", "occurrence_date");
      }
    }
  }

  @Test
  void aStatesSystemReadsAllAndThePrivacyOfficerToo() {
    assertThat(said(Actor.system("tx", "TX"), Purpose.EXCHANGE))
        .contains("med_alert", "idea_indicator", "cvx_code");
    assertThat(said(Actor.person("tx-2", "privacy-officer", "TX"), Purpose.OVERSIGHT))
        .contains("med_alert", "idea_indicator", "cvx_code");
  }

  @Test
  void whatIsClosedIsSaid() {
    assertThat(seen(Nation.REGISTRAR, Purpose.CREDIT).closure().closed())
        .containsExactlyInAnyOrder(Sensitive.HEALTH, Sensitive.DISABILITY);
    assertThat(seen(Nation.REGISTRAR, Purpose.ENROLLMENT).closure()).isEqualTo(Closure.NONE);
  }

  @Test
  void theHistoryDoesNotTellItEither() {
    var history =
        nation
            .histories()
            .history(new LookUp(TEXAN_RECRUITER, Purpose.SERVICES), child, 0, 50)
            .orElseThrow();

    assertThat(history.versions())
        .flatExtracting(version -> version.values().keySet())
        .contains("grade_level")
        .doesNotContain("med_alert", "idea_indicator", "cvx_code", "occurrence_date");
  }

  @Test
  void anEmergencyOpensItForHalfAnHourAndTheStateHears() {
    nation.emergencies(this).openAny(TEXAN_RECRUITER, child, FAINTED);

    var open = seen(TEXAN_RECRUITER, Purpose.SERVICES);
    assertThat(keys(open)).contains("med_alert", "idea_indicator", "cvx_code");
    assertThat(open.closure().until()).isNotNull();
    assertThat(open.isProtected()).isFalse();
    assertThat(heard).containsExactly("TX false");
    assertThat(said(FEDERAL, Purpose.OVERSIGHT)).doesNotContain("med_alert");

    nation.pass(Duration.ofMinutes(31));
    assertThat(said(TEXAN_RECRUITER, Purpose.SERVICES)).doesNotContain("med_alert");
  }

  @Test
  void whatWasOpenedForHealthShowsNotWhereAChildIsThatIsMarkedAfterIt() {
    var emergencies = nation.emergencies(this);
    emergencies.openAny(TEXAN_RECRUITER, child, FAINTED);
    nation
        .marks(this)
        .mark(Actor.person("tx-1", "state-data-admin", "TX"), child, MarkReason.HIDING);

    assertThat(seen(TEXAN_RECRUITER, Purpose.SERVICES).isWithheld()).isTrue();

    emergencies.openAny(TEXAN_RECRUITER, child, FAINTED);
    assertThat(seen(TEXAN_RECRUITER, Purpose.SERVICES).isWithheld()).isFalse();
  }

  @Test
  void whereNoStateTellsOfTheChildAnyMoreTheLastOnesHear() {
    nation.withdraws(2, "TX", "1");
    nation.emergencies(this).openAny(TEXAN_RECRUITER, child, FAINTED);

    assertThat(heard).containsExactly("TX false");
  }

  @Test
  void theTableKnowsRolesAlone() {
    assertThat(SmallTable.rows(Sensitive.class, "sensitive-readers.csv"))
        .allSatisfy(row -> assertThat(Role.of(row.get(1))).isPresent());
  }

  @Test
  void whatRestsSealedForHealthIsNotOpenToEverybody() {
    var sealed = SourceRecords.class.getResourceAsStream("sealed.csv");
    assertThat(new Scanner(Objects.requireNonNull(sealed), StandardCharsets.UTF_8).tokens().skip(1))
        .filteredOn(line -> line.endsWith(",health"))
        .isNotEmpty()
        .allSatisfy(line -> {
          var parts = line.split(",");
          var kind =
              Stream.of(RecordKind.values())
                  .filter(one -> one.key().equals(parts[0]))
                  .findFirst()
                  .orElseThrow();
          assertThat(Sensitive.isOf(Set.of(Sensitive.values()), kind, parts[1])).isTrue();
        });
  }

  private ChildRecord seen(Actor reader, Purpose purpose) {
    return nation.children().find(new LookUp(reader, purpose), child).orElseThrow();
  }

  private Set<String> said(Actor reader, Purpose purpose) {
    return keys(seen(reader, purpose));
  }

  private static Set<String> keys(ChildRecord record) {
    return record.rows().values().stream()
        .flatMap(Collection::stream)
        .flatMap(entry -> entry.values().keySet().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public void opened(long opening, Collection<String> states, String by, boolean isProtected) {
    heard.add(String.join(" ", states) + " " + isProtected);
  }

  @Override
  public void changed(String state, String by) {
    heard.add("changed");
  }

  @Override
  public void letIn(String protecting, String to, String by) {
    heard.add("let in");
  }

  @Override
  public void moved(Collection<String> protecting, String to) {
    heard.add("moved");
  }
}
