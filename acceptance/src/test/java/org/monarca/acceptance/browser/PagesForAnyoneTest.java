package org.monarca.acceptance.browser;

import com.microsoft.playwright.Browser;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.browser.Round.Way;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** The pages that need no signing in, in their states. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class PagesForAnyoneTest {

  private static final String ELEMENT = "/data-dictionary/elements/student/birth_date_verification";

  private final Demo demo;
  private final Browser browser;

  PagesForAnyoneTest(Demo demo, Browser browser) {
    this.demo = demo;
    this.browser = browser;
  }

  @TestFactory
  Stream<DynamicTest> pagesOfAnyone() {
    return Round.of(
        Visit.to(demo, browser),
        new Way("sign-in", visit -> visit.open("/sign-in")),
        new Way("sign-in-failed", visit -> visit.signIn("nobody@example.org", "wrong")),
        new Way("sign-in-again", visit -> visit.open("/sign-in/code")),
        new Way("help", visit -> visit.open("/help")),
        new Way("sign-in-spanish", visit -> visit.open("/sign-in?lang=es")),
        new Way("verify-transcript", visit -> visit.open("/verify-transcript")),
        new Way("verify-transcript-none", PagesForAnyoneTest::verifyNothing),
        new Way("verify-transcript-spanish", visit -> visit.open("/verify-transcript?lang=es")),
        new Way("dictionary", visit -> visit.open("/data-dictionary")),
        new Way("dictionary-searched", visit -> visit.open("/data-dictionary?q=twin")),
        new Way("dictionary-none", visit -> visit.open("/data-dictionary?q=nosuchthing")),
        new Way("dictionary-earlier", visit -> visit.open("/data-dictionary?version=2011")),
        new Way("dictionary-spanish", visit -> visit.open("/data-dictionary?lang=es")),
        new Way("element", visit -> visit.open(ELEMENT)),
        new Way("code-list", visit -> visit.open("/data-dictionary/lists/course_type")),
        new Way("versions", visit -> visit.open("/data-dictionary/versions")),
        new Way("problems", visit -> visit.open("/problems")),
        new Way("problem", visit -> visit.open("/problems/MON-2012")),
        new Way("problem-spanish", visit -> visit.open("/problems/MON-3011?lang=es")));
  }

  private static void verifyNothing(Visit visit) {
    visit.open("/verify-transcript");
    visit.page().locator("#code").fill("no such code");
    visit.press("Check");
  }
}
