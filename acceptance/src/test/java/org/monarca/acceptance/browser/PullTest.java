package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.client.LaidOut;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/**
 * A State whose system cannot send has its export fetched: one person adds where it lies, another
 * confirms it, it is tried, and fetched, and the second time it is the same file as before.
 */
@ExtendWith({WithDemo.class, WithBrowser.class})
class PullTest {

  private static final Duration A_WHILE = Duration.ofSeconds(60);

  private final Demo demo;
  private final Browser browser;

  PullTest(Demo demo, Browser browser) {
    this.demo = demo;
    this.browser = browser;
  }

  @Test
  void anExportIsFetchedAtItsTimesAndWhenSomebodyAsks() throws Exception {
    var pupil = Pupil.named("pull-" + UUID.randomUUID(), "Alma", "Nevada", "2013-05-06");
    try (var laid = new LaidOut(Bundle.of("TX", pupil).zip());
        var desk = Visit.to(demo, browser).signIn(demo.person("state-data-admin", "TX"));
        var second = Visit.to(demo, browser).signIn(demo.person("state-director", "TX"))) {
      desk.open("/connection");
      desk.follow("Add, try, change or end addresses");
      desk.page().locator("#url").fill(laid.address());
      desk.page().locator("#way").selectOption("basic");
      desk.page().locator("#name").fill(LaidOut.NAME);
      desk.page().locator("#secret").fill("wrong");
      desk.press("Add the address");
      second.open("/connection");
      second.follow("An address to fetch from waits for a second person");
      second.press("Confirm " + laid.address());
      assertThat(second.page().locator("main")).containsText("It is confirmed");

      desk.open("/pulls");
      desk.press("Fetch " + laid.address() + " now");
      comes(desk, "the exchange may not sign in there (401)");
      desk.follow("Change " + laid.address());
      desk.page().locator("#secret").fill(LaidOut.PASSWORD);
      desk.press("Keep this");
      desk.press("Try " + laid.address() + " without keeping");
      comes(desk, "tried: here is the report, and nothing was stored");
      desk.press("Fetch " + laid.address() + " now");
      comes(desk, "a new file");
      desk.press("Fetch " + laid.address() + " now");
      comes(desk, "the same file as before");
      assertThat(laid.unchanged()).isZero(); // who asks for it now is sent the whole file

      desk.page().locator("tr", row("a new file")).getByText("See what became of it").click();
      assertThat(desk.page().locator("main")).containsText("Fetched by the exchange from");
      assertThat(desk.page().locator("main")).containsText(laid.address());
      desk.open("/connection");
      assertThat(desk.page().locator("#channels")).containsText("Files that the exchange fetched");
      desk.open("/pulls");
      desk.press("End it: " + laid.address());
      assertThat(desk.page().locator("main")).containsText("Nothing is fetched there any more");
    }
  }

  private static Page.LocatorOptions row(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** Somebody opens the page again until it says so. */
  private static void comes(Visit desk, String says) throws InterruptedException {
    long until = System.nanoTime() + A_WHILE.toNanos();
    desk.open("/pulls");
    while (!desk.page().locator("main").innerText().contains(says) && System.nanoTime() < until) {
      TimeUnit.SECONDS.sleep(1);
      desk.open("/pulls");
    }
    assertThat(desk.page().locator("main")).containsText(says);
  }
}
