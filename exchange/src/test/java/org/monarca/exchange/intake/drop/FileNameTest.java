package org.monarca.exchange.intake.drop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.intake.drop.FileName.Says;
import org.monarca.records.submission.Form;

/** What the name of a file says, and where a path leads. */
class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "tx.zip, CSV_BUNDLE, false",
    "TX 2026.ZIP, CSV_BUNDLE, false",
    "tx.xml, XML, false",
    "tx.part.jsonl, JSON_LINES, false",
    "tx.jsonl.gz, JSON_LINES, true",
    "año.xml.GZ, XML, true",
  })
  void aFinalNameSaysWhichFormItIs(String name, Form form, boolean gzip) {
    assertThat(new FileName("", name).says()).isEqualTo(new Says.Submission(form, gzip));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tx.zip.part", "tx.zip.filepart", "tx.PART", "x.tmp", ".tx.zip", ".in.1"})
  void anotherSaysThatItIsOnItsWay(String name) {
    assertThat(new FileName("", name).says()).isEqualTo(new Says.OnTheWay());
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes.txt", "zip", "tx.zip.bak", "tx.gz", "part"})
  void anyOtherSaysNothing(String name) {
    assertThat(new FileName("", name).says()).isEqualTo(new Says.Unknown());
  }

  @ParameterizedTest
  @CsvSource({
    "kids.csv, kids.csv, false",
    "KIDS 2026.TXT, KIDS 2026.TXT, false",
    "kids.tsv.GZ, kids.tsv, true",
    "all.zip, all.zip, false",
  })
  void inTheFolderOfAMappingItSaysATable(String name, String table, boolean gzip) {
    assertThat(new FileName("nightly", name).says()).isEqualTo(new Says.Tables(table, gzip));
  }

  @Test
  void inTheFolderOfAMappingNothingElseIsRead() {
    assertThat(new FileName("nightly", "kids.xml").says()).isEqualTo(new Says.Unknown());
    assertThat(new FileName("nightly", "kids.jsonl").says()).isEqualTo(new Says.Unknown());
    assertThat(new FileName("nightly", "csv").says()).isEqualTo(new Says.Unknown());
    assertThat(new FileName("nightly", "kids.csv.part").says()).isEqualTo(new Says.OnTheWay());
    assertThat(new FileName("", "kids.csv").says()).isEqualTo(new Says.Unknown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " x.zip",
        "x.zip ",
        "a\\b.zip",
        "a\u0000.zip",
        "a\n.zip",
        "a\u202e.zip",
        "a\ufffd.zip"
      })
  void someAreNoNames(String name) {
    assertThat(FileName.of("", name)).isEmpty();
  }

  @Test
  void theSameSignsAreTheSameNameHoweverTheyAreComposed() {
    assertThat(FileName.of("", "an\u0303o.zip")).isEqualTo(FileName.of("", "a\u00f1o.zip"));
    assertThat(FileName.of("", "ñ".repeat(98) + ".zip")).isPresent();
    assertThat(FileName.of("", "ñ".repeat(99) + ".zip")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', /",
    "., /",
    "/, /",
    "../.., /",
    "in, /in",
    "/in/../out/./x, /out/x",
    "a/../../in//x, /in/x"
  })
  void noPathLeadsAboveTheRoot(String path, String straight) {
    assertThat(Place.straight(path)).isEqualTo(straight);
  }

  @Test
  void thereAreTwoFoldersAndThoseOfMappingsAndTheirFiles() {
    assertThat(Place.of("/")).isEqualTo(Place.Folders.ROOT);
    assertThat(Place.of("in/")).isEqualTo(Place.Folders.IN);
    assertThat(Place.of("/out")).isEqualTo(Place.Folders.OUT);
    assertThat(Place.of("in/x.zip")).isEqualTo(new Place.InFile(new FileName("", "x.zip")));
    assertThat(Place.of("../out/x")).isEqualTo(new Place.OutFile("", "x"));
    assertThat(Place.of("in/\u0007")).isEqualTo(new Place.Unfit());
    assertThat(Place.of("in/a/b")).isEqualTo(new Place.InFile(new FileName("a", "b")));
    assertThat(Place.of("/out/a/./b")).isEqualTo(new Place.OutFile("a", "b"));
    assertThat(Place.of("in/A/b")).isEqualTo(new Place.NoSuchMapping());
    assertThat(Place.of("in/new/b")).isEqualTo(new Place.NoSuchMapping());
    assertThat(Place.of("out/A/b")).isEqualTo(new Place.Nowhere());
    assertThat(Place.of("in/a/b/c")).isEqualTo(new Place.Nowhere());
    assertThat(Place.of("etc/passwd")).isEqualTo(new Place.Nowhere());
    assertThat(Place.of("IN/x.zip")).isEqualTo(new Place.Nowhere());
  }
}
