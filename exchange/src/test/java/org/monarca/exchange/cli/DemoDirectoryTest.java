package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.jurisdictions.Asked;
import org.monarca.exchange.jurisdictions.District;
import org.monarca.exchange.jurisdictions.Level;
import org.monarca.exchange.jurisdictions.Region;
import org.monarca.exchange.jurisdictions.TestDirectory;
import org.monarca.exchange.jurisdictions.agreements.Agreements;
import org.monarca.exchange.jurisdictions.agreements.Standing;
import org.monarca.population.places.Atlas;
import org.monarca.population.school.Schools;

class DemoDirectoryTest {

  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  private final TestDirectory test = new TestDirectory();
  private final Agreements agreements = test.agreements(() -> NOW);
  private final DemoDirectory demo =
      new DemoDirectory(test.edits(), test.imports(), test.calendars(), agreements, () -> NOW);

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void everyStateHasAnAgreementButOneAndEachStandingIsThere(@TempDir Path data) throws IOException {
    demo.settle(data);
    demo.settle(Files.createDirectory(data.resolve("after-a-killed-start")));

    var all = agreements.all();
    assertThat(all).hasSize(56);
    assertThat(
            all.values().stream()
                .map(said -> Standing.of(said.agreement(), LocalDate.of(2026, 11, 28)))
                .collect(Collectors.groupingBy(standing -> standing, Collectors.counting())))
        .isEqualTo(
            Map.of(Standing.HOLDS, 53L, Standing.SOON, 1L, Standing.OVER, 1L, Standing.NONE, 1L));
    assertThat(all.values()).allMatch(said -> said.starts() != null);
    assertThat(agreements.of("TX")).hasSize(1);
  }

  @Test
  void everySchoolOfTheMadeUpChildrenStandsInTheDirectoryAndSaysThatItIsSynthetic(
      @TempDir Path data) throws IOException {
    demo.settle(data);

    var directory = test.directory();
    for (var state : List.of("TX", "CA", "FL", "WA", "MI", "OR", "NC", "GA")) {
      var atlas = Atlas.published();
      assertThat(atlas.towns(atlas.fetch(state)))
          .isNotEmpty()
          .allSatisfy(town -> {
            var leaId = Schools.districtId(town);
            assertThat(directory.district(leaId)).map(District::city).contains(town.name());
            assertThat(directory.regionOf(leaId)).isPresent();
            assertThat(directory.operators(leaId))
                .hasSize(5)
                .allSatisfy(one -> assertThat(one.name()).startsWith("Synthetic "));
            assertThat(directory.contacts(state, new Level.OfDistrict(leaId)))
                .singleElement()
                .satisfies(office -> {
                  assertThat(office.email()).endsWith("@example.org");
                  assertThat(office.phone()).matches("555-01\\d\\d");
                });
            assertThat(test.calendars().of(leaId, 2026).orElseThrow().terms()).hasSize(3);
          });
    }
    assertThat(directory.districts(new Asked("TX", null, "", 0, 1000)))
        .extracting(District::name)
        .allMatch(name -> name.startsWith("Synthetic "));
  }

  @Test
  void aLaterStartLeavesWhatPeopleHaveChanged(@TempDir Path data) throws IOException {
    demo.settle(data);
    var region = test.directory().regions("TX").getFirst();
    test.edits().renameRegion(TestDirectory.TEXAS, region.id(), "Far South");

    demo.settle(data);

    assertThat(test.directory().regions("TX"))
        .extracting(Region::name)
        .contains("Far South")
        .doesNotContain(region.name());
  }

  /** Those of {@code demo.json}: by it people try the demo in every role. */
  @Test
  void everyRoleThatPeopleHoldHasSomebodyInTheDemo(@TempDir Path data) throws IOException {
    demo.settle(data);
    var roster = new DemoRoster(test.directory(), () -> "A".repeat(32));

    var users = new ArrayList<>(roster.first());
    users.addAll(roster.missing(users));

    assertThat(users)
        .extracting(DemoUser::role)
        .containsAll(EnumSet.complementOf(EnumSet.of(Role.STATE_SYSTEM)));
    assertThat(roster.missing(users)).isEmpty();
  }
}
