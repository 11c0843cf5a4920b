package org.monarca.exchange.intake.uploads;

import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.SealedHolder;
import org.monarca.exchange.sealing.Seals;

/** Seals the parts of uploads anew that are not submissions yet. */
record SealedParts(Database database, Seals seals) implements SealedHolder {

  private static final int SOME = 16;
  private static final UUID FIRST = new UUID(0, 0);

  private static final String UNDER_ANOTHER =
      """
      select p.upload, p.at
        from intake.upload u join intake.upload_part p on p.upload = u.id
       where u.state = :state and p.sealed <> :current and (p.upload, p.at) > (:upload, :at)
       order by p.upload, p.at limit :limit
      """;

  private static final String USES =
      """
      select exists (
        select from intake.upload u join intake.upload_part p on p.upload = u.id where u.state = ? and p.sealed = ?)
      """;

  @Override
  public String name() {
    return "intake.upload_part";
  }

  @Override
  public boolean holds(String scope) {
    return Seals.isState(scope);
  }

  @Override
  public Optional<String> sealAnew(String scope, String after) {
    var current = seals.current(scope);
    var sealer = seals.sealer();
    var last = after.isEmpty() ? new At(FIRST, -1) : At.of(after);
    var some =
        database
            .jdbc()
            .sql(UNDER_ANOTHER)
            .param("state", scope)
            .param("current", current.number())
            .param("upload", last.upload())
            .param("at", last.at())
            .param("limit", SOME)
            .query((row, n) -> new At(row.getObject("upload", UUID.class), row.getLong("at")))
            .list();
    for (var at : some) {
      database
          .jdbc()
          .sql("select bytes, sealed from intake.upload_part where upload = ? and at = ?")
          .params(at.upload(), at.at())
          .query(
              SealedHolder.whole(row -> {
                var place = Parts.place(at.upload(), at.at());
                var opened = seals.open(sealer, row.getInt("sealed"), place, row.getBytes("bytes"));
                database
                    .jdbc()
                    .sql(
                        "update intake.upload_part set bytes = ?, sealed = ? where upload = ? and at = ?")
                    .params(
                        sealer.seal(current, place, opened), current.number(), at.upload(), at.at())
                    .update();
              }));
    }
    return some.size() < SOME ? Optional.empty() : Optional.of(some.getLast().text());
  }

  @Override
  public boolean uses(String scope, int key) {
    return database.jdbc().sql(USES).params(scope, key).query(Boolean.class).single();
  }

  /** Which part. */
  private record At(UUID upload, long at) {

    static At of(String text) {
      var parts = text.split(" ", 2);
      return new At(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
    }

    String text() {
      return upload + " " + at;
    }
  }
}
