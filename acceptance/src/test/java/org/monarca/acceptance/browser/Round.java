package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The pages of one reader in their states (empty, one, many, error), one after the other in one
 * browser: each breaks no rule of WCAG 2.2 AA that a machine can check and fits the narrowest
 * screen. Leaves a picture of each under {@code target/screens}. The reader signs in once; what a
 * page leaves in the browser, such as a language, is gone before the next.
 */
record Round(Visit visit, List<Cookie> cookies) {

  /** A way to a page, for somebody who has signed in already. */
  record Way(String name, Steps steps) {}

  interface Steps {
    void take(Visit visit) throws IOException, InterruptedException;
  }

  /**
   * @param visit whose steps so far, such as signing in, come before all of the pages
   */
  static Stream<DynamicTest> of(Visit visit, Way... ways) {
    var round = new Round(visit, visit.cookies());
    return Stream.of(ways)
        .map(way -> dynamicTest(way.name(), () -> round.look(way)))
        .onClose(visit::close);
  }

  private void look(Way way) throws IOException, InterruptedException {
    visit.beginAgainWith(cookies);
    way.steps().take(visit);
    assertThat(visit.page().locator("h1")).isVisible();
    var sight = new Sight(visit.page(), way.name());
    sight.isAccessible();
    sight.fitsTheNarrowestScreen();
  }
}
