package org.monarca.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.house.Control;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever reads at a snail's pace, or breaks off, holds no connection and is told of. */
@Control("SC-5")
class SlowReadersTest extends OverTheNetwork {

  private static final int MANY = 60_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired private DataSource connections;

  @Test
  void aReaderWhoStopsHoldsNoConnectionAndGetsTheRestWhenItGoesOn() throws Exception {
    var submission = withFindings("TX");
    try (var slow = findings(submission, token("TX"))) {
      assertThat(slow.read(2_000, PATIENCE)).isTrue();

      await().atMost(PATIENCE).during(Duration.ofSeconds(2)).until(() -> inUse() == 0);
      assertThat(reads(submission)).isEqualTo(1);

      var answer = slow.rest();
      assertThat(answer.split("\r\n", 2)[0]).contains(" 200");
      assertThat(answer.split("\"file\"", -1).length).isEqualTo(MANY + 1);
      assertThat(answer.endsWith("}]")).isTrue();
    }
  }

  @Test
  void aReaderWhoBreaksOffHasRead() throws Exception {
    var submission = withFindings("CA");
    try (var slow = findings(submission, token("CA"))) {
      assertThat(slow.read(2_000, PATIENCE)).isTrue();
    }

    await().atMost(PATIENCE).during(Duration.ofSeconds(1)).until(() -> inUse() == 0);
    assertThat(reads(submission)).isEqualTo(1);
  }

  private RawRequest findings(UUID submission, String token) throws Exception {
    return RawRequest.begin(
        port(),
        "GET /api/v1/submissions/" + submission + "/findings HTTP/1.0",
        "Authorization: Bearer " + token);
  }

  private int inUse() throws SQLException {
    return connections.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
  }

  private static UUID withFindings(String state) {
    var id = UUID.randomUUID();
    var owner = testDatabase().jdbc();
    owner
        .sql(
            "insert into intake.submission (id, state, sender, form, dry_run, bytes, sha256, received, status, finished) values (?, ?, 'x', 'csv', false, 1, sha256(?::bytea), now(), 'done', now())")
        .params(id, state, id.toString())
        .update();
    owner
        .sql("insert into intake.content (submission, part, bytes) values (?, 0, ?::bytea)")
        .params(id, id.toString())
        .update();
    owner
        .sql(
            "insert into intake.finding (submission, file, line, problem, details) select ?, 'students.csv', n, 'MON-2001', '[]' from generate_series(1, ?) n")
        .params(id, MANY)
        .update();
    return id;
  }

  private static long reads(UUID submission) {
    return testDatabase()
        .jdbc()
        .sql(
            "select count(*) from audit.entry where object_id = ? and action = 'submission.findings'")
        .param(submission.toString())
        .query(Long.class)
        .single();
  }
}
