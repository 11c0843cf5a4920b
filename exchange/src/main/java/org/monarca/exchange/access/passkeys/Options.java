package org.monarca.exchange.access.passkeys;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page asks the browser for, as the standard writes it in JSON (WebAuthn, level 3, 5.1.8 and
 * 5.1.9).
 */
public record Options(Map<String, Object> json) {

  private static final String REQUIRED = "required";
  private static final String KIND = "public-key";

  public Options {
    json = Map.copyOf(json);
  }

  static Options toMake(
      RelyingParty party,
      String account,
      Passkeys.Names names,
      List<KeptPasskey> known,
      Challenge challenge) {
    var json = new LinkedHashMap<String, Object>();
    json.put("rp", Map.of("id", party.domain(), "name", RelyingParty.NAME));
    json.put(
        "user",
        Map.of(
            "id", text(Passkeys.handle(account)),
            "name", names.email(),
            "displayName", names.displayName()));
    json.put("challenge", text(challenge.value()));
    json.put(
        "pubKeyCredParams",
        PasskeyCheck.ALGORITHMS.stream()
            .map(one -> Map.of("type", KIND, "alg", one.getValue()))
            .toList());
    json.put("timeout", Challenge.LONGEST.toMillis());
    json.put("excludeCredentials", credentials(known));
    json.put(
        "authenticatorSelection",
        Map.of("residentKey", REQUIRED, "requireResidentKey", true, "userVerification", REQUIRED));
    json.put("attestation", "none");
    return new Options(json);
  }

  /**
   * @param known whose passkeys they may be; empty for anybody's, which the device then offers
   */
  static Options toShow(RelyingParty party, List<KeptPasskey> known, Challenge challenge) {
    return new Options(
        Map.of(
            "challenge", text(challenge.value()),
            "rpId", party.domain(),
            "timeout", Challenge.LONGEST.toMillis(),
            "allowCredentials", credentials(known),
            "userVerification", REQUIRED));
  }

  private static List<Map<String, Object>> credentials(List<KeptPasskey> known) {
    return known.stream()
        .map(one ->
            Map.<String, Object>of(
                "type", KIND, "id", text(one.credential()), "transports", one.transports()))
        .toList();
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
