package org.monarca.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/**
 * Signed tokens that are not what they say: all are refused in the same words, and no key is
 * fetched from anywhere. Those that a true key signs stand in {@code RefusedAssertionsTest}.
 */
@ExtendWith(WithDemo.class)
@Control("IA-9")
class ForgedTokensTest {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final String BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final Demo demo;
  private final Wire wire;

  ForgedTokensTest(Demo demo) {
    this.demo = demo;
    this.wire = new Wire(demo.url());
  }

  static Stream<NamedCsvRecord> tokens() {
    return AttackFile.rows("jwts.csv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tokens")
  void itOpensNothingAndAsksNobody(NamedCsvRecord forged) throws Exception {
    try (var elsewhere = new Listener()) {
      var token = token(forged, elsewhere.address());

      var invented =
          wire.ask("GET /api/v1/state-records HTTP/1.1", "Authorization: Bearer invented");
      var shown = wire.ask("GET /api/v1/state-records HTTP/1.1", "Authorization: Bearer " + token);
      var asserted =
          wire.send(
              "POST /oauth2/token HTTP/1.1",
              Intruder.body(
                  Map.of(
                      "grant_type", "client_credentials",
                      "client_assertion_type", BEARER,
                      "client_assertion", token)),
              Intruder.FORM);

      assertThat(Telling.nothing(shown).status()).isEqualTo(401);
      assertThat(shown.body()).isEqualTo(invented.body());
      assertThat(Telling.nothing(asserted).status()).isEqualTo(401);
      assertThat(asserted.json().path("error").asString("")).isEqualTo("invalid_client");
      assertThat(asserted.body()).doesNotContain("access_token");
      assertThat(elsewhere.visits()).isZero();
    }
  }

  private String token(NamedCsvRecord forged, String elsewhere) throws Exception {
    var client = demo.json("clients.json").path(0);
    var signed =
        part(forged.getField("header"), client.path("client_id").asString(""), elsewhere)
            + "."
            + part(forged.getField("claims"), client.path("client_id").asString(""), elsewhere);
    return signed
        + "."
        + switch (forged.getField("signature")) {
          case "" -> "";
          case "secret" -> signature(signed, client.path("client_secret").asString(""));
          case "empty" -> signature(signed, "\0");
          case "zeros" -> BASE64.encodeToString(new byte[64]);
          default -> BASE64.encodeToString("signature".getBytes(StandardCharsets.UTF_8));
        };
  }

  private String part(String json, String client, String elsewhere) {
    return BASE64.encodeToString(
        json.replace("CLIENT", client)
            .replace("AUDIENCE", demo.url() + "/oauth2/token")
            .replace("LISTENER", elsewhere)
            .replace("SOON", Long.toString(Instant.now().getEpochSecond() + 120))
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String signature(String signed, String secret) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return BASE64.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
  }
}
