package org.monarca.exchange.mappings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.mappings.Drafts.Begun;
import org.monarca.exchange.mappings.Mappings.Saved;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.RecordKind;
import org.monarca.records.mapping.MappingFile;
import org.monarca.records.sample.Sample;
import org.springframework.beans.factory.annotation.Autowired;

/** What a State keeps: drafts with their samples, versions that follow each other. */
class MappingsTest extends WholeExchange {

  private static final Path EXAMPLES = Path.of("..", "docs", "formats", "examples");
  private static final String TABLE = "ID,FIRST,LAST\n1,Example Ana,Sample\n";

  @Autowired private Drafts drafts;
  @Autowired private Editing editing;
  @Autowired private Mappings mappings;

  private final Actor wyomingite = Actor.person("person", "state-data-admin", "WY");
  private final Actor other = Actor.person("other", "state-data-admin", "ID");

  @Test
  void whatNoFormShowsOfAMappingStaysAsItWas() throws Exception {
    var sent = example("school-system");
    var id = begin(sent, null);
    var draft = drafts.find(wyomingite, id).orElseThrow();
    for (var part : draft.document().tables()) {
      if (part.kind().isPresent()) {
        var table = draft.tableOf(part).orElseThrow();
        var choices =
            Matching.of(part, table).stream()
                .collect(
                    Collectors.toMap(
                        Matching.Matched::element,
                        Matching.Matched::choice,
                        (one, same) -> one,
                        LinkedHashMap::new));
        assertThat(editing.fields(wyomingite, id, part.name(), choices, part.repeatsFirst()))
            .isTrue();
      }
    }

    var saved = mappings.save(wyomingite, id, "school", "Our schools");

    assertThat(saved).isEqualTo(new Saved.Done("school", 1));
    var kept = MappingDocument.JSON.readTree(mappings.document(wyomingite, "school", 1).get());
    var before = MappingDocument.JSON.readTree(text(sent, "mapping.json"));
    assertThat(kept.path("tables")).isEqualTo(before.path("tables"));
    assertThat(kept.path("header")).isEqualTo(before.path("header"));
  }

  @Test
  void whatIsConfirmedAsItStandsStaysAsItIs() throws Exception {
    var mapping =
        """
        {"monarca_mapping": "1", "name": "kids", "tables": [
          {"name": "kids", "file": ["kids*", "pupils*"], "record": "student", "key": "ID",
           "fields": {"first_name": "FIRST", "parent_1_phone": {"column": "LAST", "digits": true}}},
          {"name": "moves", "file": "kids*", "record": "qualifying_move", "key": "OTHER",
           "fields": {}}]}
        """;
    var id = begin(List.of(sent("kids_1.csv", TABLE), sent("mapping.json", mapping)), null);
    var before = drafts.find(wyomingite, id).orElseThrow().document().bytes();

    editing.tables(
        wyomingite,
        id,
        List.of(
            new Editing.FileAnswer(
                "kids_1.csv",
                "kids*",
                EnumSet.of(RecordKind.STUDENT, RecordKind.QUALIFYING_MOVE),
                "ID")));

    assertThat(drafts.find(wyomingite, id).orElseThrow().document().bytes()).isEqualTo(before);
    drafts.discard(wyomingite, id);
  }

  @Test
  void versionsFollowEachOtherAndEachCanBeTakenAgain() throws Exception {
    mappings.save(wyomingite, begin(example("coe-system"), null), "coe", "First");
    assertThat(mappings.save(wyomingite, begin(example("coe-system"), null), "coe", "Another"))
        .as("of a mapping that has nothing to do with it")
        .isInstanceOf(Saved.NameTaken.class);
    var second = begin(tablesOf("coe-system"), "coe");
    assertThat(mappings.save(wyomingite, second, "coe", "Second"))
        .isEqualTo(new Saved.Done("coe", 2));

    assertThat(mappings.again(wyomingite, "coe", 1)).isEqualTo(new Saved.Done("coe", 3));

    assertThat(mappings.versions(wyomingite, "coe"))
        .extracting(KeptVersion::title)
        .containsExactly("First", "Second", "First");
    var newest = mappings.chosen(wyomingite, "coe").orElseThrow();
    var read = MappingFile.read(new ByteArrayInputStream(newest.document()));
    assertThat(List.of(read.name(), read.version(), read.title()))
        .containsExactly("coe", "3", "First");

    assertThat(mappings.end(wyomingite, "coe")).isTrue();
    assertThat(mappings.chosen(wyomingite, "coe")).isEmpty();
    assertThat(mappings.chosen(wyomingite, "coe\0")).isEmpty();
    assertThat(mappings.again(wyomingite, "coe", 2)).isEqualTo(new Saved.Done("coe", 4));
    assertThat(mappings.chosen(wyomingite, "coe")).isPresent();
  }

  @Test
  void nobodyKeepsOneOverWhatAColleagueKeptMeanwhileWithoutSayingSo() throws Exception {
    mappings.save(wyomingite, begin(example("coe-system"), null), "both", "First");
    var ana = begin(tablesOf("coe-system"), "both");
    var ben = begin(tablesOf("coe-system"), "both");
    mappings.save(wyomingite, ana, "both", "Of Ana");

    var moved = mappings.save(wyomingite, ben, "both", "Of Ben");

    assertThat(moved).isInstanceOf(Saved.Moved.class);
    assertThat(((Saved.Moved) moved).newest())
        .extracting(KeptVersion::number, KeptVersion::title)
        .containsExactly(2, "Of Ana");
    assertThat(mappings.again(wyomingite, "both", 1)).isEqualTo(new Saved.Done("both", 3));
    assertThat(mappings.save(wyomingite, ben, "both", "Of Ben", 2))
        .as("who has seen version 2 has not seen version 3")
        .isInstanceOf(Saved.Moved.class);
    assertThat(mappings.save(wyomingite, ben, "both", "Of Ben", 3))
        .isEqualTo(new Saved.Done("both", 4));
  }

