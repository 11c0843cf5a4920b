package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.access.links.LinkPurpose;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.TestDatabase;

/** {@code ./monarca administrator} beside a service that runs. */
@Control("AC-2")
class AdministratorTest {

  @RegisterExtension private final Console console = new Console();

  @TempDir private Path folder;

  private final TestDatabase test = TestDatabase.fresh();
  private final LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
  private Path settings = Path.of("");

  @BeforeEach
  void aServiceWithoutAnybody() throws IOException {
    var lines = new ArrayList<>(List.of(test.properties()));
    lines.add("monarca.smtp.link=https://exchange.example.org");
    settings = Files.write(folder.resolve("service.properties"), lines);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void makesTwoWhoChooseAPasswordAtAPageThatIsGoodOnceAndNoThird() {
    assertThat(make("Ana@Example.org", yesterday)).isEqualTo(Exit.DONE);
    assertThat(console.said()).contains("https://exchange.example.org/password/");
    assertThat(make("ben@example.org", yesterday)).isEqualTo(Exit.DONE);

    assertThat(made())
        .containsExactly(
            "ana@example.org federal-admin f null " + yesterday,
            "ben@example.org federal-admin f null " + yesterday);
    assertThat(audited()).isEqualTo(2);
    assertThat(linkedTo()).isEqualTo(2);

    assertThat(make("cleo@example.org", yesterday)).isEqualTo(Exit.FAILED);
    assertThat(console.complained()).contains("2 administrators of the Department already");
    assertThat(made()).hasSize(2);
  }

  @Test
  void makesAnotherWhereOneIsLeftAndNoneOfAnAddressThatIsTaken() {
    assertThat(make("ana@example.org", yesterday)).isEqualTo(Exit.DONE);
    assertThat(make("ANA@example.org", yesterday)).isEqualTo(Exit.FAILED);
    assertThat(console.complained()).contains("has an account already");
    assertThat(make("ben@example.org", yesterday)).isEqualTo(Exit.DONE);

    test.jdbc()
        .sql(
            "update access.account set status = 'deactivated', status_reason = 'left', status_since = now(), status_by = 'test' where email like 'ana%'")
        .update();

    assertThat(make("cleo@example.org", yesterday)).isEqualTo(Exit.DONE);
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(make("ana at example.org", yesterday)).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("--email: ana at example.org is no address");
    assertThat(make("ana@example.org", yesterday.plusYears(1))).isEqualTo(Exit.WRONG_USE);
    assertThat(console.complained()).contains("is still to come");
    assertThat(make("ana@example.org", yesterday.minusYears(5))).isEqualTo(Exit.FAILED);
    assertThat(console.complained()).contains("is good no longer");
    assertThat(
            console.run(
                "administrator",
                "--email",
                "ana@example.org",
                "--name",
                "Synthetic Ana",
                "--trained",
                yesterday.toString(),
                "--data",
                folder.toString()))
        .isEqualTo(Exit.NOT_AVAILABLE);
    assertThat(made()).isEmpty();
  }

  private int make(String email, LocalDate trained) {
    return console.run(
        "administrator",
        "--email",
        email,
        "--name",
        "Synthetic Administrator",
        "--trained",
        trained.toString(),
        "--data",
        folder.toString(),
        "--settings",
        settings.toString());
  }

  private List<String> made() {
    return test.jdbc()
        .sql(
            "select concat_ws(' ', a.email, g.role, g.waits, coalesce(a.password_hash, 'null'), a.trained) from access.account a join access.role_grant g on g.account = a.id order by a.email")
        .query(String.class)
        .list();
  }

  private long audited() {
    return test.jdbc()
        .sql(
            "select count(*) from audit.entry where action = 'account.create' and actor like '%set-up%'")
        .query(Long.class)
        .single();
  }

  private long linkedTo() {
    return test.jdbc()
        .sql("select count(*) from access.link where purpose = ?")
        .param(LinkPurpose.FIRST_PASSWORD.code())
        .query(Long.class)
        .single();
  }
}
