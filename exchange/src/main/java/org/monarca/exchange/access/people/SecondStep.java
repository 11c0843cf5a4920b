package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.monarca.exchange.access.doors.SignedIn;
import org.monarca.exchange.access.factors.Checked;
import org.monarca.exchange.access.factors.Factor;
import org.monarca.exchange.access.factors.SecondFactors;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The second step of a sign-in: whoever has shown the password lately, in this session, shows a
 * code. One that does not fit and one that was used are answered alike.
 */
@Component
public class SecondStep {

  private static final String ACTION = "account.sign-in";

  private final Accounts accounts;
  private final SecondFactors factors;
  private final Audit audit;
  private final InstantSource clock;

  SecondStep(Accounts accounts, SecondFactors factors, Audit audit, InstantSource clock) {
    this.accounts = accounts;
    this.factors = factors;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether somebody in this session is at it. */
  public boolean isBegun(HttpServletRequest request) {
    return HalfSignIn.of(request, clock.instant()).isPresent();
  }

  /** Lets the person in, or throws what the security framework takes for a refusal. */
  Authentication take(HttpServletRequest request, String code) {
    var account =
        HalfSignIn.of(request, clock.instant())
            .flatMap(this::openTo)
            .orElseThrow(SignInTooOld::new);
    var person = new SignedIn(account.id(), account.role(), account.state(), clock.instant());
    var source = Objects.requireNonNullElse(request.getRemoteAddr(), "unknown");
    return switch (factors.check(person.actor(), code)) {
      case Checked.Passed(Factor factor) -> {
        accounts.used(account.id(), person.since());
        audit.record(
            person.actor(),
            Entry.done(ACTION, "account", account.id())
                .with("source", source)
                .with("factor", factor.code()));
        yield UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
      }
      case Checked.Wrong(String reason) -> {
        refuse(account, reason, source);
        throw new BadCredentialsException("refused");
      }
      case Checked.TooMany tooMany -> {
        if (tooMany.first()) {
          refuse(account, "too-many", source);
        }
        throw new TooManySignIns(tooMany.pause());
      }
    };
  }

  /** The account, unless it was ended or signed out since the password was typed. */
  private Optional<Account> openTo(HalfSignIn half) {
    return accounts
        .find(half.account())
        .filter(found -> accounts.admits(found.id(), found.role(), found.state(), half.since()));
  }

  private void refuse(Account account, String reason, String source) {
    audit.record(
        Actor.exchange("sign-in"),
        Entry.refused(ACTION, "account", account.id(), reason).with("source", source));
  }
}
