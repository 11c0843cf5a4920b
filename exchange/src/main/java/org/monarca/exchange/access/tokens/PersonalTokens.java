package org.monarca.exchange.access.tokens;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.access.doors.Secrets;
import org.monarca.exchange.access.doors.TokenHolder;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.PlainText;
import org.springframework.stereotype.Service;

/**
 * People's own tokens. Whose one is stands in the database and is asked on each request: one that
 * is ended is worth nothing from then on, and so is one whose person has gone or holds the role in
 * which it was made no longer.
 */
@Service
public class PersonalTokens {

  /** What every token begins with, so that one that leaks is known for what it is. */
  public static final String PREFIX = "mnp_";

  /** Alive at once, of one person. */
  public static final int MOST = 10;

  /** Longest name, in characters. */
  public static final int LONGEST_NAME = 60;

  /** Uses are written down at most this often. */
  private static final Duration BETWEEN_USES = Duration.ofMinutes(1);

  private final Database database;
  private final TokenStore tokens;
  private final RoleGrants grants;
  private final Audit audit;
  private final InstantSource clock;
  private final TokenListener listener;
  private final Secrets secrets = new Secrets();

  PersonalTokens(
      Database database,
      RoleGrants grants,
      Audit audit,
      InstantSource clock,
      TokenListener listener) {
    this.grants = grants;
    this.database = database;
    this.tokens = new TokenStore(database);
    this.audit = audit;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * Makes a token for the person.
   *
   * @param name by which the person knows it again; not blank, {@value #LONGEST_NAME} characters at
   *     most
   */
  public Made make(Actor person, String name, Lifetime life) {
    var called = PlainText.of(name);
    if (called.isEmpty() || PlainText.isLonger(called, LONGEST_NAME)) {
      return new Made.UnfitName();
    }
    return database.write(
        person,
        () -> {
          var now = now();
          tokens.lockThoseOf(person.id());
          var grant = grants.actingIn(person).orElseThrow();
          if (tokens.of(grant, now).size() >= MOST) {
            return new Made.TooMany();
          }
          var secret = PREFIX + secrets.draw();
          long id = tokens.add(grant, Secrets.digest(secret), called, now, now.plus(life.time()));
          audit.record(person, entry("personal-token.make", id).with("life", life.code()));
          listener.made(person.id(), id);
          return new Made.Token(secret);
        });
  }

  /**
   * The tokens that the person made in the role they act in and that are alive, the latest first.
   */
  public List<PersonalToken> of(Actor person) {
    return database.read(
        person,
        () -> grants.actingIn(person).map(grant -> tokens.of(grant, now())).orElseGet(List::of));
  }

  /** Ends it at once. Nothing happens where the person has none of that number. */
  public void end(Actor person, long id) {
    database.write(
        person,
        () -> {
          if (tokens.forget(person.id(), id)) {
            audit.record(person, entry("personal-token.end", id));
          }
        });
  }

  /** Whose token this is, while it is alive; that it is used is written down. */
  public Optional<TokenHolder> holderOf(String secret) {
    var now = now();
    var found = database.read(Doorkeeper.ACTOR, () -> tokens.find(Secrets.digest(secret), now));
    found.ifPresent(known -> used(known, now));
    return found.map(TokenStore.Known::holder);
  }

  private void used(TokenStore.Known known, Instant now) {
    var before = known.used();
    if (before != null && now.isBefore(before.plus(BETWEEN_USES))) {
      return;
    }
    var person = known.holder().actor();
    database.write(
        person,
        () -> {
          if (tokens.usedFirst(known.id(), now)) {
            audit.record(person, entry("personal-token.first-use", known.id()));
          } else {
            tokens.used(known.id(), now, now.minus(BETWEEN_USES));
          }
        });
  }

  private static Entry entry(String action, long id) {
    return Entry.done(action, "personal-token", Long.toString(id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
