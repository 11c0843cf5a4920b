package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.consolidated.Nation;
import org.monarca.exchange.identity.ChildFixture;

/** {@code ./monarca verify-data} beside a service that runs. */
class VerifyDataTest {

  @RegisterExtension private final Console console = new Console();

  @TempDir private Path folder;

  private final Nation nation = new Nation();
  private Path settings = Path.of("");

  @BeforeEach
  void aService() throws IOException {
    nation.says(1, "TX", "1", ChildFixture.guadalupe());
    settings =
        Files.write(folder.resolve("service.properties"), List.of(nation.test().properties()));
  }

  @AfterEach
  void close() {
    nation.close();
  }

  @Test
  void saysThatAllHolds() {
    assertThat(verify()).isEqualTo(Exit.DONE);

    assertThat(console.said()).contains("Every invariant holds.");
  }

  @Test
  void namesWhatDoesNotHoldAndByWhat() {
    nation
        .test()
        .jdbc()
        .sql(
            "do 'begin set local session_replication_role = replica; delete from identity.link; end'")
        .update();

    assertThat(verify()).isEqualTo(Exit.FAILED);

    assertThat(console.said())
        .contains("I3 each record of a State is one child", "Offences in all: 1", "Do this: ")
        .doesNotContain("Guadalupe", "holds.");
  }

  /** As where an index is broken: it is counted, and named no further than anybody reads. */
  @Test
  void countsWhatOffendsALotAndNamesSomeOfIt() {
    nation
        .test()
        .jdbc()
        .sql(
            "do 'begin set local session_replication_role = replica; insert into identity.alias select n, n # 1, now() from generate_series(1000000, 1002499) n; end'")
        .update();

    assertThat(verify()).isEqualTo(Exit.FAILED);

    assertThat(console.said())
        .contains("Offences: 2,500 of I4 no number leads back to itself", "Offences in all: 5,000");
    assertThat(console.said().lines()).hasSizeLessThan(30);
  }

  /** That is no word about what it keeps. */
  @Test
  void saysThatItCouldNotBeAsked() throws IOException {
    var closed = Files.readAllLines(settings);
    closed.replaceAll(line -> line.replaceFirst("(owner.password=).*", "$1another"));

    assertThat(verify(Files.write(folder.resolve("closed.properties"), closed)))
        .isEqualTo(Exit.NOT_AVAILABLE);

    assertThat(console.complained()).contains("could not be asked");
  }

  @Test
  void saysWhatIsWrongWithItsUse() {
    assertThat(console.run("verify-data", "--data", folder.toString())).isEqualTo(Exit.WRONG_USE);

    assertThat(console.complained()).contains("holds no database");
  }

  private int verify() {
    return verify(settings);
  }

  private int verify(Path settings) {
    return console.run(
        "verify-data", "--data", folder.toString(), "--settings", settings.toString());
  }
}
