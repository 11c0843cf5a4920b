package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.federation.BoundIdentity;
import org.monarca.exchange.access.federation.Errand;
import org.monarca.exchange.access.federation.Errand.Kind;
import org.monarca.exchange.access.federation.Federation;
import org.monarca.exchange.access.federation.Identities;
import org.monarca.exchange.access.federation.IdentityProvider;
import org.monarca.exchange.access.federation.Outcome;
import org.monarca.exchange.access.federation.Outcome.Refused;
import org.monarca.exchange.access.federation.Outcome.Vouched;
import org.monarca.exchange.access.federation.Providers;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.sessions.Proving;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Service;

/**
 * What somebody who is signed in goes to a provider for: to bind an identity to their account, and
 * to prove anew who they are. Each time they show it there anew.
 */
@Service
public class FederatedErrands {

  private final Federation federation;
  private final Providers providers;
  private final Identities identities;
  private final FederatedSignIn signIn;
  private final Proving proving;
  private final RateLimits limits;

  FederatedErrands(
      Federation federation,
      Providers providers,
      Identities identities,
      FederatedSignIn signIn,
      Proving proving,
      RateLimits limits) {
    this.federation = federation;
    this.providers = providers;
    this.identities = identities;
    this.signIn = signIn;
    this.proving = proving;
    this.limits = limits;
  }

  /** The providers by which the person may come, whether an identity is bound or not. */
  public List<IdentityProvider> openTo(Actor person) {
    return providers.all().stream()
        .filter(provider -> signIn.isOpenTo(person.id(), provider))
        .toList();
  }

  /** Those of them at which an identity of theirs is bound. */
  public List<IdentityProvider> boundOf(Actor person) {
    var issuers = identities.of(person).stream().map(BoundIdentity::issuer).toList();
    return openTo(person).stream().filter(one -> issuers.contains(one.issuer())).toList();
  }

  /** Where the person goes to bind an identity; empty while the provider does not answer. */
  public Optional<URI> connect(HttpServletRequest request, Actor person, IdentityProvider to) {
    return federation.begin(request, to, Errand.connect(person.id()));
  }

  /**
   * The same, to prove who they are.
   *
   * @param form that waits for it
   */
  public Optional<URI> prove(
      HttpServletRequest request, Actor person, IdentityProvider at, String form) {
    return federation.begin(request, at, Errand.prove(person.id(), form));
  }

  /** Takes what the provider of that id answers about whoever is signed in. */
  public Done take(HttpServletRequest request, Actor person, String provider) {
    var outcome = federation.take(request, provider);
    var errand = errand(outcome);
    if (errand == null || !person.id().equals(errand.account())) {
      return new Done(null, null, "provider-state");
    }
    var wait = limits.take(RateLimit.SECOND_FACTOR, person.id());
    var refusal =
        wait.isPresent()
            ? "too-many"
            : switch (outcome) {
              case Refused refused -> refused.reason();
              case Vouched vouched -> refusal(request, person, vouched);
            };
    if (refusal == null) {
      limits.giveBack(RateLimit.SECOND_FACTOR, person.id());
    } else if (errand.kind() == Kind.PROVE) {
      proving.refuse(request, person, refusal);
    } else if (!refusal.equals(TAKEN)) {
      providers.find(provider).ifPresent(one -> identities.refuse(person, one, refusal));
    }
    return new Done(errand.kind(), errand.form(), refusal);
  }

  private static final String TAKEN = "identity-taken";

  /** Does it; null when it is done. */
  private @Nullable String refusal(HttpServletRequest request, Actor person, Vouched vouched) {
    if (!signIn.isOpenTo(person.id(), vouched.provider())) {
      return "provider-not-theirs";
    }
    if (vouched.errand().kind() == Kind.CONNECT) {
      return identities.bind(person, vouched, request.getSession().getId()) ? null : TAKEN;
    }
    if (!vouched.level().isEnough()) {
      return "one-factor";
    }
    if (identities.owner(vouched).filter(person.id()::equals).isEmpty()) {
      return "identity-unknown";
    }
    proving.vouched(request, person);
    return null;
  }

  private static @Nullable Errand errand(Outcome outcome) {
    return switch (outcome) {
      case Refused refused -> refused.errand();
      case Vouched vouched -> vouched.errand();
    };
  }

  /**
   * What came of it.
   *
   * @param kind null where this session has no such errand
   * @param form that waits for a proof
   * @param refusal why nothing is done; null where it is
   */
  public record Done(@Nullable Kind kind, @Nullable String form, @Nullable String refusal) {}
}
