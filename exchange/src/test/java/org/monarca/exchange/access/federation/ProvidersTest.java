package org.monarca.exchange.access.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How an installation describes its providers. */
class ProvidersTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "id", "nevada",
          "name", "Nevada single sign-on",
          "issuer", "https://provider.example.org",
          "client-id", "exchange",
          "client-secret", "synthetic",
          "states", "NV",
          "mail-domains", "Example.ORG",
          "two-factors.acr", "aal2");

  @Test
  void withoutAnySettingThereIsNone() {
    assertThat(new Providers(new FederationSettings(null, List.of()), null).all()).isEmpty();
  }

  @Test
  void whatDescribesAProviderWellIsTaken() {
    var provider = providers(GOOD).find("nevada").orElseThrow();

    assertThat(provider.name()).isEqualTo("Nevada single sign-on");
    assertThat(providers(GOOD).ofIssuer("https://provider.example.org")).contains(provider);
    assertThat(providers(GOOD).addressOf(provider))
        .isEqualTo("https://exchange.example.org/sign-in/with/nevada/answer");
  }

  @Test
  void peopleComeByTheirDomainAndByAllTheirStatesWhereBothAreNamed() {
    var provider = providers(GOOD).find("nevada").orElseThrow();

    assertThat(provider.isFor("ana@EXAMPLE.org", List.of("NV", "NV"))).isTrue();
    assertThat(provider.isFor("ana@example.org", List.of("NV", "TX"))).isFalse();
    assertThat(provider.isFor("ana@example.org", Arrays.asList("NV", null))).isFalse();
    assertThat(provider.isFor("ana@example.org", List.of())).isFalse();
    assertThat(provider.isFor("ana@example.com", List.of("NV"))).isFalse();
    assertThat(provider.isFor("ana@not-example.org", List.of("NV"))).isFalse();
    assertThat(provider.isFor("ana@example.org.example.net", List.of("NV"))).isFalse();
  }

  @Test
  void whatIsNotNamedIsOpenAndOneOfBothIsNamedAlways() {
    var ofStates = providers(without("mail-domains")).find("nevada").orElseThrow();
    assertThat(ofStates.isFor("ana@example.com", List.of("NV"))).isTrue();
    assertThat(ofStates.isFor("ana@example.com", List.of("TX"))).isFalse();
    assertThat(ofStates.isFor("ana@example.com", List.of())).isFalse();
    var ofADomain = providers(without("states")).find("nevada").orElseThrow();
    assertThat(ofADomain.isFor("ana@example.org", Arrays.asList("TX", null))).isTrue();
    assertThat(ofADomain.isFor("ana@example.com", List.of("TX"))).isFalse();
  }

  private static Map<String, String> without(String setting) {
    var settings = new HashMap<>(GOOD);
    settings.remove(setting);
    return settings;
  }

  @Test
  void whatIsMissingOrUnsafeStopsTheStart() {
    refused("id must be", "id", "Nevada SSO");
    refused("name is missing", "name", " ");
    refused("client-id is missing", "client-id", null);
    refused("issuer must begin with https://", "issuer", "http://provider.example.org");
    refused("client-secret or key-file", "client-secret", null);
    refused("client-secret or key-file", "key-file", "/also.pem");
    refused("a level is needed", "two-factors.acr", null);
    var nobodys = new HashMap<>(GOOD);
    nobodys.remove("states");
    nobodys.remove("mail-domains");
    assertThatThrownBy(() -> providers(nobodys)).hasMessageContaining("whose people");
    assertThatThrownBy(() -> new Providers(settings(GOOD, null), null))
        .hasMessageContaining("monarca.federation.address");
  }

  private static void refused(String message, String key, @Nullable String value) {
    var settings = new HashMap<>(GOOD);
    settings.remove(key);
    if (value != null) {
      settings.put(key, value);
    }
    assertThatThrownBy(() -> providers(settings)).as(key).hasMessageContaining(message);
  }

  private static Providers providers(Map<String, String> one) {
    return new Providers(settings(one, "https://exchange.example.org/"), null);
  }

  private static FederationSettings settings(Map<String, String> one, @Nullable String address) {
    var all = new HashMap<String, String>();
    one.forEach((key, value) -> all.put("monarca.federation.providers[0]." + key, value));
    if (address != null) {
      all.put("monarca.federation.address", address);
    }
    return new Binder(new MapConfigurationPropertySource(all))
        .bind("monarca.federation", FederationSettings.class)
        .get();
  }
}
