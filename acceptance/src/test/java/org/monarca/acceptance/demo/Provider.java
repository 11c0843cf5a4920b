package org.monarca.acceptance.demo;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.monarca.provider.TestProvider;

/** The provider by which people of Texas may sign in; it lives as long as the suites run. */
final class Provider {

  private static final String CLIENT = "exchange";
  private static final String SECRET = "synthetic";
  private static final TestProvider RUNNING =
      TestProvider.start(CLIENT, SECRET, null, InstantSource.system());

  private Provider() {}

  /** By which an exchange knows it, as its environment has them. */
  static Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    Map.of(
            "ID", "texas",
            "NAME", "Texas single sign-on",
            "ISSUER", RUNNING.issuer(),
            "CLIENTID", CLIENT,
            "CLIENTSECRET", SECRET,
            "STATES", "TX",
            "TWOFACTORS_ACR", "aal2",
            "ONEFACTOR_ACR", "aal1")
        .forEach((key, value) -> settings.put("MONARCA_FEDERATION_PROVIDERS_0_" + key, value));
    return settings;
  }
}
