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
import org.monarca.exchange.platform.TestDatabase;

/** {@code ./monarca submissions retry} beside a service that runs. */
class GivenUpTest {

  private static final String GIVEN_UP = "5d0a6f1e-0000-4000-8000-000000000001";
  private static final String REJECTED = "5d0a6f1e-0000-4000-8000-000000000002";

  private static final String SUBMISSION =
      """
      insert into intake.submission (id, state, sender, form, dry_run, bytes, sha256, received, status, attempts)
      values (:id::uuid, 'TX', 's', 'csv', false, 1, sha256(:id::bytea), now(), 'rejected', 10)
      """;

  private static final String FINDING =
      "insert into intake.finding (submission, file, line, problem, details) values (:id::uuid, '', 0, :problem, '[]')";

  @RegisterExtension private final Console console = new Console();

  @TempDir private Path folder;

  private final TestDatabase test = TestDatabase.fresh();
  private Path settings = Path.of("");

  @BeforeEach
  void aServiceThatGaveOneUp() throws IOException {
    settings = Files.write(folder.resolve("service.properties"), List.of(test.properties()));
    rejected(GIVEN_UP, "MON-1215");
    rejected(REJECTED, "MON-1101");
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whatWasGivenUpBeginsAnewAndTheTrailSaysSo() {
    assertThat(run("retry", GIVEN_UP)).isEqualTo(Exit.DONE);

    assertThat(console.said()).contains(GIVEN_UP + " begins anew");
    assertThat(status(GIVEN_UP)).isEqualTo("received 0");
    assertThat(
            test.jdbc()
                .sql("select object_id from audit.entry where action = 'submission.retry'")
                .query(String.class)
                .list())
        .containsExactly(GIVEN_UP);
  }

  @Test
  void whatWasRejectedForWhatItSaysStaysSo() {
    assertThat(run("retry", REJECTED, GIVEN_UP)).isEqualTo(Exit.FAILED);

    assertThat(console.said()).contains(REJECTED + " is none", GIVEN_UP + " begins anew");
    assertThat(status(REJECTED)).isEqualTo("rejected 10");
  }

  @Test
  void saysWhatIsWrongWithItsUse() {
    assertThat(run("forget", GIVEN_UP)).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("there is: retry");
    assertThat(run("retry")).isEqualTo(Exit.WRONG_USE);
    assertThat(run("retry", "tx.zip")).isEqualTo(Exit.WRONG_USE);
  }

  private int run(String... words) {
    var all =
        new ArrayList<>(
            List.of("submissions", "--data", folder.toString(), "--settings", settings.toString()));
    all.addAll(List.of(words));
    return console.run(all.toArray(String[]::new));
  }

  private void rejected(String id, String problem) {
    test.jdbc().sql(SUBMISSION).param("id", id).update();
    test.jdbc().sql(FINDING).param("id", id).param("problem", problem).update();
  }

  private String status(String id) {
    return test.jdbc()
        .sql("select status || ' ' || attempts from intake.submission where id = ?::uuid")
        .param(id)
        .query(String.class)
        .single();
  }
}
