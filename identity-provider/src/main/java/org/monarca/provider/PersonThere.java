package org.monarca.provider;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;

/** Somebody at the provider's pages with a browser of their own, which keeps cookies. */
public final class PersonThere {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String subject;
  private String level;

  /**
   * @param subject by which the provider knows them
   * @param level how they show who they are; empty for a level that is not told
   */
  public PersonThere(String subject, String level) {
    this.subject = subject;
    this.level = level;
  }

  /** Is signed out there, and from now on shows it so. */
  public void show(String other) {
    cookies.getCookieStore().removeAll();
    level = other;
  }

  /** Comes with what a client asks for, and shows who they are where the provider wants to know. */
  public URI comeBackFrom(URI asked) throws IOException, InterruptedException {
    return go(asked, "login");
  }

  /** The same, and refuses. */
  public URI refuse(URI asked) throws IOException, InterruptedException {
    return go(asked, "refuse");
  }

  private URI go(URI asked, String does) throws IOException, InterruptedException {
    var page = browser.send(HttpRequest.newBuilder(asked).build(), BodyHandlers.ofString());
    if (page.statusCode() == 303) {
      return location(page);
    }
    var form = new LinkedHashMap<>(Asked.of(asked.getRawQuery()).values());
    form.put("subject", subject);
    form.put("level", level);
    form.put("does", does);
    return location(
        browser.send(
            HttpRequest.newBuilder(asked.resolve("/authorize"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(new Asked(form).encoded()))
                .build(),
            BodyHandlers.ofString()));
  }

  private static URI location(HttpResponse<String> answer) {
    return URI.create(
        answer
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new IllegalStateException("the provider says " + answer.body())));
  }
}
