package org.monarca.exchange.pulls;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.roles.Colleagues;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.notices.AdministratorsTold;
import org.monarca.exchange.outside.OutsideUrl;
import org.monarca.exchange.outside.UrlFlaw;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;

/**
 * Where a State's data administrators see to what is fetched from their systems. Everything is
 * audited and told to all of them; nothing is fetched that a second person has not confirmed.
 */
public final class PullDesk {

  /** Of one State, that are not ended. */
  public static final int MOST_PULLS = 5;

  public static final int LONGEST_URL = OutsideUrl.LONGEST;

  /** That a page shows. */
  public static final int MOST_ENDED = 20;

  /** What a page shows of each address. */
  public static final int MOST_ATTEMPTS = 10;

  private static final String OBJECT = "pull";

  private final Database database;
  private final PullStore store;
  private final PullSecrets secrets;
  private final OutsideUrl fit;
  private final Mappings mappings;
  private final States states;
  private final Colleagues colleagues;
  private final Audit audit;
  private final AdministratorsTold notices;
  private final InstantSource clock;
  private final Runnable nudge;

  /**
   * @param fit which addresses are taken
   * @param nudge wakes whoever fetches
   */
  PullDesk(
      Pulls room,
      OutsideUrl fit,
      Mappings mappings,
      States states,
      Colleagues colleagues,
      Audit audit,
      AdministratorsTold notices,
      Runnable nudge) {
    this.database = room.database();
    this.store = room.store();
    this.secrets = room.secrets();
    this.clock = room.clock();
    this.fit = fit;
    this.mappings = mappings;
    this.states = states;
    this.colleagues = colleagues;
    this.audit = audit;
    this.notices = notices;
    this.nudge = nudge;
  }

  /**
   * The addresses of the reader's State: those that live, the oldest first; then the last {@link
   * #MOST_ENDED} that were ended.
   */
  public List<Pull> of(Actor reader) {
    return database.read(reader, () -> store.ofState(state(reader), now()));
  }

  /** What came lately of one of them, the latest first. */
  public List<PullAttempt> attempts(Actor reader, Pull pull) {
    return database.read(reader, () -> store.newest(pull.id(), MOST_ATTEMPTS));
  }

  /**
   * From where a submission of the reader's State was fetched; empty where it came another way.
   *
   * @param sender as the ledger names who sent it
   */
  public Optional<String> fetchedFrom(Actor reader, String sender) {
    return Taken.source(sender)
        .flatMap(id -> database.read(reader, () -> store.url(id)))
        .map(Pull::withoutKey);
  }

  /** The zone in which hours are meant. */
  public ZoneId zone(Actor reader) {
    return states.find(state(reader)).orElseThrow().zone();
  }

  /** Adds an address, to be confirmed. */
  public PullChange add(Actor administrator, String typedUrl, TypedTerms typed) {
    var url = OutsideUrl.tidy(typedUrl.strip());
    var flaw = fit.flaw(url);
    if (flaw.isPresent()) {
      return new PullChange.UnfitUrl(flaw.get());
    }
    return switch (read(administrator, typed, null)) {
      case TypedTerms.Read.Unfit(var why) -> new PullChange.Unfit(why);
      case TypedTerms.Read.Fit(var terms) ->
          inTurn(administrator, () -> addFit(administrator, url, terms, typed.secret()));
    };
  }

  private PullChange addFit(Actor administrator, String url, Terms terms, String secret) {
    var second = colleagues.of(administrator);
    if (second.isEmpty()) {
      return new PullChange.NobodyConfirms();
    }
    var state = state(administrator);
    if (store.ofState(state, now()).stream().filter(Pull::lives).count() >= MOST_PULLS) {
      return new PullChange.Enough();
    }
    var id = store.add(state, url, terms, administrator.id(), now(), null);
    if (id.isEmpty()) {
      return new PullChange.UnfitUrl(UrlFlaw.KNOWN);
    }
    keep(administrator, id.get(), terms.signIn(), secret);
    tell(administrator, "pull.add", id.get());
    notices.waits(second);
    return new PullChange.Done();
  }

  /**
   * A second person lets it be fetched, who is another than added it (AC-5): a data administrator
   * of the State, or its director.
   */
  public PullChange confirm(Actor second, long id) {
    return with(
        second, id, pull -> pull.waits() ? confirmWaiting(second, pull) : new PullChange.Done());
  }

