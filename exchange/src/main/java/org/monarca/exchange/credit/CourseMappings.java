package org.monarca.exchange.credit;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.credit.MappingStore.Latest;
import org.monarca.exchange.credit.MappingStore.SentTitle;
import org.monarca.exchange.credit.courses.CourseTitle;
import org.monarca.exchange.credit.courses.Proposal;
import org.monarca.exchange.credit.courses.Proposals;
import org.monarca.exchange.credit.courses.Sced;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/**
 * Titles that a State sends without a code: which course of SCED each may be, and what somebody
 * there said once. It holds for that State from then on, and can be taken back; every version is
 * kept, and audited.
 */
@Service
public class CourseMappings {

  /** Titles are no child's. */
  private static final Actor READER = Actor.exchange("credit");

  /** More would be nobody's work. */
  private static final int MOST = 200;

  private static final int LONGEST = 100;

  private final Database database;
  private final MappingStore store;
  private final Audit audit;
  private final InstantSource clock;
  private final Sced sced;
  private final Proposals proposals;

  public CourseMappings(Database database, Audit audit, InstantSource clock, Sced sced) {
    this.database = database;
    this.store = new MappingStore(database);
    this.audit = audit;
    this.clock = clock;
    this.sced = sced;
    this.proposals = new Proposals(sced);
  }

  /**
   * A title of a State.
   *
   * @param title as most rows write it
   * @param subject as most rows file it
   * @param rows how many there are
   * @param proposal the likeliest course; absent where none is likely
   * @param said what somebody said of it; absent where nobody has
   */
  public record Mapping(
      String key,
      String title,
      String subject,
      long rows,
      @Nullable Proposal proposal,
      @Nullable Said said) {}

  /**
   * What somebody said of a title.
   *
   * @param sced the code; absent where it was rejected
   */
  public record Said(@Nullable String sced, String title) {}

  /** What the State sends without a code, what nobody has spoken of first, then by how many. */
  public List<Mapping> of(String state) {
    return database.read(
        READER,
        () -> {
          var latest = store.latest(state);
          Map<String, List<SentTitle>> byKey = new LinkedHashMap<>();
          store
              .sent(state)
              .forEach(sent ->
                  byKey.merge(
                      CourseTitle.key(sent.title(), sent.section()),
                      List.of(sent),
                      (some, one) ->
                          java.util.stream.Stream.concat(some.stream(), one.stream()).toList()));
          return byKey.entrySet().stream()
              .filter(one -> !one.getKey().isEmpty() && one.getKey().length() <= LONGEST)
              .map(one ->
                  mapping(
                      one.getKey(), one.getValue(), Optional.ofNullable(latest.get(one.getKey()))))
              .sorted(
                  Comparator.comparing((Mapping one) -> one.said() != null)
                      .thenComparing(Mapping::rows, Comparator.reverseOrder())
                      .thenComparing(Mapping::key))
              .limit(MOST)
              .toList();
        });
  }

  private Mapping mapping(String key, List<SentTitle> sent, Optional<Latest> latest) {
    var most = sent.getFirst();
    return new Mapping(
        key,
        most.title(),
        most.subject(),
        sent.stream().mapToLong(SentTitle::rows).sum(),
        proposals.propose(most.title(), most.section(), most.subject(), most.type()).orElse(null),
        latest
            .filter(said -> !said.outcome().equals("undone"))
            .map(said -> new Said(said.sced(), courseTitle(said.sced())))
            .orElse(null));
  }

  private String courseTitle(@Nullable String code) {
    return code == null ? "" : sced.find(code).map(course -> course.title()).orElse(code);
  }

  /**
   * Says which course a title of the actor's State means.
   *
   * @return whether there is such a course, and the State sends such a title
   */
  public boolean confirm(Actor actor, String key, String code) {
    return sced.find(code).isPresent() && say(actor, key, code, "confirmed", "mapping.confirm");
  }

  /** Says that the proposal is not it, and nothing else is. */
  public boolean reject(Actor actor, String key) {
    return say(actor, key, null, "rejected", "mapping.reject");
  }

  /** Takes back what was said. */
  public boolean undo(Actor actor, String key) {
    return say(actor, key, null, "undone", "mapping.undo");
  }

  private boolean say(
      Actor actor, String key, @Nullable String code, String outcome, String action) {
    var state = actor.ownState().orElseThrow();
    var title =
        of(state).stream().filter(one -> one.key().equals(key)).map(Mapping::title).findFirst();
    if (title.isEmpty()) {
      return false;
    }
    database.write(
        actor,
        () -> {
          store.add(state, key, title.get(), code, outcome, clock.instant(), actor.id());
          var entry = Entry.done(action, "state", state);
          audit.record(actor, code == null ? entry : entry.with("sced", code));
        });
    return true;
  }
}
