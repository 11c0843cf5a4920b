package org.monarca.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.SealedHolder;
import org.monarca.exchange.sealing.Seals;

/** Seals anew what was answered to requests about single children. */
final class SealedAnswers implements SealedHolder {

  private static final int SOME = 500;

  private static final String UNDER_ANOTHER =
      "select client, key, answer, sealed from intake.live_request where state = :state and sealed <> :current and (client, key) > (:client, :key) order by client, key limit :limit";

  private static final String SEAL =
      """
      update intake.live_request r set answer = anew.answer, sealed = :current
        from unnest(:clients::text[], :keys::text[], :answers::bytea[]) as anew (client, key, answer)
       where r.client = anew.client and r.key = anew.key
      """;

  private static final String USES =
      "select exists (select from intake.live_request where state = ? and sealed = ?)";

  private final Database database;
  private final Seals seals;

  SealedAnswers(Database database, Seals seals) {
    this.database = database;
    this.seals = seals;
  }

  @Override
  public String name() {
    return "intake.live_request";
  }

  @Override
  public boolean holds(String scope) {
    return Seals.isState(scope);
  }

  @Override
  public Optional<String> sealAnew(String scope, String after) {
    var current = seals.current(scope);
    var sealer = seals.sealer();
    var clients = new ArrayList<String>();
    var keys = new ArrayList<String>();
    var answers = new ArrayList<byte[]>();
    var seen = new ArrayList<String>();
    int space = after.indexOf(' '); // no client's number has one
    database
        .jdbc()
        .sql(UNDER_ANOTHER)
        .param("state", scope)
        .param("current", current.number())
        .param("client", after.substring(0, Math.max(0, space)))
        .param("key", after.substring(space + 1))
        .param("limit", SOME)
        .query(
            SealedHolder.whole(row -> {
              var key = new LiveCall.Key(row.getString("client"), row.getString("key"));
              seen.add(key.client() + " " + key.key());
              var opened =
                  seals.open(
                      sealer, row.getInt("sealed"), LiveKeys.place(key), row.getBytes("answer"));
              clients.add(key.client());
              keys.add(key.key());
              answers.add(sealer.seal(current, LiveKeys.place(key), opened));
            }));
    write(current.number(), clients, keys, answers);
    return seen.size() < SOME ? Optional.empty() : Optional.of(seen.getLast());
  }

  @Override
  public boolean uses(String scope, int key) {
    return database.jdbc().sql(USES).params(scope, key).query(Boolean.class).single();
  }

  private void write(int current, List<String> clients, List<String> keys, List<byte[]> answers) {
    database
        .jdbc()
        .sql(SEAL)
        .param("current", current)
        .param("clients", clients.toArray(String[]::new))
        .param("keys", keys.toArray(String[]::new))
        .param("answers", answers.toArray(byte[][]::new))
        .update();
  }
}