  private PullChange confirmWaiting(Actor second, Pull pull) {
    return switch (colleagues.answer(second, pull.addedBy(), pull.added())) {
      case ADDED_IT_THEMSELVES -> {
        var id = Long.toString(pull.id());
        audit.record(second, Entry.refused("pull.confirm", OBJECT, id, "second-person-needed"));
        yield new PullChange.AnotherPerson();
      }
      case COMES_TOO_LATE -> new PullChange.TooLate();
      case CONFIRMS -> {
        store.confirm(pull.id(), second.id(), next(second, pull.terms()));
        tell(second, "pull.confirm", pull.id());
        yield new PullChange.Done();
      }
    };
  }

  /** Changes how and when it is fetched and read; where from never changes. */
  public PullChange change(Actor administrator, long id, TypedTerms typed) {
    return with(
        administrator,
        id,
        pull ->
            switch (read(administrator, typed, pull.terms().signIn())) {
              case TypedTerms.Read.Unfit(var why) -> new PullChange.Unfit(why);
              case TypedTerms.Read.Fit(var terms) -> {
                var next = pull.waits() ? null : next(administrator, terms);
                store.change(id, terms, next, now());
                keep(administrator, id, terms.signIn(), typed.secret());
                tell(
                    administrator,
                    entry("pull.change", id)
                        .with("from", pull.terms().said())
                        .with("to", terms.said())
                        .with("secret", typed.secret().isEmpty() ? "kept" : "new"));
                database.whenCommitted(nudge);
                yield new PullChange.Done();
              }
            });
  }

  /** Fetches it now; what came of it {@link #attempts} says. */
  public PullChange fetchNow(Actor administrator, long id) {
    return ask(administrator, id, "pull.ask", () -> store.fetchNow(id, now()));
  }

  /** Tries it now, and nothing is kept but the report. */
  public PullChange tryNow(Actor administrator, long id) {
    return ask(administrator, id, "pull.try", () -> store.tryNow(id, now()));
  }

  private PullChange ask(Actor administrator, long id, String action, Runnable row) {
    return with(
        administrator,
        id,
        pull -> {
          if (pull.waits()) {
            return new PullChange.NotConfirmed();
          }
          row.run();
          audit.record(administrator, entry(action, id));
          database.whenCommitted(nudge);
          return new PullChange.Done();
        });
  }

  /** Nothing is fetched there any more; what the exchange signed in by is gone. */
  public PullChange end(Actor administrator, long id) {
    return with(
        administrator,
        id,
        pull -> {
          store.end(id, administrator.id(), now());
          database.write(Fetching.ACTOR, () -> secrets.end(id));
          tell(administrator, "pull.end", id);
          return new PullChange.Done();
        });
  }

  private TypedTerms.Read read(Actor actor, TypedTerms typed, @Nullable SignIn kept) {
    return typed.read(
        kept, name -> mappings.find(actor, name).filter(one -> one.lives()).isPresent());
  }

  /** A new secret in place of the former; the former, where none was typed and it may stay. */
  private void keep(Actor administrator, long id, SignIn signIn, String secret) {
    database.write(
        Fetching.ACTOR,
        () -> {
          if (signIn.way() == SignIn.Way.NONE) {
            secrets.end(id);
          } else if (!secret.isEmpty()) {
            secrets.keep(id, state(administrator), secret);
          }
        });
  }

  private PullChange with(Actor actor, long id, Function<Pull, PullChange> change) {
    return inTurn(
        actor,
        () -> {
          var all = store.ofState(state(actor), now());
          var found = all.stream().filter(pull -> pull.id() == id).findFirst();
          if (found.isEmpty()) {
            return new PullChange.NoSuchPull();
          }
          return found.get().lives() ? change.apply(found.get()) : new PullChange.Ended();
        });
  }

  /** Of two changes of one State at once the second waits, and sees what the first has done. */
  private PullChange inTurn(Actor actor, Supplier<PullChange> change) {
    return database.write(
        actor,
        () -> {
          secrets.hold(state(actor));
          database
              .jdbc()
              .sql("select pg_advisory_xact_lock(hashtext('pulls.source'), hashtext(?))")
              .param(state(actor))
              .query(row -> {});
          return change.get();
        });
  }

  private void tell(Actor administrator, String action, long id) {
    tell(administrator, entry(action, id));
  }

  private void tell(Actor administrator, Entry entry) {
    audit.record(administrator, entry);
    notices.changed(state(administrator));
  }

  private static Entry entry(String action, long id) {
    return Entry.done(action, OBJECT, Long.toString(id));
  }

  private Instant next(Actor actor, Terms terms) {
    return terms.rhythm().after(now(), zone(actor));
  }

  private static String state(Actor reader) {
    return reader.ownState().orElseThrow();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
