package org.monarca.exchange.access.sessions;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.SignedIn;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where a person is signed in: to see it, and to end it there. */
@Service
public class OwnSessions {

  private static final String ACTION = "session.end";

  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final Database database;
  private final Audit audit;
  private final InstantSource clock;

  OwnSessions(
      FindByIndexNameSessionRepository<? extends Session> sessions,
      Database database,
      Audit audit,
      InstantSource clock) {
    this.sessions = sessions;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** The person's, this one first, then the one used last. */
  public List<OwnSession> of(Actor person, HttpSession here) {
    return alive(person).stream()
        .map(session -> own(session, here))
        .sorted(
            Comparator.comparing(OwnSession::here)
                .thenComparing(OwnSession::used)
                .reversed()
                .thenComparing(OwnSession::number))
        .toList();
  }

  /** Ends the one of that number; nothing where it is over already, or somebody else's. */
  public boolean end(Actor person, UUID number) {
    var found =
        alive(person).stream()
            .filter(session -> SessionMark.of(session).orElseThrow().has(number))
            .findFirst();
    found.ifPresent(session -> {
      sessions.deleteById(session.getId());
      audit.record(person, Entry.done(ACTION, "account", person.id()).with("count", 1));
    });
    return found.isPresent();
  }

  /** Ends all but this one; how many that were. */
  public int endOthers(Actor person, HttpSession here) {
    var others =
        sessions.findByPrincipalName(person.id()).values().stream()
            .filter(session -> !session.isExpired() && !session.getId().equals(here.getId()))
            .toList();
    others.forEach(session -> sessions.deleteById(session.getId()));
    if (!others.isEmpty()) {
      audit.record(person, Entry.done(ACTION, "account", person.id()).with("count", others.size()));
    }
    return others.size();
  }

  /** Those that still open something. */
  private List<? extends Session> alive(Actor person) {
    var signedOut = signedOut(person);
    var now = clock.instant();
    return sessions.findByPrincipalName(person.id()).values().stream()
        .filter(session -> !session.isExpired())
        .filter(session ->
            SessionMark.of(session)
                .filter(mark -> isAlive(mark.since(), signedOut, now))
                .isPresent())
        .toList();
  }

  private static boolean isAlive(Instant since, @Nullable Instant signedOut, Instant now) {
    return (signedOut == null || !since.isBefore(signedOut))
        && now.isBefore(since.plus(SignedIn.LONGEST));
  }

  /** What began before was ended. */
  private @Nullable Instant signedOut(Actor person) {
    return database.read(
        person,
        () ->
            database
                .jdbc()
                .sql("select signed_out from access.account where id = ?")
                .param(person.id())
                .query((row, n) -> Times.instant(row, "signed_out"))
                .optional()
                .orElse(null));
  }

  private static OwnSession own(Session session, HttpSession here) {
    var mark = SessionMark.of(session).orElseThrow();
    return new OwnSession(
        mark.number(),
        Device.of(mark.agent()),
        mark.way(),
        mark.since(),
        session.getLastAccessedTime(),
        session.getId().equals(here.getId()));
  }

  /**
   * One of a person's sessions.
   *
   * @param number by which the person names it
   * @param used when something was asked for by it last
   * @param here whether it is the one in which it is asked
   */
  public record OwnSession(
      UUID number, Device device, Way way, Instant since, Instant used, boolean here) {}
}
