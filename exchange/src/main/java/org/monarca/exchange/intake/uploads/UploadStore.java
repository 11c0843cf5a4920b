package org.monarca.exchange.intake.uploads;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Uploads as rows; all statements join the transaction under way. */
record UploadStore(Database database, InstantSource clock) {

  private static final String ADD =
      """
      insert into intake.upload (id, state, sender, role, role_grant, metadata, length, begun, expires)
      values (:id, :state, :sender, :role, :grant, :metadata, :length, :now, :expires)
      """;

  /** One that has expired is as absent as it will be once it is disposed of. */
  private static final String FIND =
      """
      select * from intake.upload
       where id = :id and state = :state and sender = :sender and (expires is null or expires > :now)
      """;

  private static final String UNFINISHED =
      """
      select * from intake.upload
       where state = :state and sender = :sender and settled is null and expires > :now
       order by begun desc, id
      """;

  private static final String OPEN =
      """
      select count(*) as uploads, coalesce(sum(length), 0) as bytes
        from intake.upload where state = :state and settled is null and (expires is null or expires > :now)
      """;

  private static final String GROW =
      """
      update intake.upload
         set received = received + :bytes, expires = case when received + :bytes < length then :expires::timestamptz end
       where id = :id and writer = :writer and received = :at and settled is null
      """;

  private static final String NEXT =
      """
      select * from intake.upload
       where expires is null and (rests is null or rests <= :now) and id <> all (:busy)
       order by begun limit 1
      """;

  private static final String SETTLE =
      """
      update intake.upload
         set submission = :submission, refusal = :refusal, settled = :now, expires = :expires, rests = null,
             untold = :submission::uuid is not null and role <> 'state-system'
       where id = :id and settled is null
      """;

  /** What a State has open: how many, and how long they are together. */
  record Open(long uploads, long bytes) {}

  void add(UUID id, Actor sender, Metadata metadata, long length, Instant expires) {
    database
        .jdbc()
        .sql(ADD)
        .param("id", id)
        .param("state", sender.ownState().orElseThrow())
        .param("sender", sender.id())
        .param("role", sender.role())
        .param("grant", sender.grant())
        .param("metadata", metadata.text())
        .param("length", length)
        .param("now", now())
        .param("expires", utc(expires))
        .update();
  }

  /** The sender's upload of that number. */
  Optional<Upload> find(Actor sender, UUID id) {
    return own(FIND, sender, id);
  }

  /** As {@link #find}, and nobody changes it until the transaction ends. */
  Optional<Upload> lock(Actor sender, UUID id) {
    return own(FIND + " for update", sender, id);
  }

  private Optional<Upload> own(String statement, Actor sender, UUID id) {
    return database
        .jdbc()
        .sql(statement)
        .param("id", id)
        .param("state", sender.ownState().orElse(""))
        .param("sender", sender.id())
        .param("now", now())
        .query((row, n) -> Upload.of(row))
        .optional();
  }

  /** Of the sender, those of which something has not come yet, newest first. */
  List<Upload> unfinished(Actor sender) {
    return database
        .jdbc()
        .sql(UNFINISHED)
        .param("state", sender.ownState().orElse(""))
        .param("sender", sender.id())
        .param("now", now())
        .query((row, n) -> Upload.of(row))
        .list();
  }

  Open open(String state) {
    return database
        .jdbc()
        .sql(OPEN)
        .param("state", state)
        .param("now", now())
        .query((row, n) -> new Open(row.getLong("uploads"), row.getLong("bytes")))
        .single();
  }

  /** From now on that request alone adds to it. */
  void takeOver(UUID id, UUID writer) {
    database
        .jdbc()
        .sql("update intake.upload set writer = ? where id = ?")
        .params(writer, id)
        .update();
  }

  /** So many bytes more; answers whether that request may still add to it, and there. */
  boolean grow(UUID id, UUID writer, long at, int bytes, Instant expires) {
    return database
            .jdbc()
            .sql(GROW)
            .param("id", id)
            .param("writer", writer)
            .param("at", at)
            .param("bytes", bytes)
            .param("expires", utc(expires))
            .update()
        == 1;
  }

  void remove(UUID id) {
    database.jdbc().sql("delete from intake.upload where id = ?").param(id).update();
  }

  /** One that has come whole and that nobody is at. */
  Optional<Upload> next(Collection<UUID> busy) {
    return database
        .jdbc()
        .sql(NEXT)
        .param("now", now())
        .param("busy", busy.toArray(UUID[]::new))
        .query((row, n) -> Upload.of(row))
        .optional();
  }

  /** That one, where it has come whole and may be handed over now. */
  Optional<Upload> ready(UUID id) {
    return database
        .jdbc()
        .sql(
            "select * from intake.upload where id = ? and expires is null and (rests is null or rests <= ?)")
        .params(id, now())
        .query((row, n) -> Upload.of(row))
        .optional();
  }

  /** Its end, with which its bytes go; answers whether it had not come to one before. */
  boolean settle(UUID id, @Nullable UUID submission, @Nullable Unfit unfit, Instant expires) {
    int settled =
        database
            .jdbc()
            .sql(SETTLE)
            .param("submission", submission)
            .param("refusal", unfit == null ? null : unfit.code())
            .param("now", now())
            .param("expires", utc(expires))
            .param("id", id)
            .update();
    database.jdbc().sql("delete from intake.upload_part where upload = ?").param(id).update();
    return settled == 1;
  }

  /** It is not handed over before. */
  void rest(UUID id, Instant until, int failures) {
    database
        .jdbc()
        .sql(
            "update intake.upload set rests = ?, tries = tries + ? where id = ? and settled is null")
        .params(utc(until), failures, id)
        .update();
  }

  private OffsetDateTime now() {
    return utc(clock.instant());
  }

  private static OffsetDateTime utc(Instant at) {
    return Times.utc(at.truncatedTo(ChronoUnit.MICROS));
  }
}
