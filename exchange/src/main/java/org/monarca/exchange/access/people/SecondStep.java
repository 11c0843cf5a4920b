package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.SignedIn;
import org.monarca.exchange.access.factors.Checked;
import org.monarca.exchange.access.factors.Factor;
import org.monarca.exchange.access.factors.SecondFactors;
import org.monarca.exchange.access.federation.Level;
import org.monarca.exchange.access.federation.Providers;
import org.monarca.exchange.access.limits.Source;
import org.monarca.exchange.access.passkeys.Passkeys;
import org.monarca.exchange.access.sessions.SignedInSuccess;
import org.monarca.exchange.access.sessions.Way;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The second step of a sign-in: whoever has taken the first lately, in this session, shows a code.
 * One that does not fit and one that was used are answered alike.
 */
@Component
public class SecondStep {

  private final Accounts accounts;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final Admission admission;
  private final FederatedSignIn federated;
  private final Providers providers;
  private final InstantSource clock;

  SecondStep(
      Accounts accounts,
      SecondFactors factors,
      Passkeys passkeys,
      Admission admission,
      FederatedSignIn federated,
      Providers providers,
      InstantSource clock) {
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.factors = factors;
    this.admission = admission;
    this.federated = federated;
    this.providers = providers;
    this.clock = clock;
  }

  /** Whether somebody in this session is at it. */
  public boolean isBegun(HttpServletRequest request) {
    return HalfSignIn.of(request, clock.instant()).isPresent();
  }

  /** Whether the one who is at it may show a passkey instead of typing a code. */
  public boolean hasPasskeys(HttpServletRequest request) {
    return HalfSignIn.of(request, clock.instant())
        .filter(half -> passkeys.any(half.account()))
        .isPresent();
  }

  /** Whoever vouched for the first step; empty where the password was typed. */
  public Optional<String> provider(HttpServletRequest request) {
    return HalfSignIn.of(request, clock.instant()).map(HalfSignIn::provider);
  }

  /** Lets the person in, or throws what the security framework takes for a refusal. */
  Authentication take(HttpServletRequest request, String code) {
    var half = HalfSignIn.of(request, clock.instant()).orElseThrow(SignInTooOld::new);
    var person = openTo(half).flatMap(admission::person).orElseThrow(SignInTooOld::new);
    var source = Source.of(request);
    return switch (factors.check(person.actor(), code)) {
      case Checked.Passed(Factor factor) -> admitted(request, half, person, source, factor);
      case Checked.Wrong(String reason) ->
          throw admission.refused(person.account(), reason, source);
      case Checked.TooMany tooMany -> {
        if (tooMany.first()) {
          admission.refuse(person.account(), "too-many", source);
        }
        throw new TooManySignIns(tooMany.pause());
      }
    };
  }

  private Authentication admitted(
      HttpServletRequest request, HalfSignIn half, SignedIn person, String source, Factor factor) {
    var provider = half.provider();
    if (provider == null) {
      return admission.admit(person, source, factor);
    }
    SignedInSuccess.by(request, Way.PROVIDER_AND_CODE);
    return admission.admit(person, source, provider, Level.ONE_FACTOR, factor);
  }

  /**
   * The account, unless it was ended or signed out since the first step was taken, or its person
   * may come by that provider no longer.
   */
  private Optional<Account> openTo(HalfSignIn half) {
    return accounts
        .find(half.account())
        .filter(found -> accounts.admits(found.id(), half.since()))
        .filter(found -> isVouchedFor(found, half.provider()));
  }

  private boolean isVouchedFor(Account account, @Nullable String provider) {
    return provider == null
        || providers
            .find(provider)
            .filter(one -> federated.isStillOpenTo(account.id(), one))
            .isPresent();
  }
}
