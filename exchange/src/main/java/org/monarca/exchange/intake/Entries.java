package org.monarca.exchange.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.monarca.exchange.intake.SubmissionStatus.Progress;
import org.monarca.exchange.intake.SubmissionStatus.Waiting;
import org.monarca.exchange.intake.unusual.Unusual;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.records.Mode;
import org.monarca.records.submission.Form;

/** A submission's row in the ledger, as senders see and decide it. */
final class Entries {

  /**
   * What {@link #status} reads: of each submission {@code s} that the rest of the statement finds.
   */
  static final String SELECT =
      """
      select id, state, submission_id, mode, form, sha256, bytes, dry_run, status, announced, examined, applied, received, started, finished,
             accepted, rejected, unchanged, withdrawn, known, new, review, withdraw, living,
             %s as unusual
        from intake.submission s
      """
          .formatted(Unusual.OF_SUBMISSION);

  private static final String ADD =
      """
      insert into intake.submission (id, state, sender, form, dry_run, codes, bytes, sha256, received)
      values (:id, :state, :sender, :form, :dryRun, :codes, :bytes, decode(:sha256, 'hex'),
              greatest(:received, (select max(received) + interval '1 microsecond' from intake.submission where state = :state)))
      on conflict (state, sha256, form, dry_run, codes) do nothing
      """;

  private static final String SAME_BYTES =
      SELECT
          + "where s.state = :state and s.sha256 = decode(:sha256, 'hex') and s.form = :form and s.dry_run = :dryRun and s.codes = :codes";

  private static final String CONFIRM =
      "update intake.submission set status = 'applying', confirmed = true, lease_until = null where id = ?";

  private final Database database;

  Entries(Database database) {
    this.database = database;
  }

  /**
   * Adds it unless the same bytes are there in the same form. It comes after what its State sent
   * before, whatever the clock says.
   *
   * @param codes of a dry run the version of the State's table that it tries; else 0
   */
  boolean add(
      UUID id,
      Actor sender,
      String state,
      UploadedBytes upload,
      int codes,
      Arrival arrival,
      Instant now) {
    int added =
        database
            .jdbc()
            .sql(ADD)
            .param("id", id)
            .param("state", state)
            .param("sender", sender.id())
            .param("form", upload.form().code())
            .param("dryRun", upload.dryRun())
            .param("codes", codes)
            .param("bytes", arrival.bytes())
            .param("sha256", arrival.sha256())
            .param("received", Times.utc(now.truncatedTo(ChronoUnit.MICROS)))
            .update();
    return added == 1;
  }

  /**
   * What was sent before with the same bytes in the same form.
   *
   * @param codes as they would be added by
   */
  Optional<SubmissionStatus> sameBytes(
      String state, UploadedBytes upload, int codes, Arrival arrival) {
    return database
        .jdbc()
        .sql(SAME_BYTES)
        .param("state", state)
        .param("sha256", arrival.sha256())
        .param("form", upload.form().code())
        .param("dryRun", upload.dryRun())
        .param("codes", codes)
        .query((row, n) -> status(row))
        .optional();
  }

  Optional<SubmissionStatus> find(UUID id) {
    return database
        .jdbc()
        .sql(SELECT + "where s.id = ?")
        .param(id)
        .query((row, n) -> status(row))
        .optional();
  }

  /** Who sent it: an account, a system, or what sends by itself. */
  Optional<String> sender(UUID id) {
    return database
        .jdbc()
        .sql("select sender from intake.submission where id = ?")
        .param(id)
        .query(String.class)
        .optional();
  }

  /** As {@link #find}, where the reader's State sent it. */
  Optional<SubmissionStatus> visible(Actor reader, UUID id) {
    return find(id).filter(submission -> reader.belongsTo(submission.state()));
  }

  /** Of these, those that the reader's State sent. */
  List<SubmissionStatus> visible(Actor reader, Collection<UUID> ids) {
    return database
        .jdbc()
        .sql(SELECT + "where s.id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query((row, n) -> status(row))
        .list()
        .stream()
        .filter(submission -> reader.belongsTo(submission.state()))
        .toList();
  }

  /** As {@link #find}, and nobody changes it until the transaction ends. */
  Optional<SubmissionStatus> lock(UUID id) {
    return database
        .jdbc()
        .sql(SELECT + "where s.id = ? for update of s")
        .param(id)
        .query((row, n) -> status(row))
        .optional();
  }

  void confirm(UUID id) {
    database.jdbc().sql(CONFIRM).param(id).update();
  }

  static SubmissionStatus status(ResultSet row) throws SQLException {
    var status = Status.ofCode(row.getString("status"));
    var mode = row.getString("mode");
    return new SubmissionStatus(
        row.getObject("id", UUID.class),
        row.getString("state"),
        row.getString("submission_id"),
        mode == null ? null : Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
        Form.ofCode(row.getString("form")).orElse(null),
        row.getObject("sha256") == null ? null : HexFormat.of().formatHex(row.getBytes("sha256")),
        row.getLong("bytes"),
        row.getBoolean("dry_run"),
        status,
        progress(row, status),
        status.finished() ? receipt(row, status) : null,
        status == Status.WAITING
            ? new Waiting(row.getLong("withdraw"), row.getLong("living"))
            : null,
        new SubmissionStatus.Times(
            Times.instant(row, "received"),
            Times.instantOrNull(row, "started"),
            Times.instantOrNull(row, "finished")),
        unusual(row));
  }

  private static List<Unusual> unusual(ResultSet row) throws SQLException {
    return Stream.of((String[]) row.getArray("unusual").getArray()).map(Unusual::of).toList();
  }

  /** A rejected child needs no applying: its second step is done with its first. */
  private static Progress progress(ResultSet row, Status status) throws SQLException {
    long total = row.getLong("announced") * (row.getBoolean("dry_run") ? 1 : 2);
    long done =
        status.finished()
            ? total
            : row.getLong("examined") + row.getLong("applied") + row.getLong("rejected");
    return new Progress(Math.min(done, total), total);
  }

  private static Receipt receipt(ResultSet row, Status status) throws SQLException {
    if (status == Status.REJECTED) {
      return new Receipt(0, 0, 0, 0, 0, 0, 0, 0);
    }
    long accepted = row.getLong("accepted");
    long rejected = row.getLong("rejected");
    return new Receipt(
        accepted + rejected,
        accepted,
        rejected,
        row.getLong("unchanged"),
        row.getLong("withdrawn"),
        row.getLong("known"),
        row.getLong("new"),
        row.getLong("review"));
  }
}
