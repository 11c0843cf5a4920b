package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.factors.Factor;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.passkeys.Options;
import org.monarca.exchange.access.passkeys.PasskeyProof;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Lets a person in who shows a passkey of theirs, without a password or after it. One that nobody
 * has, one that does not hold and one of an account that was ended get the same answer. Only
 * failures count against the limit.
 */
@Component
public class PasskeySignIn {

  private final Accounts accounts;
  private final PasskeyProof proof;
  private final RateLimits limits;
  private final Admission admission;
  private final InstantSource clock;

  PasskeySignIn(
      Accounts accounts,
      PasskeyProof proof,
      RateLimits limits,
      Admission admission,
      InstantSource clock) {
    this.accounts = accounts;
    this.proof = proof;
    this.limits = limits;
    this.admission = admission;
    this.clock = clock;
  }

  /** What the browser is to ask for: any passkey, or one of whoever has typed their password. */
  public Options options(HttpServletRequest request) {
    return proof.toSignIn(
        half(request).map(HalfSignIn::account).orElse(null), request.getSession());
  }

  /** Lets the person in, or throws what the security framework takes for a refusal. */
  Authentication take(HttpServletRequest request, String sent) {
    var source = Objects.requireNonNullElse(request.getRemoteAddr(), "unknown");
    spend(source);
    var asked = half(request);
    return switch (proof.ofSignIn(request.getSession(false), sent)) {
      case PasskeyProof.Refused(var account, var reason) -> throw refused(account, reason, source);
      case PasskeyProof.Shown(var account)
          when asked.isPresent() && !asked.get().account().equals(account) ->
          throw refused(account, "passkey-foreign", source);
      case PasskeyProof.Shown(var account) -> admitted(account, source);
    };
  }

  private Authentication admitted(String account, String source) {
    var lock =
        accounts
            .lockOfAccount(account)
            .filter(Accounts.Lock::open)
            .orElseThrow(() -> refused(account, "ended", source));
    var person =
        admission.person(lock.account()).orElseThrow(() -> refused(account, "no-role", source));
    limits.giveBack(RateLimit.SIGN_IN_FROM_ADDRESS, source);
    return admission.admit(person, source, Factor.PASSKEY);
  }

  private void spend(String source) {
    var wait = limits.take(RateLimit.SIGN_IN_FROM_ADDRESS, source);
    if (wait.isPresent()) {
      if (wait.get().first()) {
        admission.refuse(null, "too-many", source);
      }
      throw new TooManySignIns(wait.get().time());
    }
  }

  private BadCredentialsException refused(@Nullable String account, String reason, String source) {
    admission.refuse(account, reason, source);
    return new BadCredentialsException("refused");
  }

  private Optional<HalfSignIn> half(HttpServletRequest request) {
    return HalfSignIn.of(request, clock.instant());
  }
}
