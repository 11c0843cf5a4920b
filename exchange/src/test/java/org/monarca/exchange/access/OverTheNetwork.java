package org.monarca.exchange.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.monarca.exchange.access.clients.Clients;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.provider.TestProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The service on a port, with few places for uploads and little patience. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "monarca.factors.required-of=operator",
      "monarca.uploads.at-once=2",
      "monarca.uploads.at-once-per-state=1",
      "monarca.uploads.slowest=1KB",
      "monarca.uploads.patience=1s"
    })
public abstract class OverTheNetwork extends WholeExchange {

  private static final String PASSWORD = "amber-prairie-lantern";
  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  /** By which people of Nevada may sign in; they sign at it by a secret. */
  protected static final TestProvider NEVADAN =
      TestProvider.start("exchange", "synthetic", null, InstantSource.system());

  /** By which whoever has an address at {@code example.com} may sign in; a key signs at it. */
  protected static final TestProvider OF_A_DOMAIN =
      TestProvider.start("exchange-too", "", ClientKeyFile.publicKey(), InstantSource.system());

  @LocalServerPort private int port;
  @Autowired private Clients clients;
  @Autowired private Accounts accounts;
  @Autowired private JsonMapper json;

  @DynamicPropertySource
  static void providers(DynamicPropertyRegistry registry) {
    registry.add("monarca.federation.address", () -> ADDRESS);
    Map.<String, Object>of(
            "0.id", "nevada",
            "0.name", "Nevada single sign-on",
            "0.issuer", NEVADAN.issuer(),
            "0.client-id", "exchange",
            "0.client-secret", "synthetic",
            "0.states", "NV",
            "0.phishing-resistant.acr", "phr",
            "0.two-factors.acr", "aal2",
            "0.two-factors.amr", "mfa",
            "0.one-factor.acr", "aal1")
        .forEach((key, value) -> add(registry, key, value));
    Map.<String, Object>of(
            "1.id", "domain",
            "1.name", "Synthetic domain",
            "1.issuer", OF_A_DOMAIN.issuer(),
            "1.client-id", "exchange-too",
            "1.key-file", ClientKeyFile.path().toString(),
            "1.mail-domains", "example.com",
            "1.two-factors.acr", "aal2")
        .forEach((key, value) -> add(registry, key, value));
    Map.<String, Object>of(
            "2.id", "down",
            "2.name", "Silent provider",
            "2.issuer", "http://127.0.0.1:1",
            "2.client-id", "exchange",
            "2.client-secret", "synthetic",
            "2.states", "NV",
            "2.two-factors.acr", "aal2")
        .forEach((key, value) -> add(registry, key, value));
  }

  private static void add(DynamicPropertyRegistry registry, String key, Object value) {
    registry.add("monarca.federation.providers[" + key.replaceFirst("\\.", "]."), () -> value);
  }

  protected int port() {
    return port;
  }

  /** A new access token of a system of that State. */
  protected String token(String state) throws IOException, InterruptedException {
    var client = clients.create(state);
    var secret = client.clientId() + ":" + client.secret();
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(at("/oauth2/token"))
                    .header(
                        "Authorization",
                        "Basic "
                            + Base64.getEncoder()
                                .encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                    .build(),
                BodyHandlers.ofString());
    return json.readTree(answer.body()).path("access_token").asString("");
  }

  protected HttpResponse<String> submit(String token, byte[] body)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(at("/api/v1/submissions"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(body))
                .build(),
            BodyHandlers.ofString());
  }

  /** A browser in which a data administrator of that State has signed in. */
  protected Browser signedIn(String state) throws IOException, InterruptedException {
    var email = UUID.randomUUID() + "@example.org";
    accounts.create(
        new NewAccount(
            email, PASSWORD, "Administrator", Role.STATE_DATA_ADMIN, state, ZoneId.of("UTC")));
    var browser = new Browser();
    browser.signIn(email);
    return browser;
  }

  /** A browser in which nobody has signed in. */
  protected Browser browser() {
    return new Browser();
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Keeps cookies, as browsers do. */
  protected final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    public String page(String path) throws IOException, InterruptedException {
      return fetch(path).body();
    }

    public HttpResponse<String> fetch(String path) throws IOException, InterruptedException {
      return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    /** With somebody else's cookie instead of its own, as {@link #cookie} gives it. */
    public HttpResponse<String> fetch(String path, String cookie)
        throws IOException, InterruptedException {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(at(path))
                  .header("Cookie", cookie.replaceFirst("^Cookie: ", ""))
                  .build(),
              BodyHandlers.ofString());
    }

    /** Where the answer leads to; empty when it is none that leads elsewhere. */
    public String post(String path, String contentType, String body)
        throws IOException, InterruptedException {
      return send(path, contentType, body).headers().firstValue("Location").orElse("");
    }

    /** Sends a form. */
    public HttpResponse<String> send(String path, String form)
        throws IOException, InterruptedException {
      return send(path, "application/x-www-form-urlencoded", form);
    }

    /** Sends a form with somebody else's cookie, as {@link #cookie} gives it. */
    public HttpResponse<String> sendAs(String cookie, String path, String form)
        throws IOException, InterruptedException {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(at(path))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Cookie", cookie.replaceFirst("^Cookie: ", ""))
                  .POST(BodyPublishers.ofString(form))
                  .build(),
              BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String contentType, String body)
        throws IOException, InterruptedException {
      return client.send(
          HttpRequest.newBuilder(at(path))
              .header("Content-Type", contentType)
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }

    /** The hidden token of the form on that page. */
    public String formToken(String path) throws IOException, InterruptedException {
      var found = FORM_TOKEN.matcher(page(path));
      if (!found.find()) {
        throw new AssertionError("no form on " + path);
      }
      return found.group(1);
    }

    /** As a line of a request. */
    public String cookie() {
      return "Cookie: "
          + String.join(
              "; ",
              cookies.getCookieStore().getCookies().stream()
                  .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                  .toList());
    }

    private void signIn(String email) throws IOException, InterruptedException {
      send(
          "/sign-in",
          "email=%s&password=%s&_csrf=%s"
              .formatted(
                  email,
                  PASSWORD,
                  URLEncoder.encode(formToken("/sign-in"), StandardCharsets.UTF_8)));
    }
  }
}
