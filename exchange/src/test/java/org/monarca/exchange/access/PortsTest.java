package org.monarca.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service on its two ports, over the network. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
class PortsTest extends WholeExchange {

  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort private int main;
  @LocalManagementPort private int management;

  @Test
  void healthIsToldOnBothPorts() throws Exception {
    assertThat(get(main, "/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(get(main, "/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(get(management, "/actuator/health").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsForOperatorsIsNotOnTheMainPort() throws Exception {
    assertThat(get(main, "/actuator/info").statusCode()).isEqualTo(404);
    assertThat(get(management, "/actuator/info").statusCode()).isEqualTo(200);
    assertThat(get(management, "/actuator/env").statusCode()).isEqualTo(404);
  }

  @Test
  void aPageThatIsNotThereIsAPageAndTellsNothingOfTheInside() throws Exception {
    var page = get(main, "/secret");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body()).contains("<main").doesNotContain("Exception", "org.monarca", "Tomcat");
  }

  private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Accept", "text/html,application/json")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
