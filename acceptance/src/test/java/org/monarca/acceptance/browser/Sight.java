package org.monarca.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.monarca.acceptance.demo.Launcher;

/** Looks at an open page as every reader may meet it. */
record Sight(Page page, String name) {

  static final int DESK = 1280;
  static final int HEIGHT = 900;
  private static final int PHONE = 390;
  private static final int NARROWEST = 320;

  /** When the page is wider than the screen: the elements that reach out of it. */
  private static final String TOO_WIDE =
      """
      () => document.documentElement.scrollWidth <= innerWidth ? [] :
        ['page of ' + document.documentElement.scrollWidth].concat(
          [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > innerWidth)
            .map(e => e.outerHTML.substring(0, 120) + ' to ' + e.getBoundingClientRect().right))
      """;

  /** No rule of WCAG 2.2 AA that a machine can check is broken, at the desk and on a phone. */
  void isAccessible() throws IOException {
    var axe = new Axe(page);
    for (int width : List.of(DESK, PHONE)) {
      page.setViewportSize(width, HEIGHT);
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(width)));
      assertThat(axe.broken()).as("%s at %d px", name, width).isEqualTo(List.of());
    }
    page.setViewportSize(DESK, HEIGHT);
  }

  /** Nothing has to be scrolled sideways, on the narrowest screen WCAG 1.4.10 names. */
  void fitsTheNarrowestScreen() {
    page.setViewportSize(NARROWEST, HEIGHT);
    assertThat(page.evaluate(TOO_WIDE)).as("what is too wide in %s", name).isEqualTo(List.of());
    page.setViewportSize(DESK, HEIGHT);
  }

  private Path picture(int width) throws IOException {
    return Launcher.folder("screens").resolve("%s-%d.png".formatted(name, width));
  }
}
