package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.client.Hearing;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/**
 * A State has its system told what became of submissions: one person adds an address, another
 * confirms it, a test is tried, and the system hears.
 */
@ExtendWith({WithDemo.class, WithBrowser.class})
class WebhookTest {

  private final Demo demo;
  private final Browser browser;

  WebhookTest(Demo demo, Browser browser) {
    this.demo = demo;
    this.browser = browser;
  }

  @Test
  void aSystemHearsThatItsSubmissionIsDone() throws Exception {
    try (var hearing = new Hearing();
        var desk = Visit.to(demo, browser).signIn(demo.person("state-data-admin", "TX"));
        var second = Visit.to(demo, browser).signIn(demo.person("state-director", "TX"))) {
      desk.open("/connection");
      desk.follow("Add, try or end webhooks, and change their secrets");
      desk.page().getByLabel("Address").fill(hearing.address());
      desk.press("Add the address");
      var secret = desk.page().locator("#secret").inputValue();
      second.open("/connection");
      assertThat(second.page().locator(".panel-hero"))
          .containsText("A webhook waits for a second person");
      second.follow("A webhook waits for a second person");
      second.press("Confirm " + hearing.address());
      assertThat(second.page().locator("main")).containsText("It is confirmed.");

      desk.open("/webhooks");
      desk.press("Send a test to " + hearing.address());
      var test = hearing.await(message -> message.body().contains("webhook.test"));
      assertThat(test.isSignedBy(secret)).isTrue();

      var pupil = Pupil.named("hook-" + UUID.randomUUID(), "Alma", "Nevada", "2013-05-06");
      var followed = demo.systemOf("TX").follow(Bundle.of("TX", pupil).zip());
      var id = followed.status().path("id").asString("");
      var told = hearing.await(message -> message.body().contains(id));

      assertThat(told.isSignedBy(secret)).isTrue();
      assertThat(told.json().path("type").asString("")).isEqualTo("submission.done");
      assertThat(told.json().path("data").path("receipt"))
          .isEqualTo(followed.status().path("receipt"));
      assertThat(told.body()).doesNotContain("hook-", "Alma", "Nevada");
      desk.open("/webhooks");
      assertThat(desk.page().locator("main")).containsText("Messages arrive");
      desk.press("End it: " + hearing.address());
      assertThat(desk.page().locator("main")).containsText("Nothing is sent there any more.");
    }
  }
}
