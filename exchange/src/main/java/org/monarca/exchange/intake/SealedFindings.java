package org.monarca.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.intake.FindingRows.Said;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.DataKey;
import org.monarca.exchange.sealing.SealedHolder;
import org.monarca.exchange.sealing.Seals;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals anew what findings repeat of what was sent, those in clear of an earlier version among
 * them.
 */
final class SealedFindings implements SealedHolder {

  private static final int SUBMISSIONS = 100;
  private static final int FINDINGS = 1000;

  private static final String UNDER_ANOTHER =
      """
      select f.*
        from intake.finding f
       where f.submission = any(:submissions) and (f.submission, f.id) > (:submission, :id)
         and f.key is distinct from :key and (f.key is not null or f.value is not null or f.details <> '[]')
       order by f.submission, f.id
       limit :limit
      """;

  private static final String SEAL =
      """
      update intake.finding f set value = null, details = '[]', sealed = anew.sealed, key = :key
        from unnest(:submissions::uuid[], :ids::bigint[], :sealed::bytea[]) as anew (submission, id, sealed)
       where f.submission = anew.submission and f.id = anew.id
      """;

  private static final String USES =
      """
      select exists (
        select from intake.submission s join intake.finding f on f.submission = s.id where s.state = ? and f.key = ?)
      """;

  private final Database database;
  private final Seals seals;
  private final JsonMapper json;
  private final FindingStore findings;

  SealedFindings(Database database, Seals seals, JsonMapper json) {
    this.database = database;
    this.seals = seals;
    this.json = json;
    this.findings = new FindingStore(database, json, seals);
  }

  @Override
  public String name() {
    return "intake.finding";
  }

  @Override
  public boolean holds(String scope) {
    return Seals.isState(scope);
  }

  /** A place is a submission, and the finding of it, if any, behind which they go on. */
  @Override
  public Optional<String> sealAnew(String scope, String after) {
    var key = seals.current(scope);
    var place = after.split(" ", 2);
    var some = new ArrayList<UUID>();
    long id = Long.MAX_VALUE;
    if (place.length == 2) {
      some.add(UUID.fromString(place[0]));
      id = Long.parseLong(place[1]);
    }
    some.addAll(SubmissionsInTurn.of(database, scope, place[0], SUBMISSIONS));
    if (some.isEmpty()) {
      return Optional.empty();
    }
    var sealed = anew(key, some, place.length == 2 ? some.getFirst() : new UUID(0, 0), id);
    write(key, sealed);
    if (sealed.seen == FINDINGS) {
      return Optional.of(sealed.last);
    }
    return some.size() < SUBMISSIONS ? Optional.empty() : Optional.of(some.getLast().toString());
  }

  @Override
  public boolean uses(String scope, int key) {
    return database.jdbc().sql(USES).params(scope, key).query(Boolean.class).single();
  }

  /** Findings as they are kept from now on, as parameters of a statement. */
  private static final class Anew {

    private final List<UUID> submissions = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();
    private final List<byte[]> sealed = new ArrayList<>();
    private String last = "";
    private int seen;
  }

  private Anew anew(DataKey key, List<UUID> some, UUID submission, long after) {
    var seal = new FindingSeal(seals, json);
    var anew = new Anew();
    database
        .jdbc()
        .sql(UNDER_ANOTHER)
        .param("submissions", some.toArray(UUID[]::new))
        .param("submission", submission)
        .param("id", after)
        .param("key", key.number())
        .param("limit", FINDINGS)
        .query(
            SealedHolder.whole(row -> {
              var of = row.getObject("submission", UUID.class);
              long id = row.getLong("id");
              anew.seen++;
              anew.last = of + " " + id;
              var finding = findings.finding(row, seal);
              anew.submissions.add(of);
              anew.ids.add(id);
              anew.sealed.add(seal.seal(key, of, finding, Said.of(finding).orElseThrow()));
            }));
    return anew;
  }

  private void write(DataKey key, Anew anew) {
    if (!anew.ids.isEmpty()) {
      database
          .jdbc()
          .sql(SEAL)
          .param("key", key.number())
          .param("submissions", anew.submissions.toArray(UUID[]::new))
          .param("ids", anew.ids.toArray(Long[]::new))
          .param("sealed", anew.sealed.toArray(byte[][]::new))
          .update();
    }
  }
}
