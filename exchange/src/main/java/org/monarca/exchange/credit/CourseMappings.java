package org.monarca.exchange.credit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.credit.MappingStore.Latest;
import org.monarca.exchange.credit.SentTitles.Titled;
import org.monarca.exchange.credit.courses.Proposal;
import org.monarca.exchange.credit.courses.Proposals;
import org.monarca.exchange.credit.courses.Sced;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/**
 * Titles that a State sends without a code: which course of SCED each may be, and what somebody
 * there said once. It holds for that State from then on, and can be taken back; every version is
 * kept, and audited. Who says something says what they have read, so that two do not cover each
 * other's word.
 */
@Service
public class CourseMappings {

  /** Lines of a page. */
  static final int LINES = 50;

  /** Titles are no child's. */
  private static final Actor READER = Actor.exchange("credit");

  private final Database database;
  private final MappingStore store;
  private final SentTitles titles;
  private final Audit audit;
  private final InstantSource clock;
  private final Sced sced;
  private final Proposals proposals;

  public CourseMappings(Database database, Audit audit, InstantSource clock, Sced sced) {
    this.database = database;
    this.store = new MappingStore(database);
    this.titles = new SentTitles(store, clock);
    this.audit = audit;
    this.clock = clock;
    this.sced = sced;
    this.proposals = new Proposals(sced);
  }

  /** What came of saying something of a title. */
  public enum Came {
    DONE,

    /** There is no such course. */
    NO_COURSE,

    /** The State sends no such title. */
    NOT_SENT,

    /** Somebody said something of it since the page was read. */
    CHANGED
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

  /**
   * Some of the titles.
   *
   * @param number of the page, from 1
   * @param pages how many there are, at least 1
   * @param all titles on all of them
   * @param gathered when the titles were
   * @param seen what whoever says something after reading this says again
   */
  public record Page(
      List<Mapping> mappings, int number, int pages, int all, Instant gathered, long seen) {

    public Page {
      mappings = List.copyOf(mappings);
    }

    /** How many stand on the pages before it. */
    public int before() {
      return (number - 1) * LINES;
    }
  }

  /**
   * What the State sends without a code, what nobody has spoken of first, then by how many.
   *
   * @param number of the page; one that there is not stands for the nearest
   */
  public Page of(String state, int number) {
    return database.read(
        READER,
        () -> {
          long seen = store.last(state);
          var latest = store.latest(state);
          var sent = titles.of(state);
          var ordered =
              sent.titles().values().stream()
                  .sorted(
                      Comparator.comparing((Titled one) -> said(latest, one).isPresent())
                          .thenComparing(Titled::rows, Comparator.reverseOrder())
                          .thenComparing(Titled::key))
                  .toList();
          int pages = Math.max(1, (ordered.size() + LINES - 1) / LINES);
          int page = Math.clamp(number, 1, pages);
          return new Page(
              ordered.stream()
                  .skip((page - 1L) * LINES)
                  .limit(LINES)
                  .map(one -> mapping(one, said(latest, one)))
                  .toList(),
              page,
              pages,
              ordered.size(),
              sent.at(),
              seen);
        });
  }

  private static Optional<Latest> said(Map<String, Latest> latest, Titled one) {
    return Optional.ofNullable(latest.get(one.key())).filter(said -> !said.isUndone());
  }

  private Mapping mapping(Titled one, Optional<Latest> said) {
    return new Mapping(
        one.key(),
        one.title(),
        one.subject(),
        one.rows(),
        proposals.propose(one.title(), one.section(), one.subject(), one.type()).orElse(null),
        said.map(latest -> new Said(latest.sced(), courseTitle(latest.sced()))).orElse(null));
  }

  private String courseTitle(@Nullable String code) {
    return code == null ? "" : sced.find(code).map(course -> course.title()).orElse(code);
  }

  /** Says which course a title of the actor's State means. */
  public Came confirm(Actor actor, String key, String code, long seen) {
    return sced.find(code).isEmpty()
        ? Came.NO_COURSE
        : say(actor, key, code, "confirmed", "mapping.confirm", seen);
  }

  /** Says that the proposal is not it, and nothing else is. */
  public Came reject(Actor actor, String key, long seen) {
    return say(actor, key, null, "rejected", "mapping.reject", seen);
  }

  /** Takes back what was said. */
  public Came undo(Actor actor, String key, long seen) {
    return say(actor, key, null, "undone", "mapping.undo", seen);
  }

  private Came say(
      Actor actor, String key, @Nullable String code, String outcome, String action, long seen) {
    var state = actor.ownState().orElseThrow();
    var sent = database.read(READER, () -> titles.of(state)).titles().get(key);
    if (sent == null) {
      return Came.NOT_SENT;
    }
    return database.write(
        actor,
        () -> {
          store.lock(state);
          if (store.hasChanged(state, key, seen)) {
            return Came.CHANGED;
          }
          store.add(state, key, sent.title(), code, outcome, clock.instant(), actor.id());
          var entry = Entry.done(action, "state", state);
          audit.record(actor, code == null ? entry : entry.with("sced", code));
          return Came.DONE;
        });
  }
}
