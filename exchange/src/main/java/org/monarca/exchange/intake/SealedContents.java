package org.monarca.exchange.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Sha256;
import org.monarca.exchange.sealing.Place;
import org.monarca.exchange.sealing.SealedHolder;
import org.monarca.exchange.sealing.Seals;

/**
 * Brings the keys of submissions' bytes under another key of their State: the bytes stay as they
 * are, but for those of an earlier version, which are in clear until then.
 */
final class SealedContents implements SealedHolder {

  private static final int SUBMISSIONS = 100;

  private static final String UNDER_ANOTHER =
      """
      select k.submission, k.key, k.wrapped
        from unnest(:submissions::uuid[]) asked (submission)
        join intake.content_key k using (submission)
       where k.key <> :key
      """;

  private static final String IN_CLEAR =
      """
      select submission
        from unnest(:submissions::uuid[]) asked (submission)
       where not exists (select from intake.content_key k where k.submission = asked.submission)
         and exists (select from intake.content c where c.submission = asked.submission)
       order by submission
      """;

  private static final String USES =
      """
      select exists (
        select from intake.submission s join intake.content_key k on k.submission = s.id where s.state = ? and k.key = ?)
      """;

  private final Database database;
  private final Seals seals;
  private final Contents contents;

  SealedContents(Database database, Seals seals) {
    this.database = database;
    this.seals = seals;
    this.contents = new Contents(database, seals);
  }

  @Override
  public String name() {
    return "intake.content";
  }

  @Override
  public boolean holds(String scope) {
    return Seals.isState(scope);
  }

  /** Of those in clear one at a time: it may be a gibibyte. */
  @Override
  public Optional<String> sealAnew(String scope, String after) {
    var key = seals.current(scope);
    var some = SubmissionsInTurn.of(database, scope, after, SUBMISSIONS);
    var inClear = inClear(some);
    var those = inClear.isEmpty() ? some : some.subList(0, some.indexOf(inClear.getFirst()) + 1);
    var sealer = seals.sealer();
    database
        .jdbc()
        .sql(UNDER_ANOTHER)
        .param("submissions", those.toArray(UUID[]::new))
        .param("key", key.number())
        .query(
            SealedHolder.whole(row -> {
              var submission = row.getObject("submission", UUID.class);
              Place place = Contents.place(submission);
              var opened = seals.open(sealer, row.getInt("key"), place, row.getBytes("wrapped"));
              database
                  .jdbc()
                  .sql("update intake.content_key set key = ?, wrapped = ? where submission = ?")
                  .params(key.number(), sealer.seal(key, place, opened), submission)
                  .update();
            }));
    if (!inClear.isEmpty()) {
      seal(inClear.getFirst(), scope);
      return Optional.of(inClear.getFirst().toString());
    }
    return some.size() < SUBMISSIONS ? Optional.empty() : Optional.of(some.getLast().toString());
  }

  @Override
  public boolean uses(String scope, int key) {
    return database.jdbc().sql(USES).params(scope, key).query(Boolean.class).single();
  }

  private List<UUID> inClear(List<UUID> some) {
    return database
        .jdbc()
        .sql(IN_CLEAR)
        .param("submissions", some.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  private void seal(UUID submission, String state) {
    var key = contents.newKey(submission, state);
    int parts =
        database
            .jdbc()
            .sql("select count(*) from intake.content where submission = ?")
            .param(submission)
            .query(Integer.class)
            .single();
    for (int part = 0; part < parts; part++) {
      var clear =
          database
              .jdbc()
              .sql("select bytes from intake.content where submission = ? and part = ?")
              .params(submission, part)
              .query(byte[].class)
              .single();
      var sealed = key.seal(part, part == parts - 1, clear);
      database
          .jdbc()
          .sql("update intake.content set bytes = ?, digest = ? where submission = ? and part = ?")
          .params(sealed, Sha256.of(sealed), submission, part)
          .update();
    }
  }
}
