package org.monarca.exchange.credit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.monarca.exchange.credit.MappingStore.SentTitle;
import org.monarca.exchange.credit.courses.CourseTitle;

/**
 * Titles that States send without a code. They are gathered from all living courses of the State,
 * which takes seconds, and so are kept for some minutes: whoever goes through them reads page after
 * page.
 */
final class SentTitles {

  private static final Duration KEPT = Duration.ofMinutes(5);

  /** As many signs as are kept of one. */
  private static final int LONGEST = 100;

  /**
   * A title, with all its spellings.
   *
   * @param title as most rows write it, as are the section, the subject and the type
   */
  record Titled(String key, String title, String section, String subject, String type, long rows) {

    private Titled and(SentTitle more) {
      return new Titled(key, title, section, subject, type, rows + more.rows());
    }
  }

  /** Titles by their keys, as they were at that moment. */
  record Gathered(Map<String, Titled> titles, Instant at) {}

  private final MappingStore store;
  private final InstantSource clock;
  private final Map<String, Gathered> kept = new ConcurrentHashMap<>();

  SentTitles(MappingStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** In the current transaction, where they have to be gathered; by one for all who wait. */
  Gathered of(String state) {
    var now = clock.instant();
    return kept.compute(
        state,
        (same, before) -> before == null || isOver(before, now) ? gather(state, now) : before);
  }

  private static boolean isOver(Gathered before, Instant now) {
    return Duration.between(before.at(), now).abs().compareTo(KEPT) > 0;
  }

  private Gathered gather(String state, Instant now) {
    var titles = new LinkedHashMap<String, Titled>();
    for (var sent : store.sent(state)) {
      var key = CourseTitle.key(sent.title(), sent.section());
      if (!key.isEmpty() && key.length() <= LONGEST) {
        titles.compute(
            key, (same, before) -> before == null ? titled(key, sent) : before.and(sent));
      }
    }
    return new Gathered(Map.copyOf(titles), now);
  }

  private static Titled titled(String key, SentTitle sent) {
    return new Titled(key, sent.title(), sent.section(), sent.subject(), sent.type(), sent.rows());
  }
}
