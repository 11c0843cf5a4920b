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
         and refusal is distinct from 'ended'
      """;

  private static final String UNFINISHED =
      """
      select * from intake.upload
       where state = :state and sender = :sender and submission is null and (expires is null or expires > :now)
         and refusal is distinct from 'ended'
       order by begun desc, id
      """;

  private static final String OPEN =
      """
      select count(*) filter (where settled is null and sender = :sender) as uploads,
             coalesce(sum(length) filter (where settled is null), 0) as bytes,
             coalesce(sum(received) filter (where settled is not null), 0) as lost
        from intake.upload where state = :state and submission is null and (expires is null or expires > :now)
      """;

  /** Whoever did not hear that it was begun begins it again. */
  private static final String UNTOUCHED =
      """
      select * from intake.upload
       where state = :state and sender = :sender and metadata = :metadata and length = :length
         and writer is null and settled is null and expires > :now
       order by begun limit 1
      """;

  private static final String GROW =
      """
      update intake.upload
         set received = received + :bytes, version = :version, expires = case when received + :bytes < length then :expires::timestamptz end
       where id = :id and writer = :writer and received = :at and settled is null
      """;

  private static final String NEXT =
      """
      select * from intake.upload
       where expires is null and (rests is null or rests <= :now) and id <> all (:busy)
       order by tries, begun limit 1
      """;

  private static final String SETTLE =
      """
      update intake.upload
         set submission = :submission, refusal = :refusal, settled = :now, expires = :expires, rests = null,
             untold = role <> 'state-system'
       where id = :id and settled is null
      """;

  /** Its sender is answered at once, and nobody else may have gone on with it meanwhile. */
  private static final String REFUSE_BEGINNING =
      """
      update intake.upload
         set refusal = :refusal, settled = :now, expires = :expires
       where id = :id and writer = :writer and received = 0 and settled is null
      """;

  private static final String END =
      """
      update intake.upload
         set refusal = 'ended', settled = :now, expires = :expires, rests = null, untold = false
       where id = :id and received > 0 and submission is null
      """;

  /**
   * What there is.
   *
   * @param uploads of the sender, that are not finished
   * @param bytes how long those of its State are together
   * @param lost bytes that came of its State's and were refused or ended
   */
  record Open(long uploads, long bytes, long lost) {}

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

  Open open(Actor sender) {
    return database
        .jdbc()
        .sql(OPEN)
        .param("state", sender.ownState().orElse(""))
        .param("sender", sender.id())
        .param("now", now())
        .query(
            (row, n) -> new Open(row.getLong("uploads"), row.getLong("bytes"), row.getLong("lost")))
        .single();
  }

  /** The sender's of which exactly that is said, and to which nothing has come. */
  Optional<Upload> untouched(Actor sender, Metadata metadata, long length) {
    return database
        .jdbc()
        .sql(UNTOUCHED)
        .param("state", sender.ownState().orElse(""))
        .param("sender", sender.id())
        .param("metadata", metadata.text())
        .param("length", length)
        .param("now", now())
        .query((row, n) -> Upload.of(row))
        .optional();
  }

  /** From now on that request alone adds to it. */
  void takeOver(UUID id, UUID writer) {
    database
        .jdbc()
        .sql("update intake.upload set writer = ? where id = ?")
        .params(writer, id)
        .update();
  }

  /** So many bytes more, the last with a version; answers whether that request may, and there. */
  boolean grow(
      UUID id, UUID writer, long at, int bytes, @Nullable Integer version, Instant expires) {
    return database
            .jdbc()
            .sql(GROW)
            .param("id", id)
            .param("writer", writer)
            .param("at", at)
            .param("bytes", bytes)
            .param("version", version)
            .param("expires", utc(expires))
            .update()
        == 1;
  }

  /** It is as absent, its bytes are gone, and how many there were counts until it expires. */
  void end(UUID id, Instant expires) {
    int counts =
        database
            .jdbc()
            .sql(END)
            .param("now", now())
            .param("expires", utc(expires))
            .param("id", id)
            .update();
    var of = counts == 1 ? "intake.upload_part where upload = ?" : "intake.upload where id = ?";
    database.jdbc().sql("delete from " + of).param(id).update();
  }

  /** Answers whether that request may still say what becomes of it. */
  boolean refuseBeginning(UUID id, UUID writer, Unfit why, Instant expires) {
    return database
            .jdbc()
            .sql(REFUSE_BEGINNING)
            .param("refusal", why.code())
            .param("now", now())
            .param("expires", utc(expires))
            .param("id", id)
            .param("writer", writer)
            .update()
        == 1;
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

  /** Somebody begins to hand it over: written before, for whoever is killed over it. */
  void tries(UUID id, int tries) {
    database
        .jdbc()
        .sql("update intake.upload set tries = ? where id = ?")
        .params(tries, id)
        .update();
  }

  /** It is not handed over before. */
  void rest(UUID id, Instant until, int tries) {
    database
        .jdbc()
        .sql("update intake.upload set rests = ?, tries = ? where id = ? and settled is null")
        .params(utc(until), tries, id)
        .update();
  }

  private OffsetDateTime now() {
    return utc(clock.instant());
  }

  private static OffsetDateTime utc(Instant at) {
    return Times.utc(at.truncatedTo(ChronoUnit.MICROS));
  }
}
