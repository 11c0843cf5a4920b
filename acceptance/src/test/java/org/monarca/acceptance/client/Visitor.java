package org.monarca.acceptance.client;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the pages without a browser: opens them, and sends the forms that stand on them. */
public final class Visitor {

  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern QUESTION =
      Pattern.compile(
          "action=\"(/children/\\d{12}/purpose)\".*?name=\"page\" value=\"([a-z/-]*)\"",
          Pattern.DOTALL);
  private static final Pattern ACCESS_TOKEN = Pattern.compile("mnp_[A-Za-z0-9_-]{43}");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(20))
          .build();
  private final URI exchange;

  private Visitor(URI exchange) {
    this.exchange = exchange;
  }

  public static Visitor signIn(URI exchange, String email, String password)
      throws IOException, InterruptedException {
    var visitor = new Visitor(exchange);
    visitor.send("/sign-in", "/sign-in", Map.of("email", email, "password", password));
    return visitor;
  }

  /** Opens a page; a child's record to see whether it is right. */
  public Answer open(String path) throws IOException, InterruptedException {
    Called.note(exchange.resolve(path).toString());
    var answer = answer(HttpRequest.newBuilder(exchange.resolve(path)));
    var question = QUESTION.matcher(answer.text());
    return question.find()
        ? say(
            question.group(1),
            Map.of(
                "_csrf",
                find(FORM_TOKEN, answer.text(), 1),
                "purpose",
                "records",
                "page",
                question.group(2)))
        : answer;
  }

  /**
   * Fills a form in and sends it.
   *
   * @param page on which the form stands
   */
  public Answer send(String page, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    var form = new LinkedHashMap<>(fields);
    form.put("_csrf", find(FORM_TOKEN, open(page).text(), 1));
    return say(path, form);
  }

  private Answer say(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    var body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return answer(
        HttpRequest.newBuilder(exchange.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Makes a token for a program of the person's. */
  public String newToken(String name) throws IOException, InterruptedException {
    var made = send("/profile/tokens", "/profile/tokens", Map.of("name", name, "life", "8-hours"));
    return find(ACCESS_TOKEN, made.text(), 0);
  }

  private static String find(Pattern pattern, String page, int group) {
    var found = pattern.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("the page has no " + pattern);
    }
    return found.group(group);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
    return new Answer(
        http.send(request.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofByteArray()));
  }
}
