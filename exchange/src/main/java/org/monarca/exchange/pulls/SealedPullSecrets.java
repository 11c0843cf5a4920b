package org.monarca.exchange.pulls;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.SealedHolder;
import org.monarca.exchange.sealing.Seals;

/** Seals anew what the exchange signs in by. */
final class SealedPullSecrets implements SealedHolder {

  private static final int SOME = 100;
  private static final String FIRST = new UUID(0, 0).toString();

  private static final String UNDER_ANOTHER =
      "select id, value, sealed from pulls.secret where state = :state and sealed <> :current and id > :after::uuid order by id limit :some";

  private static final String SEAL = "update pulls.secret set value = ?, sealed = ? where id = ?";

  private static final String USES =
      "select exists (select from pulls.secret where state = ? and sealed = ?)";

  private final Database database;
  private final Seals seals;

  SealedPullSecrets(Database database, Seals seals) {
    this.database = database;
    this.seals = seals;
  }

  @Override
  public String name() {
    return "pulls.secret";
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
        .sql(UNDER_ANOTHER)
        .param("state", scope)
        .param("current", current.number())
        .param("after", after.isEmpty() ? FIRST : after)
        .param("some", SOME)
        .query(
            SealedHolder.whole(row -> {
              var id = row.getObject("id", UUID.class);
              seen.add(id.toString());
              var place = PullSecrets.place(id);
              var opened = seals.open(sealer, row.getInt("sealed"), place, row.getBytes("value"));
              database
                  .jdbc()
                  .sql(SEAL)
                  .params(sealer.seal(current, place, opened), current.number(), id)
                  .update();
            }));
    return seen.size() < SOME ? Optional.empty() : Optional.of(seen.getLast());
  }

  @Override
  public boolean uses(String scope, int key) {
    return database.jdbc().sql(USES).params(scope, key).query(Boolean.class).single();
  }
}
