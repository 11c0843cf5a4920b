package org.monarca.exchange.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.monarca.exchange.jurisdictions.TestDirectory.DONNA;
import static org.monarca.exchange.jurisdictions.TestDirectory.MICHIGAN;
import static org.monarca.exchange.jurisdictions.TestDirectory.SPARTA;
import static org.monarca.exchange.jurisdictions.TestDirectory.TEXAS;
import static org.monarca.exchange.jurisdictions.TestDirectory.WESLACO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectoryEditsTest {

  private final TestDirectory test = new TestDirectory();
  private final Directory directory = test.directory();
  private final DirectoryEdits edits = test.edits();

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aStateMakesARegionAndPutsDistrictsIntoIt() {
    var trail = test.trail();

    assertThat(edits.makeRegion(TEXAS, "  Lower\tValley ")).isEqualTo(Edited.DONE);
    var valley = directory.regions("TX").getFirst();
    assertThat(valley.name()).isEqualTo("Lower Valley");
    assertThat(edits.assign(TEXAS, WESLACO, valley.id())).isEqualTo(Edited.DONE);

    assertThat(directory.regionOf(WESLACO)).contains(valley);
    assertThat(directory.regionLines("TX")).containsExactly(new RegionLine(valley, 1));
    assertThat(directory.counts("TX")).isEqualTo(new DirectoryCounts(1, 2, 1, 0, 0));
    assertThat(trail.sentences()).containsExactly("region.make done", "district.assign done");

    assertThat(edits.assign(TEXAS, WESLACO, null)).isEqualTo(Edited.DONE);
    assertThat(directory.regionOf(WESLACO)).isEmpty();
  }

  @Test
  void aRegionsNameIsItsStatesOwnAndOnlyOnce() {
    edits.makeRegion(TEXAS, "Valley");
    edits.makeRegion(TEXAS, "Coast");
    var coast = directory.regions("TX").getFirst().id();

    assertThat(edits.makeRegion(TEXAS, "VALLEY")).isEqualTo(Edited.NAME_TAKEN);
    assertThat(edits.renameRegion(TEXAS, coast, "valley")).isEqualTo(Edited.NAME_TAKEN);
    assertThat(edits.renameRegion(TEXAS, coast, "COAST")).isEqualTo(Edited.DONE);
    assertThat(edits.makeRegion(MICHIGAN, "Valley")).isEqualTo(Edited.DONE);
    assertThat(edits.makeRegion(TEXAS, " \u0000 ")).isEqualTo(Edited.NAME_MISSING);
    assertThat(edits.makeRegion(TEXAS, "x".repeat(101))).isEqualTo(Edited.NAME_TOO_LONG);
    assertThat(edits.makeRegion(TEXAS, "😀".repeat(100))).isEqualTo(Edited.DONE);
  }

  @Test
  void whatBelongsToAnotherStateIsUnknown() {
    edits.makeRegion(TEXAS, "Valley");
    var valley = directory.regions("TX").getFirst().id();
    var trail = test.trail();

    assertThat(edits.renameRegion(MICHIGAN, valley, "Mine")).isEqualTo(Edited.UNKNOWN);
    assertThat(edits.assign(MICHIGAN, SPARTA, valley)).isEqualTo(Edited.REGION_UNKNOWN);
    assertThat(edits.assign(MICHIGAN, WESLACO, null)).isEqualTo(Edited.UNKNOWN);
    assertThat(put(new Level.OfDistrict(SPARTA), "district-administrator"))
        .isEqualTo(Edited.UNKNOWN);
    assertThat(put(new Level.OfRegion(valley + 1), "region-administrator"))
        .isEqualTo(Edited.UNKNOWN);
    assertThat(trail.sentences()).isEmpty();
  }

  @Test
  void anOfficeToAskStandsAtItsLevelUntilItIsReplacedOrRemoved() {
    var district = new Level.OfDistrict(WESLACO);
    put(district, "district-administrator");
    put(new Level.OfState(), "state-data-administrator");
    put(district, "recruiter");

    var later = new OfficeForm("Synthetic front desk", "", "956-555-0199");
    assertThat(edits.putContact(TEXAS, district, "recruiter", later)).isEqualTo(Edited.DONE);

    assertThat(directory.contacts("TX", district))
        .extracting(OfficeContact::part, OfficeContact::office)
        .containsExactly(
            tuple(ContactPart.DISTRICT_ADMINISTRATOR, "Synthetic records office"),
            tuple(ContactPart.RECRUITER, "Synthetic front desk"));
    assertThat(directory.contacts("TX", new Level.OfState())).hasSize(1);
    assertThat(directory.contacts("TX", new Level.OfDistrict(DONNA))).isEmpty();
    assertThat(edits.removeContact(TEXAS, district, "recruiter")).isEqualTo(Edited.DONE);
    assertThat(edits.removeContact(TEXAS, district, "recruiter")).isEqualTo(Edited.UNKNOWN);
    assertThat(edits.removeContact(MICHIGAN, district, "district-administrator"))
        .isEqualTo(Edited.UNKNOWN);
  }

  @Test
  void anOfficeThatCannotBeReachedIsRefused() {
    assertThat(put("", "records@example.org", "")).isEqualTo(Edited.OFFICE_MISSING);
    assertThat(put("x".repeat(101), "records@example.org", "")).isEqualTo(Edited.OFFICE_TOO_LONG);
    assertThat(put("Office", " ", "")).isEqualTo(Edited.WAY_MISSING);
    assertThat(put("Office", "records at example.org", "")).isEqualTo(Edited.EMAIL_WRONG);
    assertThat(put("Office", "x@" + "e".repeat(253) + ".org", "")).isEqualTo(Edited.EMAIL_WRONG);
    assertThat(put("Office", "", "call us")).isEqualTo(Edited.PHONE_WRONG);
    assertThat(put("Office", "", "956-555-0101 x 12")).isEqualTo(Edited.DONE);
    assertThat(put(new Level.OfState(), "district-administrator")).isEqualTo(Edited.PART_UNKNOWN);
  }

  private Edited put(Level level, String part) {
    return edits.putContact(
        TEXAS,
        level,
        part,
        new OfficeForm("Synthetic records office", "records@example.org", "555-0101"));
  }

  private Edited put(String office, String email, String phone) {
    return edits.putContact(
        TEXAS, new Level.OfState(), "recruiter", new OfficeForm(office, email, phone));
  }
}
