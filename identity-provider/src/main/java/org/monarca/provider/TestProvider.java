package org.monarca.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The provider. It has one client, and knows everybody who tells a name. Whoever has shown in a
 * browser who they are is not asked there again, unless the client wants it ({@code prompt=login}).
 */
public final class TestProvider implements AutoCloseable {

  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final String COOKIE = "provider";

  private final HttpServer server;
  private final ClientCheck client;
  private final Codes codes = new Codes();
  private final Map<String, Login> logins = new ConcurrentHashMap<>();
  private final RSAKey key;
  private volatile RSAKey signing;
  private volatile InstantSource clock;
  private volatile Consumer<JWTClaimsSet.Builder> lie = claims -> {};
  private volatile @Nullable String lieOfIssuer;

  private TestProvider(HttpServer server, ClientCheck client, InstantSource clock) {
    this.server = server;
    this.client = client;
    this.clock = clock;
    this.key = newKey();
    this.signing = key;
  }

  /**
   * Starts one on a free port.
   *
   * @param clientKey by which the client signs; null where it shows the secret
   */
  public static TestProvider start(
      String clientId, String secret, @Nullable RSAPublicKey clientKey, InstantSource clock) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var provider = new TestProvider(server, new ClientCheck(clientId, secret, clientKey), clock);
      server.createContext("/.well-known/openid-configuration", provider::discovery);
      server.createContext("/keys", provider::keys);
      server.createContext("/authorize", provider::authorize);
      server.createContext("/token", provider::token);
      server.start();
      return provider;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its name, and the beginning of its addresses. */
  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on its time is that one's. */
  public void goBy(InstantSource time) {
    clock = time;
  }

  /** From now on tokens say something else than the truth, or the truth again. */
  public void say(Consumer<JWTClaimsSet.Builder> instead) {
    lie = instead;
  }

  /** From now on answers say that they are of that provider; null for the truth. */
  public void callItself(@Nullable String other) {
    lieOfIssuer = other;
  }

  /** From now on tokens are signed by a key that it does not publish, or by its own again. */
  public void signByAnotherKey(boolean does) {
    signing = does ? newKey() : key;
  }

  /** Nobody is known any more, and nothing is said but the truth. */
  public void beHonest() {
    lie = claims -> {};
    lieOfIssuer = null;
    signing = key;
    logins.clear();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void discovery(HttpExchange exchange) throws IOException {
    var all = new LinkedHashMap<String, Object>();
    all.put("issuer", issuer());
    all.put("authorization_endpoint", issuer() + "/authorize");
    all.put("token_endpoint", issuer() + "/token");
    all.put("jwks_uri", issuer() + "/keys");
    all.put("response_types_supported", List.of("code"));
    all.put("subject_types_supported", List.of("public"));
    all.put("id_token_signing_alg_values_supported", List.of("RS256"));
    all.put("token_endpoint_auth_methods_supported", List.of(client.method()));
    all.put("code_challenge_methods_supported", List.of("S256"));
    all.put("authorization_response_iss_parameter_supported", true);
    json(exchange, 200, all);
  }

  private void keys(HttpExchange exchange) throws IOException {
    json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      answered(exchange, Asked.of(body(exchange)));
      return;
    }
    var asked = Asked.of(exchange.getRequestURI().getRawQuery());
    if (!asked.value("client_id").equals(client.clientId())
        || !asked.value("response_type").equals("code")
        || !asked.value("code_challenge_method").equals("S256")) {
      send(exchange, 400, "text/plain", "not for this client");
      return;
    }
    var known = known(exchange).filter(login -> !asked.value("prompt").equals("login"));
    if (known.isPresent()) {
      lead(exchange, asked, Map.of("code", codes.issue(asked, known.get())));
    } else {
      send(exchange, 200, "text/html; charset=utf-8", LoginPage.of(asked));
    }
  }

  private void answered(HttpExchange exchange, Asked sent) throws IOException {
    if (!sent.value("does").equals("login")) {
      lead(exchange, sent, Map.of("error", "access_denied"));
      return;
    }
    var login = new Login(sent.value("subject"), sent.value("level"), clock.instant());
    var session = UUID.randomUUID().toString();
    logins.put(session, login);
    exchange
        .getResponseHeaders()
        .add("Set-Cookie", COOKIE + "=" + session + "; HttpOnly; Path=/authorize");
    lead(exchange, sent, Map.of("code", codes.issue(sent, login)));
  }

  private void lead(HttpExchange exchange, Asked asked, Map<String, String> with)
      throws IOException {
    var values = new LinkedHashMap<>(with);
    values.put("state", asked.value("state"));
    var other = lieOfIssuer;
    values.put("iss", other == null ? issuer() : other);
    var to = new Asked(values).at(asked.value("redirect_uri"));
    exchange.getResponseHeaders().add("Location", to.toString());
    exchange.sendResponseHeaders(303, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    var asked = Asked.of(body(exchange));
    var header = exchange.getRequestHeaders().getFirst("Authorization");
    if (!client.holds(header, asked, issuer() + "/token")) {
      json(exchange, 401, Map.of("error", "invalid_client"));
      return;
    }
    var issued = codes.take(asked);
    if (issued.isEmpty()) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    json(
        exchange,
        200,
        Map.of(
            "access_token",
            UUID.randomUUID().toString(),
            "token_type",
            "Bearer",
            "expires_in",
            300,
            "id_token",
            idToken(issued.get())));
  }

  private String idToken(Codes.Issued issued) {
    var now = clock.instant();
    var login = issued.login();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(login.subject())
            .audience(client.clientId())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .claim("auth_time", login.at().getEpochSecond())
            .claim("email", login.subject() + "@provider.example.org")
            .claim("nonce", issued.asked().value("nonce"));
    if (!login.acr().isEmpty()) {
      claims.claim("acr", login.acr());
    }
    lie.accept(claims);
    try {
      var by = signing;
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              claims.build());
      token.sign(new RSASSASigner(by));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Login> known(HttpExchange exchange) {
    return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
        .flatMap(header -> List.of(header.split("; *")).stream())
        .filter(cookie -> cookie.startsWith(COOKIE + "="))
        .map(cookie -> logins.get(cookie.substring(COOKIE.length() + 1)))
        .filter(login -> login != null)
        .findFirst();
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("synthetic").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void json(HttpExchange exchange, int status, Map<String, Object> value)
      throws IOException {
    send(exchange, status, "application/json", JSONObjectUtils.toJSONString(value));
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
