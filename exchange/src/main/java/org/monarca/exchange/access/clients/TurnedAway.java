package org.monarca.exchange.access.clients;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * What was turned away last of each system at our doors, before anything was kept of it, so that
 * its State reads why without asking us. The same again within seconds is not written again:
 * whoever hammers at a door costs a statement now and then.
 */
@Service
public class TurnedAway {

  private static final Logger LOG = LoggerFactory.getLogger(TurnedAway.class);
  private static final Duration QUIET = Duration.ofSeconds(10);

  private static final String NOTE =
      """
      update access.client set turned_away = turned_away || jsonb_build_object(:way::text, jsonb_build_object('at', :at::timestamptz, 'code', :code::text))
       where client_id = :client
      """;

  private static final String LAST =
      """
      select distinct on (way.key) way.key, client_id, (way.value ->> 'at')::timestamptz as at, way.value ->> 'code' as code
        from access.client, jsonb_each(turned_away) as way
       where state = ? and revoked is null
       order by way.key, at desc, client_id
      """;

  private final Database database;
  private final InstantSource clock;
  private final Map<String, Last> noted = new ConcurrentHashMap<>();

  TurnedAway(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What it came for. */
  public enum Way {
    /** A submission. */
    FILES,
    /** A single child. */
    CHILDREN,
    /** A token. */
    SIGN_IN;

    private String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param code as the system was told
   */
  public record Last(String clientId, Instant at, String code) {}

  /** Of the systems of the reader's State that are not ended, by the way. */
  public Map<Way, Last> of(Actor reader) {
    var state = reader.ownState().orElseThrow();
    return database.read(reader, () -> last(state));
  }

  private Map<Way, Last> last(String state) {
    var last = new HashMap<Way, Last>();
    database
        .jdbc()
        .sql(LAST)
        .param(state)
        .query(row -> {
          last.put(
              Way.valueOf(row.getString("key").toUpperCase(Locale.ROOT)),
              new Last(
                  row.getString("client_id"), Times.instant(row, "at"), row.getString("code")));
        });
    return last;
  }

  void note(String clientId, Way way, String code) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (isKnown(noted.get(clientId + " " + way), code, now)) {
      return;
    }
    noted.put(clientId + " " + way, new Last(clientId, now, code));
    try {
      database.write(Doorkeeper.ACTOR, () -> write(clientId, way, code, now));
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("turned-away.not-noted kind={}", e.getClass().getSimpleName()); // it is answered
    }
  }

  private void write(String clientId, Way way, String code, Instant at) {
    database
        .jdbc()
        .sql(NOTE)
        .param("way", way.code())
        .param("at", Times.utc(at))
        .param("code", code)
        .param("client", clientId)
        .update();
  }

  private static boolean isKnown(@Nullable Last before, String code, Instant now) {
    return before != null
        && before.code().equals(code)
        && now.isBefore(before.at().plus(QUIET))
        && !now.isBefore(before.at());
  }
}
