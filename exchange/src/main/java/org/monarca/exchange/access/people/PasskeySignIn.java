package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.monarca.exchange.access.factors.Factor;
import org.monarca.exchange.access.limits.Source;
import org.monarca.exchange.access.passkeys.Options;
import org.monarca.exchange.access.passkeys.PasskeyProof;
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
  private final Admission admission;
  private final InstantSource clock;

  PasskeySignIn(Accounts accounts, PasskeyProof proof, Admission admission, InstantSource clock) {
    this.accounts = accounts;
    this.proof = proof;
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
    var source = Source.of(request);
    admission.spend(source);
    var asked = half(request);
    return switch (proof.ofSignIn(request.getSession(false), sent)) {
      case PasskeyProof.Refused(var account, var reason) ->
          throw admission.refused(account, reason, source);
      case PasskeyProof.Shown(var account)
          when asked.isPresent() && !asked.get().account().equals(account) ->
          throw admission.refused(account, "passkey-foreign", source);
      case PasskeyProof.Shown(var account) -> admitted(account, source);
    };
  }

  private Authentication admitted(String account, String source) {
    var lock =
        accounts
            .lockOfAccount(account)
            .filter(Accounts.Lock::open)
            .orElseThrow(() -> admission.refused(account, "ended", source));
    var person =
        admission
            .person(lock.account())
            .orElseThrow(() -> admission.refused(account, "no-role", source));
    admission.giveBack(source);
    return admission.admit(person, source, Factor.PASSKEY);
  }

  private Optional<HalfSignIn> half(HttpServletRequest request) {
    return HalfSignIn.of(request, clock.instant());
  }
}
