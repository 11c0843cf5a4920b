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
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.sealing.TestSeals;

/** {@code ./monarca keys} beside a service that runs. */
@Control("SC-12")
class KeysTest {

  @RegisterExtension private final Console console = new Console();

  @TempDir private Path folder;

  private final TestDatabase test = TestDatabase.fresh();
  private Path settings = Path.of("");

  @BeforeEach
  void aServiceWithKeys() throws IOException {
    settings = Files.write(folder.resolve("service.properties"), List.of(test.properties()));
    var seals = TestSeals.of(test.database(), folder).seals();
    for (var state : List.of("CA", "TX")) {
      test.database().write(Actor.exchange("test"), () -> seals.current(state));
    }
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void showsThemAndMakesANewOneForAState() {
    assertThat(keys()).isEqualTo(Exit.DONE);
    assertThat(console.said()).contains("CA 1: current", "TX 2: current").doesNotContain("TX 3");

    assertThat(keys("rotate", "--state", "TX")).isEqualTo(Exit.DONE);

    assertThat(console.said()).contains("CA 1: current", "TX 2: superseded", "TX 3: current");
    assertThat(scopesAtWork()).containsExactly("TX");
  }

  @Test
  void makesNewOnesForAll() {
    assertThat(keys("rotate")).isEqualTo(Exit.DONE);

    assertThat(console.said()).contains("CA 1: superseded", "TX 2: superseded", ": current since");
    assertThat(scopesAtWork()).containsExactly("CA", "TX");
  }

  @Test
  void changesTheOuterKeyInTheFileAndLeavesNothingUnderTheFormer() throws IOException {
    var file = folder.resolve("outer.keys");
    var former = Files.readString(file);

    assertThat(keys("rotate", "--outer")).isEqualTo(Exit.DONE);

    assertThat(Files.readString(file)).isNotEqualTo(former).hasSameSizeAs(former);
    try (var beside = Files.newDirectoryStream(folder, "outer.keys.former-*")) {
      var kept = beside.iterator();
      assertThat(Files.readString(kept.next())).isEqualTo(former);
      assertThat(kept.hasNext()).isFalse();
    }
    assertThat(console.said()).doesNotContain(Files.readString(file).strip());
    assertThat(keys()).isEqualTo(Exit.DONE);
  }

  @Test
  void wrapsByAKeyThatSomebodyHasAddedToTheFile() throws IOException {
    var file = folder.resolve("outer.keys");
    var former = Files.readString(file);
    Files.writeString(file, former + "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=\n");

    assertThat(keys("rotate", "--outer", "--given")).isEqualTo(Exit.DONE);
    assertThat(keys("rotate", "--outer", "--given")).isEqualTo(Exit.FAILED);

    assertThat(Files.readAllLines(file)).hasSize(2);
    Files.writeString(file, "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=\n");
    assertThat(keys()).isEqualTo(Exit.DONE);
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertThat(keys("rotate", "--state", "MI")).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("MI has no key; there are: CA TX");
    assertThat(keys("change")).isEqualTo(Exit.WRONG_USE);
    assertThat(keys("--given")).isEqualTo(Exit.WRONG_USE);
    assertThat(console.run("keys", "--data", folder.toString())).isEqualTo(Exit.NOT_AVAILABLE);
    assertThat(console.complained()).contains("no service runs on");

    Files.delete(folder.resolve("outer.keys"));
    assertThat(keys()).isEqualTo(Exit.FAILED);
    assertThat(console.complained())
        .contains("the keys of this database are missing", "monarca.keys.file");
    assertThat(folder.resolve("outer.keys")).doesNotExist();
    Files.writeString(
        folder.resolve("outer.keys"), "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=\n");
    assertThat(keys()).isEqualTo(Exit.FAILED);
    assertThat(console.complained()).contains("does not open data key");
  }

  private int keys(String... words) {
    var all = new ArrayList<String>(List.of("keys"));
    all.addAll(List.of(words));
    all.addAll(List.of("--data", folder.toString(), "--settings", settings.toString()));
    return console.run(all.toArray(String[]::new));
  }

  private List<String> scopesAtWork() {
    return test.jdbc()
        .sql("select scope from sealing.resealing order by 1")
        .query(String.class)
        .list();
  }
}
