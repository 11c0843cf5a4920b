package org.monarca.exchange.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.routes.Routes;
import org.monarca.exchange.house.Control;
import org.springframework.mock.web.MockHttpServletRequest;

/** Which requests ask for a fresh proof. */
@Control("IA-11")
class FreshRoutesTest {

  private final Routes routes =
      Routes.of(
          "POST,/tasks/{id}/decisions,federal-user,nation,task.decide,",
          "GET,/list.csv,federal-user,nation,task.read,");

  @Test
  void aLineWithoutARouteStopsTheStart() {
    assertThatThrownBy(() -> new FreshRoutes(routes, Stream.of("POST,/list.csv,,download,")))
        .hasMessageContaining("no such route in routes.csv: POST /list.csv");
  }

  @Test
  void aLineMayDependOnWhatIsChosen() {
    var fresh =
        new FreshRoutes(
            routes, Stream.of("POST,/tasks/{id}/decisions,decision=confirm same,decision,factor"));

    assertThat(fresh.find(decision("same 17"))).isPresent();
    assertThat(fresh.find(decision("confirm"))).isPresent();
    assertThat(fresh.find(decision("con\0firm"))).isPresent(); // as the page would read it
    assertThat(fresh.find(decision("refuse"))).isEmpty();
    assertThat(fresh.find(new MockHttpServletRequest("POST", "/tasks/7/decisions"))).isEmpty();
    assertThat(fresh.find(new MockHttpServletRequest("GET", "/list.csv"))).isEmpty();
  }

  @Test
  void aLineMaySayThatAPasswordIsNotEnough() {
    var fresh =
        new FreshRoutes(
            routes,
            Stream.of("GET,/list.csv,,download,", "POST,/tasks/{id}/decisions,,decision,factor"));

    assertThat(fresh.isByFactor("decision")).isTrue();
    assertThat(fresh.isByFactor("download")).isFalse();
  }

  @Test
  void whatBrowsersCallThemselvesIsSaidInWords() {
    assertThat(
            Device.of(
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0"))
        .isEqualTo(new Device("Microsoft Edge", "Windows"));
    assertThat(Device.of("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Version/19.0 Safari/604.1"))
        .isEqualTo(new Device("Safari", "iPhone"));
    assertThat(Device.of("Mozilla/5.0 (Linux; Android 16) Chrome/141.0 Mobile Safari/537.36"))
        .isEqualTo(new Device("Chrome", "Android"));
    assertThat(Device.of("<script>")).isEqualTo(new Device("", ""));
  }

  private static MockHttpServletRequest decision(String chosen) {
    var request = new MockHttpServletRequest("POST", "/tasks/7/decisions");
    request.setParameter("decision", chosen);
    return request;
  }
}
