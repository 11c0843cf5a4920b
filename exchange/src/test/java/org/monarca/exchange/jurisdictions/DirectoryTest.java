package org.monarca.exchange.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.jurisdictions.holidays.WorkingDays;
import org.monarca.exchange.platform.TestDatabase;

class DirectoryTest {

  private final TestDatabase test = TestDatabase.fresh();
  private final Directory directory =
      new Directory(test.database(), new WorkingDays(test.database(), InstantSource.system()));

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void workingDaysPassOverWeekendsAndHolidays() {
    var wednesday = LocalDate.of(2026, 11, 25); // the day before Thanksgiving

    assertThat(directory.isWorkingDay("TX", wednesday)).isTrue();
    assertThat(directory.isWorkingDay("TX", LocalDate.of(2026, 11, 27))).isFalse();
    assertThat(directory.plusWorkingDays("TX", wednesday, 1)).isEqualTo("2026-11-30");
    assertThat(directory.plusWorkingDays("OH", wednesday, 1)).isEqualTo("2026-11-27");
    assertThat(directory.plusWorkingDays("TX", LocalDate.of(2026, 11, 28), 0))
        .isEqualTo("2026-11-30");
  }

  @Test
  void aDistrictIsFoundByItsIdAndLeadsToItsRegion() {
    test.jdbc()
        .sql(
            "insert into jurisdictions.region (state, name) values ('TX', 'Valley'), ('TX', 'coast')")
        .update();
    test.jdbc()
        .sql(
            """
            insert into jurisdictions.district (lea_id, state, name, city, region)
            select '4899001', 'TX', 'Synthetic Weslaco Schools', 'Weslaco', id from jurisdictions.region where name = 'Valley'
            """)
        .update();
    test.jdbc()
        .sql(
            "insert into jurisdictions.district (lea_id, state, name) values ('4899002', 'TX', 'Synthetic Donna Schools')")
        .update();

    assertThat(directory.regions("TX")).extracting(Region::name).containsExactly("coast", "Valley");
    assertThat(directory.regions("MI")).isEmpty();
    assertThat(directory.district("4899001").orElseThrow().city()).isEqualTo("Weslaco");
    assertThat(directory.regionOf("4899001")).map(Region::name).contains("Valley");
    assertThat(directory.district("4899002").orElseThrow().region()).isNull();
    assertThat(directory.regionOf("4899002")).isEmpty();
    assertThat(directory.district("TX")).isEmpty();
    var some = directory.districts(Set.of("4899001", "4899002", "4899003"));
    assertThat(some).containsOnlyKeys("4899001", "4899002");
    var valley = directory.regionOf("4899001").orElseThrow();
    assertThat(directory.regions(Set.of(valley.id(), 0L)))
        .containsExactly(Map.entry(valley.id(), valley));
    assertThat(directory.districts(Set.of())).isEmpty();
  }
}
