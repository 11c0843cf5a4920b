package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.monarca.exchange.access.factors.SecondFactors;
import org.monarca.exchange.access.federation.Errand;
import org.monarca.exchange.access.federation.Federation;
import org.monarca.exchange.access.federation.Identities;
import org.monarca.exchange.access.federation.IdentityProvider;
import org.monarca.exchange.access.federation.Outcome;
import org.monarca.exchange.access.limits.Source;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Lets a person in for whom a provider vouches, where the identity is bound to an account of
 * theirs. An answer that is not believed, an identity of nobody and an account that was ended get
 * the same answer. Only failures count against the limit.
 */
@Component
public class FederatedSignIn {

  private final Federation federation;
  private final Identities identities;
  private final Accounts accounts;
  private final RoleGrants grants;
  private final SecondFactors factors;
  private final Admission admission;
  private final InstantSource clock;

  FederatedSignIn(
      Federation federation,
      Identities identities,
      Accounts accounts,
      RoleGrants grants,
      SecondFactors factors,
      Admission admission,
      InstantSource clock) {
    this.federation = federation;
    this.identities = identities;
    this.accounts = accounts;
    this.grants = grants;
    this.factors = factors;
    this.admission = admission;
    this.clock = clock;
  }

  /** Whether somebody of that account may come by the provider, and is bound there. */
  boolean isStillOpenTo(String account, IdentityProvider provider) {
    return identities.isBound(account, provider) && isOpenTo(account, provider);
  }

  /** Whether somebody of that account may come by the provider. */
  public boolean isOpenTo(String account, IdentityProvider provider) {
    return accounts.find(account).filter(found -> isOpenTo(found, provider)).isPresent();
  }

  /** Whether an answer would be about whoever wants to sign in, and not about who is signed in. */
  boolean isAtIt(HttpServletRequest request) {
    return federation
        .errand(request)
        .filter(errand -> errand.kind() != Errand.Kind.SIGN_IN)
        .isEmpty();
  }

  /** Lets the person in, or throws what the security framework takes for a refusal. */
  Authentication take(HttpServletRequest request, String provider) {
    var source = Source.of(request);
    if (federation.errand(request).isEmpty()) {
      // Nobody of this session was sent there: any page can lead a browser here.
      throw new BadCredentialsException("unasked");
    }
    admission.spend(source);
    return switch (federation.take(request, provider)) {
      case Outcome.Refused refused -> throw admission.refused(null, refused.reason(), source);
      case Outcome.Vouched vouched -> admitted(vouched, source);
    };
  }

  private Authentication admitted(Outcome.Vouched vouched, String source) {
    var id =
        identities
            .owner(vouched)
            .orElseThrow(() -> admission.refused(null, "identity-unknown", source));
    var account =
        accounts
            .lockOfAccount(id)
            .filter(Accounts.Lock::open)
            .map(Accounts.Lock::account)
            .orElseThrow(() -> admission.refused(id, "ended", source));
    var person =
        admission.person(account).orElseThrow(() -> admission.refused(id, "no-role", source));
    var provider = vouched.provider();
    if (!isOpenTo(account, provider)) {
      throw admission.refused(id, "provider-not-theirs", source);
    }
    admission.giveBack(source);
    if (vouched.level().isEnough()) {
      return admission.admit(person, source, provider.id(), vouched.level(), null);
    }
    if (factors.areSetUp(id)) {
      throw new SecondStepNeeded(new HalfSignIn(id, clock.instant(), provider.id()));
    }
    admission.refuse(id, "one-factor", source);
    throw new LevelTooLow();
  }

  private boolean isOpenTo(Account account, IdentityProvider provider) {
    var states = grants.held(account.id()).stream().map(RoleGrant::state).toList();
    return provider.isFor(account.email(), states);
  }
}
