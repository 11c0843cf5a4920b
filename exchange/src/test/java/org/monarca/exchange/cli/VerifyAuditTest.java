package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.audit.chain.HeadLines;
import org.monarca.exchange.audit.chain.TrailInTest;
import org.monarca.exchange.house.Control;

/** {@code ./monarca verify-audit} beside a service that runs. */
@Control("AU-9(3)")
class VerifyAuditTest {

  @RegisterExtension private final Console console = new Console();

  @TempDir private Path folder;

  private final TrailInTest trail = new TrailInTest().ofThreeDays();
  private Path settings = Path.of("");

  @BeforeEach
  void aService() throws IOException {
    settings =
        Files.write(folder.resolve("service.properties"), List.of(trail.test().properties()));
  }

  @AfterEach
  void close() {
    trail.close();
  }

  @Test
  void saysThatTheTrailHoldsAndWhatWasLookedAt() {
    assertThat(verify()).isEqualTo(Exit.DONE);

    assertThat(console.said())
        .contains(
            "180 entries in 64 chains checked",
            "Closed days: 2, 2026-03-01 to 2026-03-02; no anchors compared",
            "The audit trail holds.");
    assertThat(verify("--from", "2026-03-02", "--to", "2026-03-02")).isEqualTo(Exit.DONE);
    assertThat(console.said())
        .contains("60 entries", "From the head of 2026-03-01 on.", "To the head of 2026-03-02.");
  }

  @Test
  void saysWhichEntryIsTheFirstThatIsBrokenAndNoName() {
    trail.tamper(
        "update audit.entry set actor = 'Synthetic Person' where shard = 8 and position in (10, 50)");

    assertThat(verify()).isEqualTo(Exit.FAILED);

    assertThat(console.said())
        .containsPattern(
            "shard 8, position 10, sequence \\d+, at 2026-03-01T12:00:00.123456Z\n +It was changed: its hash is not that of what it says.")
        .contains("Do this: ", "2 faults in all.")
        .doesNotContain("Synthetic", "holds.");
  }

  @Test
  void headsThatWereWrittenAreAnchorsLater() throws IOException {
    var heads = folder.resolve("heads.jsonl");
    assertThat(verify("--heads", heads.toString())).isEqualTo(Exit.DONE);
    assertThat(Files.readAllLines(heads)).hasSize(2);
    assertThat(verify("--anchors", heads.toString())).isEqualTo(Exit.DONE);
    assertThat(console.said()).contains("anchors compared: 2.");

    var brief = folder.resolve("brief.jsonl");
    Files.write(brief, HeadLines.read(heads).stream().map(HeadLines::brief).toList());
    assertThat(verify("--anchors", brief.toString())).isEqualTo(Exit.DONE);

    trail.tamper("delete from audit.head where day = '2026-03-02'");

    assertThat(verify()).isEqualTo(Exit.DONE);
    assertThat(verify("--anchors", brief.toString())).isEqualTo(Exit.FAILED);
    var before = Files.readString(heads);
    assertThat(verify("--anchors", heads.toString(), "--heads", heads.toString()))
        .isEqualTo(Exit.FAILED);
    assertThat(console.said()).contains("head of 2026-03-02", "not in the database");
    assertThat(heads).hasContent(before);
  }

  @Test
  void saysWhatIsWrongWithItsUse() throws IOException {
    assertThat(verify("--from", "yesterday")).isEqualTo(Exit.WRONG_USE);
    assertThat(verify("--from", "2026-03-02", "--to", "2026-03-01")).isEqualTo(Exit.WRONG_USE);
    assertThat(verify("--anchors", folder.resolve("none").toString())).isEqualTo(Exit.WRONG_USE);
    assertThat(console.run("verify-audit", "--data", folder.toString())).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("holds no database");

    var heads = folder.resolve("heads.jsonl");
    verify("--heads", heads.toString());
    for (var damaged : List.of("\"entries\":60", "[20,")) {
      Files.writeString(
          folder.resolve("damaged"),
          Files.readString(heads).replace(damaged, damaged.replace("0", "1")));
      assertThat(verify("--anchors", folder.resolve("damaged").toString()))
          .isEqualTo(Exit.WRONG_USE);
      assertThat(console.complained()).contains("line 1 of the anchors was changed");
    }
    Files.writeString(folder.resolve("damaged"), "{\"day\": 7}");
    assertThat(verify("--anchors", folder.resolve("damaged").toString())).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("line 1 of the anchors is not a head");
  }

  private int verify(String... words) {
    var all = new ArrayList<String>(List.of("verify-audit"));
    all.addAll(List.of(words));
    all.addAll(List.of("--data", folder.toString(), "--settings", settings.toString()));
    return console.run(all.toArray(String[]::new));
  }
}
