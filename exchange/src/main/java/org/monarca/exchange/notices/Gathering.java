package org.monarca.exchange.notices;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.notices.Preference.Delivery;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes many notices in one statement, each to wait for its receiver's digest, or dead where the
 * receiver wants no mail.
 */
final class Gathering {

  private static final String GATHER =
      """
      insert into notices.notice (id, kind, receiver, ids, written, gathered, status, reason, due, finished)
      select id, kind, receiver, ids::jsonb, :now, due is not null, case when due is null then 'dead' else 'pending' end,
             case when due is null then :reason end, coalesce(due::timestamptz, :now), case when due is null then :now end
        from unnest(:ids::uuid[], :kinds::text[], :receivers::text[], :abouts::text[], :dues::text[])
          as given (id, kind, receiver, ids, due)
      """;

  private final Database database;
  private final Preferences preferences;
  private final Digests digests;
  private final InstantSource clock;
  private final JsonMapper json;

  Gathering(
      Database database,
      Preferences preferences,
      Digests digests,
      InstantSource clock,
      JsonMapper json) {
    this.database = database;
    this.preferences = preferences;
    this.digests = digests;
    this.clock = clock;
    this.json = json;
  }

  /** Within a transaction. */
  void add(Collection<Notice> some) {
    var now = clock.instant();
    var mornings = new HashMap<String, Optional<Instant>>();
    database
        .jdbc()
        .sql(GATHER)
        .param("now", Times.utc(now))
        .param("reason", Ending.NOT_WANTED.code())
        .param("ids", some.stream().map(notice -> UUID.randomUUID()).toArray(UUID[]::new))
        .param("kinds", some.stream().map(Notice::kind).toArray(String[]::new))
        .param("receivers", some.stream().map(Notice::receiver).toArray(String[]::new))
        .param(
            "abouts",
            some.stream()
                .map(notice -> json.writeValueAsString(notice.ids()))
                .toArray(String[]::new))
        .param(
            "dues",
            some.stream()
                .map(notice ->
                    mornings
                        .computeIfAbsent(notice.receiver(), receiver -> morning(receiver, now))
                        .map(Instant::toString)
                        .orElse(null))
                .toArray(String[]::new))
        .update();
  }

  /** When the receiver's digest comes; empty for who wants no mail. */
  private Optional<Instant> morning(String receiver, Instant now) {
    return preferences.of(receiver).delivery() == Delivery.NONE
        ? Optional.empty()
        : Optional.of(digests.nextMorning(receiver, now));
  }
}
