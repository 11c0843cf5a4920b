package org.monarca.exchange.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.doors.SignedIn;
import org.monarca.exchange.access.factors.Checked;
import org.monarca.exchange.access.factors.PasswordCheck;
import org.monarca.exchange.access.factors.SecondFactors;
import org.monarca.exchange.access.factors.Shown;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.limits.Source;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Service;

/** Proving again who one is, in a session that has been under way for a while. */
@Service
public class Proving {

  /** Where it is asked for, and which form for is told by what follows. */
  public static final String PAGE = "/prove";

  private static final String ACTION = "account.prove";

  private final FreshRoutes routes;
  private final PasswordCheck passwords;
  private final SecondFactors factors;
  private final RateLimits limits;
  private final Audit audit;
  private final InstantSource clock;

  Proving(
      FreshRoutes routes,
      PasswordCheck passwords,
      SecondFactors factors,
      RateLimits limits,
      Audit audit,
      InstantSource clock) {
    this.routes = routes;
    this.passwords = passwords;
    this.factors = factors;
    this.limits = limits;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the person of this session was about to do. */
  public Optional<KeptForm> kept(HttpServletRequest request, UUID id) {
    return KeptForms.find(request, id);
  }

  /** Whether the last proof of this session still is a fresh one, and enough for that form. */
  public boolean isFresh(HttpServletRequest request, @Nullable KeptForm form) {
    boolean byFactor = form != null && isByFactor(form);
    return Caller.current().orElse(null) instanceof SignedIn person
        && LastProof.isFresh(request, person, byFactor, clock.instant());
  }

  /** Whether a password alone is no proof for what the person was about to do. */
  public boolean isByFactor(KeptForm form) {
    return routes.isByFactor(form.what());
  }

  /** What in this session waits for a proof by more than a password. */
  public Optional<KeptForm> waitsForFactor(HttpServletRequest request) {
    return KeptForms.all(request).stream().filter(this::isByFactor).findFirst();
  }

  /** Whether the person is asked for a code beside the password. */
  public boolean asksForCode(Actor person) {
    return factors.areSetUp(person.id());
  }

  /** Takes what is shown for a proof; the session gets another number by it. */
  public Outcome prove(HttpServletRequest request, Actor person, Shown shown) {
    var judged =
        switch (shown) {
          case Shown.Passkey passkey -> ofCheck(passkey.checked());
          case Shown.Typed typed -> byPassword(person, typed);
        };
    var outcome = judged.outcome();
    if (outcome != Outcome.DONE) {
      if (judged.audited()) {
        refuse(request, person, outcome.code());
      }
      return outcome;
    }
    var way =
        shown instanceof Shown.Passkey
            ? Way.PASSKEY
            : asksForCode(person) ? Way.PASSWORD_AND_CODE : Way.PASSWORD;
    done(request, person, way);
    return outcome;
  }

  /** Takes it for a proof that a provider vouches for the person, who has just shown it anew. */
  public void vouched(HttpServletRequest request, Actor person) {
    done(request, person, Way.PROVIDER);
  }

  /** Writes down that something shown is no proof. */
  public void refuse(HttpServletRequest request, Actor person, String reason) {
    audit.record(
        person,
        Entry.refused(ACTION, "account", person.id(), reason).with("source", source(request)));
  }

  private void done(HttpServletRequest request, Actor person, Way way) {
    request.changeSessionId();
    new LastProof(person.id(), clock.instant(), way != Way.PASSWORD).keep(request);
    audit.record(
        person,
        Entry.done(ACTION, "account", person.id())
            .with("source", source(request))
            .with("way", way.code()));
  }

  private static String source(HttpServletRequest request) {
    return Source.of(request);
  }

  /** The password is asked for before the code is taken: one that was used opens nothing again. */
  private Judged byPassword(Actor person, Shown.Typed typed) {
    var wait = limits.take(RateLimit.SECOND_FACTOR, person.id());
    if (wait.isPresent()) {
      return new Judged(Outcome.TOO_MANY, wait.get().first());
    }
    if (!passwords.fits(person.id(), typed.password())) {
      return new Judged(Outcome.PASSWORD, true);
    }
    limits.giveBack(RateLimit.SECOND_FACTOR, person.id());
    return asksForCode(person)
        ? ofCheck(factors.check(person, typed.code()))
        : new Judged(Outcome.DONE, true);
  }

  private static Judged ofCheck(Checked checked) {
    return switch (checked) {
      case Checked.Passed passed -> new Judged(Outcome.DONE, true);
      case Checked.TooMany tooMany -> new Judged(Outcome.TOO_MANY, tooMany.first());
      case Checked.Wrong(String reason) when reason.startsWith("passkey") ->
          new Judged(Outcome.PASSKEY, true);
      case Checked.Wrong wrong -> new Judged(Outcome.CODE, true);
    };
  }

  /**
   * What something shown is worth.
   *
   * @param audited not for what comes too often: of that the audit hears once in a window
   */
  private record Judged(Outcome outcome, boolean audited) {}

  /** What came of it. */
  public enum Outcome {
    DONE("done"),
    PASSWORD("password"),
    CODE("code"),
    PASSKEY("passkey"),
    TOO_MANY("too-many");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    /** As the audit and the catalogues write it. */
    public String code() {
      return code;
    }
  }
}
