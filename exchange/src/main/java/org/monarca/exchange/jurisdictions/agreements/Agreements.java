package org.monarca.exchange.jurisdictions.agreements;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.PlainText;
import org.springframework.stereotype.Service;

/** By what States take part, as their administrators and the Department's say. */
@Service
public class Agreements {

  public static final int LONGEST = 200;

  private final Database database;
  private final AgreementStore store;
  private final States states;
  private final Audit audit;
  private final InstantSource clock;

  public Agreements(Database database, States states, Audit audit, InstantSource clock) {
    this.database = database;
    this.store = new AgreementStore(database);
    this.states = states;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of saying it. */
  public enum Came {
    DONE,
    /** There is no such State, or it is not theirs. */
    UNKNOWN,
    /** Somebody else said something since the form was shown. */
    MOVED,
    /** An agreement is spoken of, and not how it is called. */
    TITLE_MISSING,
    TITLE_TOO_LONG,
    PARTIES_MISSING,
    PARTIES_TOO_LONG,
    SIGNED_MISSING,
    /** It was signed on a day that has not come yet. */
    SIGNED_AHEAD,
    UNTIL_BEFORE_SIGNED
  }

  /** What is said of a State, the newest first; what was said last holds. */
  public List<Said> of(String state) {
    return store.of(state);
  }

  /** What holds of each State of which something was said, by its code. */
  public Map<String, Said> all() {
    return store.newest();
  }

  /** Which day it is in the State. */
  public LocalDate today(String state) {
    var zone = states.find(state).orElseThrow().zone();
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /**
   * Says it of a State: of the own one, or of any for those who belong to none. The same again is
   * not said twice.
   */
  public Came say(Actor actor, String state, AgreementForm form) {
    boolean mayNot = actor.ownState().filter(own -> !own.equals(state)).isPresent();
    if (mayNot || states.find(state).isEmpty()) {
      return Came.UNKNOWN;
    }
    var title = PlainText.of(form.title());
    var parties = PlainText.of(form.parties());
    boolean isNone =
        title.isEmpty() && parties.isEmpty() && form.signed() == null && form.until() == null;
    var signed = form.signed();
    var wrong = isNone ? Optional.<Came>empty() : wrong(title, parties, form, today(state));
    if (wrong.isPresent()) {
      return wrong.get();
    }
    var agreement = signed == null ? null : new Agreement(title, parties, signed, form.until());
    return database.write(actor, () -> said(actor, state, form, agreement));
  }

  private Came said(Actor actor, String state, AgreementForm form, @Nullable Agreement agreement) {
    store.hold(state);
    var before = store.of(state);
    var starts = form.starts();
    boolean isSame =
        before.isEmpty()
            ? agreement == null && starts == null
            : before.getFirst().says(agreement, starts);
    if (!isSame && before.size() != form.seen()) {
      return Came.MOVED;
    }
    if (!isSame) {
      store.add(state, agreement, starts, now(), actor.id());
      audit.record(actor, Entry.done("agreement.keep", "state", state));
    }
    return Came.DONE;
  }

  private static Optional<Came> wrong(
      String title, String parties, AgreementForm form, LocalDate today) {
    if (title.isEmpty()) {
      return Optional.of(Came.TITLE_MISSING);
    }
    if (PlainText.isLonger(title, LONGEST)) {
      return Optional.of(Came.TITLE_TOO_LONG);
    }
    if (parties.isEmpty()) {
      return Optional.of(Came.PARTIES_MISSING);
    }
    if (PlainText.isLonger(parties, LONGEST)) {
      return Optional.of(Came.PARTIES_TOO_LONG);
    }
    var signed = form.signed();
    if (signed == null) {
      return Optional.of(Came.SIGNED_MISSING);
    }
    if (signed.isAfter(today)) {
      return Optional.of(Came.SIGNED_AHEAD);
    }
    var until = form.until();
    return until != null && until.isBefore(signed)
        ? Optional.of(Came.UNTIL_BEFORE_SIGNED)
        : Optional.empty();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
