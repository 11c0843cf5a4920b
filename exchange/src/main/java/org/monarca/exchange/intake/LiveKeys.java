package org.monarca.exchange.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.intake.LiveAnswer.Told;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.sealing.DataKey;
import org.monarca.exchange.sealing.Place;
import org.monarca.exchange.sealing.Seals;

/**
 * What was answered to requests, by their keys. Statements join the transaction under way, in which
 * each is done.
 */
final class LiveKeys {

  /** In an order of their own, so that no two wait for each other. */
  private static final String HOLD =
      """
      select pg_advisory_xact_lock(lock) from (
        select hashtextextended(client || ' ' || key, 0) as lock from unnest(:clients::text[], :keys::text[]) as asked (client, key)
         union select hashtextextended('intake.live ' || state, 0) from unnest(:states::text[]) as spoken (state)
         order by lock) held
      """;

  private static final String FIND =
      """
      select r.* from unnest(:clients::text[], :keys::text[]) as asked (client, key) join intake.live_request r using (client, key)
      """;

  private static final String KEEP =
      """
      insert into intake.live_request (state, client, key, at, status, answer, sealed)
      select state, client, key, :at, status, answer, sealed
        from unnest(:states::text[], :clients::text[], :keys::text[], :statuses::int[], :answers::bytea[], :sealed::int[])
             as done (state, client, key, status, answer, sealed)
      """;

  private final Database database;
  private final Seals seals;

  LiveKeys(Database database, Seals seals) {
    this.database = database;
    this.seals = seals;
  }

  /** A request as it was done. */
  @SuppressWarnings("ArrayRecordComponent") // compared by content
  record Kept(byte[] digest, Told told) {

    boolean isAnswerTo(LiveRequest.Asked request) {
      return Arrays.equals(digest, request.digest());
    }
  }

  /**
   * Those that were done before; until the transaction ends nobody else does one of these, or
   * anything else that systems of the same States say. Keys that seal are held first.
   */
  Map<LiveCall.Key, Kept> hold(Collection<LiveCall> calls) {
    var clients = calls.stream().map(call -> call.key().client()).toArray(String[]::new);
    var keys = calls.stream().map(call -> call.key().key()).toArray(String[]::new);
    var states = calls.stream().map(LiveCall::state).distinct().toList();
    seals.hold(states);
    database
        .jdbc()
        .sql(HOLD)
        .param("clients", clients)
        .param("keys", keys)
        .param("states", states.toArray(String[]::new))
        .query(row -> {});
    var sealer = seals.sealer();
    var kept = new HashMap<LiveCall.Key, Kept>();
    database
        .jdbc()
        .sql(FIND)
        .param("clients", clients)
        .param("keys", keys)
        .query(row -> {
          var key = new LiveCall.Key(row.getString("client"), row.getString("key"));
          var opened = seals.open(sealer, row.getInt("sealed"), place(key), row.getBytes("answer"));
          kept.put(key, kept(row.getInt("status"), opened));
        });
    return kept;
  }

  private static Kept kept(int status, byte[] opened) {
    int begin = LiveRequest.BYTES_OF_DIGEST;
    var body = new String(opened, begin, opened.length - begin, StandardCharsets.UTF_8);
    return new Kept(Arrays.copyOf(opened, begin), new Told(status, body));
  }

  /** What is sealed: what was asked, which nobody can guess at so, and what was answered. */
  private static byte[] sealed(LiveCall call, Told told) {
    var body = told.body().getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(LiveRequest.BYTES_OF_DIGEST + body.length)
        .put(call.request().digest())
        .put(body)
        .array();
  }

  /** Keeps what is answered to each. */
  void keep(List<LiveCall> calls, List<Told> told, Instant now) {
    var sealer = seals.sealer();
    var answers = new byte[calls.size()][];
    var numbers = new Integer[calls.size()];
    var byState = new HashMap<String, DataKey>();
    for (int i = 0; i < answers.length; i++) {
      var call = calls.get(i);
      var key = byState.computeIfAbsent(call.state(), seals::current);
      answers[i] = sealer.seal(key, place(call.key()), sealed(call, told.get(i)));
      numbers[i] = key.number();
    }
    database
        .jdbc()
        .sql(KEEP)
        .param("states", calls.stream().map(LiveCall::state).toArray(String[]::new))
        .param("clients", calls.stream().map(call -> call.key().client()).toArray(String[]::new))
        .param("keys", calls.stream().map(call -> call.key().key()).toArray(String[]::new))
        .param("at", Times.utc(now))
        .param("statuses", told.stream().map(Told::status).toArray(Integer[]::new))
        .param("answers", answers)
        .param("sealed", numbers)
        .update();
  }

  static Place place(LiveCall.Key key) {
    return Place.in("intake.live_request.answer").with(key.client()).with(key.key());
  }
}
