package org.monarca.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.house.Control;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Who waits in vain for a connection to the database is asked to come again. */
@TestPropertySource(properties = "monarca.database.patience=300ms")
@Control("SC-5")
class BusyDatabaseTest extends OverTheNetwork {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String LOOK_UP =
      "{\"first_name\": \"Kevin\", \"last_name_1\": \"Tran\", \"birth_date\": \"2009-11-30\"}";

  @Autowired private DataSource source;

  @Test
  void aProgramIsAskedToComeAgainAndIsThenAnswered() throws Exception {
    var token = token("TX");

    whileAllConnectionsAreTaken(() -> {
      var refused = match(token);
      assertThat(refused)
          .startsWith("HTTP/1.1 503")
          .contains("Retry-After: 5", "application/problem+json", "\"code\":\"busy\"");
    });

    assertThat(match(token)).startsWith("HTTP/1.1 200");
  }

  @Test
  void aTokenIsNotIssuedAndTheAnswerSaysWhenToComeAgain() throws Exception {
    whileAllConnectionsAreTaken(() -> {
      try (var asked =
          RawRequest.begin(
              port(),
              "POST /oauth2/token HTTP/1.1",
              "Authorization: Basic dHgtMTpzZWNyZXQ=",
              "Content-Type: application/x-www-form-urlencoded",
              "Content-Length: 29",
              "Connection: close")) {
        asked.write("grant_type=client_credentials");
        assertThat(asked.until("}"))
            .startsWith("HTTP/1.1 503")
            .contains("Retry-After: 5", "\"code\":\"busy\"");
      }
    });
  }

  @Test
  void aPersonReadsThatTheExchangeIsBusy() throws Exception {
    var browser = signedIn("TX");

    whileAllConnectionsAreTaken(() -> {
      assertThat(home(browser.cookie()))
          .startsWith("HTTP/1.1 503")
          .contains("Retry-After: 5", "The exchange is too busy at this moment");
    });
  }

  @Test
  void aPersonReadsItInTheLanguageChosen() throws Exception {
    var browser = signedIn("TX");

    whileAllConnectionsAreTaken(() -> {
      assertThat(home(browser.cookie() + "; language=es"))
          .startsWith("HTTP/1.1 503")
          .contains("<html lang=\"es\"");
    });
  }

  private String home(String cookies) throws Exception {
    try (var asked =
        RawRequest.begin(
            port(), "GET / HTTP/1.1", "Accept: text/html", cookies, "Connection: close")) {
      return asked.until("</html>");
    }
  }

  private String match(String token) throws Exception {
    try (var asked =
        RawRequest.begin(
            port(),
            "POST /api/v1/students/match HTTP/1.1",
            "Authorization: Bearer " + token,
            "Content-Type: application/json",
            "Content-Length: " + LOOK_UP.length(),
            "Connection: close")) {
      asked.write(LOOK_UP);
      return asked.until("}");
    }
  }

  private interface Asking {
    void ask() throws Exception;
  }

  private void whileAllConnectionsAreTaken(Asking asking) throws Exception {
    var taken = new ArrayList<Connection>();
    try {
      takeAll(taken);
      asking.ask();
    } finally {
      release(taken);
    }
  }

  /** Until there is none left; on a machine that is busy the first may be late. */
  private void takeAll(List<Connection> taken) throws SQLException {
    var until = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        taken.add(source.getConnection());
      } catch (SQLTransientConnectionException noneLeft) {
        if (!taken.isEmpty()) {
          return;
        }
        assertThat(Instant.now()).as("no connection at all").isBefore(until);
      }
    }
  }

  private static void release(List<Connection> taken) throws SQLException {
    for (var connection : taken) {
      connection.close();
    }
  }
}