  @Test
  void anotherStateSeesNothingOfIt() throws Exception {
    var id = begin(example("wide-table"), null);
    assertThat(drafts.find(other, id)).isEmpty();
    assertThat(drafts.discard(other, id)).isFalse();
    assertThat(mappings.save(other, id, "mine", "Mine")).isInstanceOf(Saved.Gone.class);

    mappings.save(wyomingite, id, "wide", "Wide");

    assertThat(mappings.find(other, "wide")).isEmpty();
    assertThat(mappings.document(other, "wide", 1)).isEmpty();
    assertThat(mappings.chosen(Actor.system("client-ID", "ID"), "wide")).isEmpty();
    assertThat(mappings.chosen(Actor.system("client-WY", "WY"), "wide")).isPresent();
  }

  @Test
  void aSampleRestsSealedAndGoesWithItsDraft() throws Exception {
    var id = begin(List.of(sent("kids.csv", TABLE)), null);
    var content = "select content from mappings.draft where id = ?";
    var rests = testDatabase().jdbc().sql(content).param(id).query(byte[].class).single();
    try (var none = new ZipInputStream(new ByteArrayInputStream(rests))) {
      assertThat(none.getNextEntry()).isNull();
    }

    assertThat(drafts.discard(wyomingite, id)).isTrue();

    assertThat(testDatabase().jdbc().sql(content).param(id).query().listOfRows()).isEmpty();
  }

  @Test
  void whatCannotBeLookedAtIsRefusedWithItsReason() throws Exception {
    var large = sent("a.csv", "x".repeat(Sample.MOST_BYTES + 1));
    assertThat(flaw(large)).isEqualTo(Sample.Flaw.TOO_LARGE);
    assertThat(flaw(zip("a.csv", "0".repeat(20 << 20)))).isEqualTo(Sample.Flaw.TOO_LARGE);
    assertThat(flaw(zip("../a.csv", TABLE))).isEqualTo(Sample.Flaw.FILE_NAME);
    assertThat(flaw(sent("a.csv", TABLE), sent("a.csv", TABLE))).isEqualTo(Sample.Flaw.TWICE);
    assertThat(flaw(zip("[Content_Types].xml", "<Types/>"))).isEqualTo(Sample.Flaw.SPREADSHEET);
    assertThat(flaw(sent("a.xml", "<a/>"))).isEqualTo(Sample.Flaw.NO_TABLE);
    assertThat(flaw(sent("mapping.json", "{}"))).isEqualTo(Sample.Flaw.NOTHING);
    assertThat(
            drafts.begin(
                wyomingite, List.of(sent("a.csv", TABLE), sent("mapping.json", "{}")), null))
        .isInstanceOf(Begun.Unusable.class);
  }

  @Test
  void aMappingWithoutStudentsIsNotKept() throws Exception {
    var id = begin(List.of(sent("kids.csv", TABLE)), null);

    assertThat(mappings.save(wyomingite, id, "empty", "Empty")).isInstanceOf(Saved.Unusable.class);
    for (var name : List.of("Not so", "con", "lpt1", "-rf", "kids-")) {
      assertThat(mappings.save(wyomingite, id, name, "Empty"))
          .as(name)
          .isInstanceOf(Saved.UnfitName.class);
    }
    assertThat(mappings.save(wyomingite, id, "empty", " ")).isInstanceOf(Saved.UnfitTitle.class);
    assertThat(drafts.find(wyomingite, id)).as("nothing is lost").isPresent();
    drafts.discard(wyomingite, id);
  }

  private Sample.@Nullable Flaw flaw(Sample.Sent... sent) {
    return drafts.begin(wyomingite, List.of(sent), null) instanceof Begun.Unfit(var flaw)
        ? flaw
        : null;
  }

  private UUID begin(List<Sample.Sent> sent, @Nullable String of) {
    var begun = drafts.begin(wyomingite, sent, of);
    assertThat(begun).isInstanceOf(Begun.Draft.class);
    return ((Begun.Draft) begun).id();
  }

  private static List<Sample.Sent> tablesOf(String name) throws IOException {
    return example(name).stream().filter(file -> !file.name().equals("mapping.json")).toList();
  }

  private static List<Sample.Sent> example(String name) throws IOException {
    var sent = new ArrayList<Sample.Sent>();
    try (var files = Files.list(EXAMPLES.resolve(name))) {
      for (var file : files.sorted().toList()) {
        sent.add(new Sample.Sent(file.getFileName().toString(), Files.readAllBytes(file)));
      }
    }
    return sent;
  }

  private static String text(List<Sample.Sent> sent, String name) {
    return sent.stream()
        .filter(file -> file.name().equals(name))
        .map(file -> new String(file.bytes(), UTF_8))
        .findFirst()
        .orElseThrow();
  }

  private static Sample.Sent sent(String name, String text) {
    return new Sample.Sent(name, text.getBytes(UTF_8));
  }

  private static Sample.Sent zip(String entry, String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(text.getBytes(UTF_8));
    }
    return new Sample.Sent("sample.zip", bytes.toByteArray());
  }
}
