package org.monarca.exchange.sealing;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.monarca.exchange.platform.Database;

/** A table of which each row has one sealed {@code value}, and a UUID of its own. */
public final class SealedRows implements SealedHolder {

  private static final int SOME = 100;
  private static final String FIRST = new UUID(0, 0).toString();

  private final Database database;
  private final Seals seals;
  private final String table;
  private final Function<UUID, Place> place;
  private final String underAnother;
  private final String seal;
  private final String uses;

  /**
   * @param table with its schema; its columns are {@code id}, {@code state}, {@code value} and
   *     {@code sealed}
   * @param place of a row's value
   */
  public SealedRows(Database database, Seals seals, String table, Function<UUID, Place> place) {
    this.database = database;
    this.seals = seals;
    this.table = table;
    this.place = place;
    this.underAnother =
        "select id, value, sealed from %s where state = :state and sealed <> :current and id > :after::uuid order by id limit :some"
            .formatted(table);
    this.seal = "update %s set value = ?, sealed = ? where id = ?".formatted(table);
    this.uses = "select exists (select from %s where state = ? and sealed = ?)".formatted(table);
  }

  @Override
  public String name() {
    return table;
  }

  @Override
  public boolean holds(String scope) {
    return Seals.isState(scope);
  }

  @Override
  public Optional<String> sealAnew(String scope, String after) {
    var current = seals.current(scope);
    var sealer = seals.sealer();
    var seen = new ArrayList<String>();
    database
        .jdbc()
        .sql(underAnother)
        .param("state", scope)
        .param("current", current.number())
        .param("after", after.isEmpty() ? FIRST : after)
        .param("some", SOME)
        .query(
            SealedHolder.whole(row -> {
              var id = row.getObject("id", UUID.class);
              seen.add(id.toString());
              var at = place.apply(id);
              var opened = seals.open(sealer, row.getInt("sealed"), at, row.getBytes("value"));
              database
                  .jdbc()
                  .sql(seal)
                  .params(sealer.seal(current, at, opened), current.number(), id)
                  .update();
            }));
    return seen.size() < SOME ? Optional.empty() : Optional.of(seen.getLast());
  }

  @Override
  public boolean uses(String scope, int key) {
    return database.jdbc().sql(uses).params(scope, key).query(Boolean.class).single();
  }
}
