package org.monarca.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;
import org.monarca.acceptance.client.Called;
import org.monarca.acceptance.client.Overheard;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Person;

/** Somebody in front of a fresh browser, with no cookie and no history. */
final class Visit implements AutoCloseable {

  private static final String QUESTION = "/purpose";

  private final URI exchange;
  private final BrowserContext context;
  private final Page page;

  private Visit(URI exchange, BrowserContext context) {
    this.exchange = exchange;
    this.context = context;
    this.page = context.newPage();
    context.onRequest(request -> Called.note(request.url()));
    context.onResponse(this::note);
  }

  /** What others than the exchange answer, such as a provider of sign-in, is theirs. */
  private void note(Response response) {
    var address = URI.create(response.url());
    if (exchange.getAuthority().equals(address.getAuthority())) {
      Overheard.note(address, response.headers().getOrDefault("cache-control", ""));
    }
  }

  static Visit to(Demo demo, Browser browser) {
    return to(demo, browser, new NewContextOptions());
  }

  static Visit to(Demo demo, Browser browser, NewContextOptions options) {
    return new Visit(demo.url(), browser.newContext(options.setTimezoneId("America/Chicago")));
  }

  /** To the same exchange by another address of it. */
  static Visit to(URI address, Browser browser) {
    return new Visit(
        address, browser.newContext(new NewContextOptions().setTimezoneId("America/Chicago")));
  }

  Page page() {
    return page;
  }

  /** Opens a page of the exchange by its path; a child's record for what is usual. */
  Page open(String path) {
    var response = page.navigate(exchange.resolve(path).toString());
    if (response != null) {
      Overheard.note(response.status(), page.content());
    }
    return path.contains(QUESTION) ? page : goOn();
  }

  /**
   * Where the exchange asks what a child's record is opened for: for what is usual, by the one key
   * that this takes.
   */
  Page goOn() {
    if (place().endsWith(QUESTION)) {
      page.locator("button[autofocus]").press("Enter");
      page.waitForURL(address -> !URI.create(address).getPath().endsWith(QUESTION));
    }
    return page;
  }

  Visit signIn(Person person) {
    return signIn(person.email(), person.password());
  }

  Visit signIn(String email, String password) {
    open("/sign-in");
    page.getByLabel("E-mail address").fill(email);
    page.getByLabel("Password").fill(password);
    press("Agree and sign in");
    return this;
  }

  /** The cookies that this browser holds now. */
  List<Cookie> cookies() {
    return context.cookies();
  }

  /**
   * From now on this browser holds those cookies and no others, and its window is as wide as that
   * of a desk: for whoever comes next, as if nobody had been there.
   */
  void beginAgainWith(List<Cookie> cookies) {
    context.clearCookies();
    context.addCookies(cookies);
    page.setViewportSize(Sight.DESK, Sight.HEIGHT);
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
    goOn();
  }

  void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
    goOn();
  }

  String heading() {
    return page.locator("h1").innerText();
  }

  /** The path of the page that is open. */
  String place() {
    return URI.create(page.url()).getPath();
  }

  @Override
  public void close() {
    context.close();
  }
}
