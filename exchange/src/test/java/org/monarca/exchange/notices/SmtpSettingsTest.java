package org.monarca.exchange.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What may be set, and what is refused before anything is sent. */
class SmtpSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "host, mail.example.org",
    "bounces.host, mail.example.org",
    "link, http://exchange.example.org",
    "patience, 60s",
    "patience, 0s",
    "from, nobody"
  })
  void whatWouldGoOverAnOpenWireOrFromNobodyIsRefused(String setting, String value) {
    assertThatThrownBy(() -> TestNotices.settings(25, "bounces.tls", "none", setting, value))
        .hasRootCauseInstanceOf(IllegalArgumentException.class)
        .rootCause()
        .hasMessageStartingWith("monarca.smtp");
  }

  @Test
  void aServerElsewhereIsSpokenToOverTls() {
    var settings = TestNotices.settings(587, "host", "mail.example.org", "tls", "starttls");
    var given = new java.util.Properties();
    MailServer.of(settings).describe(given, "mail.smtp.");

    assertThat(given)
        .containsEntry("mail.smtp.starttls.required", "true")
        .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
  }

  @Test
  void nothingSetUpIsNoWayOut() {
    var nothing =
        new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("monarca.smtp", SmtpSettings.class);

    assertThat(nothing.way()).isEmpty();
  }

  @Test
  void aFolderHoldsOneFileAMessageHoweverOftenItIsSent(@TempDir Path folder) throws Exception {
    try (var notices = new TestNotices()) {
      var id = notices.send("task-assigned", notices.person("reader"), 17);
      var door = new FolderDoor(folder.resolve("outbox"));
      var room =
          notices.room(
              (MailDoor)
                  mail -> {
                    door.send(mail);
                    return door.send(mail);
                  });
      notices.rest(room);

      assertThat(notices.fate(id)).isEqualTo("delivered");
      try (var files = Files.list(folder.resolve("outbox"))) {
        assertThat(files).containsExactly(folder.resolve("outbox").resolve(id + ".eml"));
      }
      assertThat(Files.readString(folder.resolve("outbox").resolve(id + ".eml")))
          .contains("Subject: Task 17 was given to you", "Message-ID: <" + id + "@example.org>");
    }
  }
}
