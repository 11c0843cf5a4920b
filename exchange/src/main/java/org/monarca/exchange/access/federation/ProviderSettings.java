package org.monarca.exchange.access.federation;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One provider, as the installation describes it. What is missing stops the start.
 *
 * @param id small letters, digits and hyphens; stands in addresses, so it stays as it is
 * @param name that people read on the button
 * @param issuer as its ID tokens name it
 * @param clientSecret shown at its token endpoint, or else
 * @param keyFile an RSA key in PEM (PKCS #8) that signs there ({@code private_key_jwt})
 * @param keyId how the provider calls that key; without one its thumbprint (RFC 7638)
 * @param phishingResistant marks that stand for both factors, the strongest
 * @param twoFactors marks that stand for both factors
 * @param oneFactor marks of a first factor
 * @param states whose people may come by it; any where none is named
 * @param mailDomains at one of which their address must be; any where none is named
 */
record ProviderSettings(
    @Nullable String id,
    @Nullable String name,
    @Nullable URI issuer,
    @Nullable String clientId,
    @Nullable String clientSecret,
    @Nullable Path keyFile,
    @Nullable String keyId,
    @DefaultValue Marks phishingResistant,
    @DefaultValue Marks twoFactors,
    @DefaultValue Marks oneFactor,
    @DefaultValue Set<String> states,
    @DefaultValue Set<String> mailDomains) {

  /** Which level has what marks, the strongest first. */
  Level levelOf(@Nullable String acr, Collection<String> amr) {
    if (phishingResistant.has(acr, amr)) {
      return Level.PHISHING_RESISTANT;
    }
    if (twoFactors.has(acr, amr)) {
      return Level.TWO_FACTORS;
    }
    return oneFactor.has(acr, amr) ? Level.ONE_FACTOR : Level.UNKNOWN;
  }

  /** The levels that the provider is asked for, the most wanted first. */
  List<String> askedLevels() {
    return List.of(phishingResistant, twoFactors, oneFactor).stream()
        .flatMap(marks -> marks.acr().stream())
        .distinct()
        .toList();
  }

  /** Without the secret, for logs. */
  @Override
  public String toString() {
    return "ProviderSettings[" + id + "]";
  }

  /**
   * What of an ID token says a level.
   *
   * @param acr values of {@code acr}
   * @param amr values of which one stands in {@code amr}
   */
  record Marks(@DefaultValue List<String> acr, @DefaultValue List<String> amr) {

    boolean has(@Nullable String shownAcr, Collection<String> shownAmr) {
      return (shownAcr != null && acr.contains(shownAcr))
          || shownAmr.stream().anyMatch(amr::contains);
    }

    boolean any() {
      return !acr.isEmpty() || !amr.isEmpty();
    }
  }
}
