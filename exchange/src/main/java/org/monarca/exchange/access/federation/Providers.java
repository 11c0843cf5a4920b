package org.monarca.exchange.access.federation;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The providers of this installation, in the order in which it names them. */
@Component
public class Providers {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Map<String, ProviderSettings> settings = new LinkedHashMap<>();
  private final Map<String, IdentityProvider> all = new LinkedHashMap<>();
  private final @Nullable URI address;

  /** What does not describe a provider well stops the start. */
  Providers(FederationSettings given, @Value("${monarca.smtp.link:#{null}}") @Nullable URI pages) {
    this.address = given.address() == null ? pages : given.address();
    for (var one : given.providers()) {
      var provider = provider(one);
      if (all.putIfAbsent(provider.id(), provider) != null) {
        throw unfit(provider.id(), "two providers have this id");
      }
      settings.put(provider.id(), one);
    }
    if (all.values().stream().map(IdentityProvider::issuer).distinct().count() < all.size()) {
      throw new IllegalStateException("monarca.federation.providers: two have the same issuer");
    }
    if (!all.isEmpty() && (address == null || !isSafe(address))) {
      throw new IllegalStateException(
          "monarca.federation.address (or monarca.smtp.link) must say where people reach the pages, by https://");
    }
  }

  /** All of them. */
  public List<IdentityProvider> all() {
    return List.copyOf(all.values());
  }

  /** The one of that id. */
  public Optional<IdentityProvider> find(String id) {
    return Optional.ofNullable(all.get(id));
  }

  /** The one whose tokens name that issuer; empty where the installation has it no longer. */
  public Optional<IdentityProvider> ofIssuer(String issuer) {
    return all.values().stream().filter(one -> one.issuer().equals(issuer)).findFirst();
  }

  ProviderSettings settings(IdentityProvider provider) {
    return Objects.requireNonNull(settings.get(provider.id()));
  }

  /** Where the provider sends people back to: an address of its own for each, against mix-ups. */
  String addressOf(IdentityProvider provider) {
    return String.valueOf(address).replaceAll("/+$", "") + FederationPaths.answerOf(provider.id());
  }

  /** Whether nobody between can listen. */
  static boolean isSafe(URI some) {
    return some.getHost() != null
        && ("https".equals(some.getScheme())
            || ("http".equals(some.getScheme()) && LOOPBACK.contains(some.getHost())));
  }

  private static IdentityProvider provider(ProviderSettings one) {
    var id = one.id();
    if (id == null || !ID.matcher(id).matches()) {
      throw unfit(
          String.valueOf(id), "id must be of small letters, digits and hyphens, 40 at most");
    }
    var name = needed(id, "name", one.name());
    needed(id, "client-id", one.clientId());
    if (one.issuer() == null || !isSafe(one.issuer())) {
      throw unfit(id, "issuer must begin with https://");
    }
    if ((one.clientSecret() == null) == (one.keyFile() == null)) {
      throw unfit(id, "client-secret or key-file is needed, and not both");
    }
    if (!one.phishingResistant().any() && !one.twoFactors().any() && !one.oneFactor().any()) {
      throw unfit(id, "a level is needed: phishing-resistant, two-factors or one-factor");
    }
    if (one.states().isEmpty() && one.mailDomains().isEmpty()) {
      throw unfit(id, "states or mail-domains must say whose people may come by it");
    }
    return new IdentityProvider(
        id, name, one.issuer().toString(), Set.copyOf(one.states()), lower(one.mailDomains()));
  }

  private static String needed(String id, String setting, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw unfit(id, setting + " is missing");
    }
    return value;
  }

  private static Set<String> lower(Set<String> some) {
    return some.stream()
        .map(one -> one.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static IllegalStateException unfit(String id, String what) {
    return new IllegalStateException("monarca.federation.providers (%s): %s".formatted(id, what));
  }
}
