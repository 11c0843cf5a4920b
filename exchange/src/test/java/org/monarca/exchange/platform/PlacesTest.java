package org.monarca.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** So many at work at once, people and programs apart. */
class PlacesTest {

  private static final Duration NO_PATIENCE = Duration.ZERO;

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  @Test
  void whoFindsNoPlaceIsToldSoAndAPlaceIsGivenBackEvenByWhoeverFails() throws Exception {
    var places = new Places("test", 1, NO_PATIENCE);
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var held = others.submit(() -> places.at(this::waitHere));
      begun.await();

      assertThatThrownBy(() -> places.at(() -> 1)).isInstanceOf(Crowded.class);
      end.countDown();
      held.get();
    }

    assertThatThrownBy(() -> places.at(() -> Integer.parseInt("x")))
        .isInstanceOf(NumberFormatException.class);
    assertThat(places.<Integer>at(() -> 1)).isEqualTo(1);
  }

  @Test
  void whoIsPatientGetsThePlaceThatIsGivenBack() throws Exception {
    var places = new Places("test", 1, Duration.ofMinutes(5));
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var held = others.submit(() -> places.at(this::waitHere));
      begun.await();
      var waiting = others.submit(() -> places.<Integer>at(() -> 1));
      end.countDown();

      assertThat(held.get()).isTrue();
      assertThat(waiting.get()).isEqualTo(1);
    }
  }

  @Test
  void peopleAndProgramsHaveTheirOwnAndWhetherItLivesIsAlwaysSaid() throws Exception {
    var crowd =
        new Crowd(new CrowdSettings(1, 1, NO_PATIENCE), new Attendance(InstantSource.system()));
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var held =
          others.submit(() -> {
            crowd.doFilter(request("GET", "/search"), new MockHttpServletResponse(), held());
            return true;
          });
      begun.await();

      assertThatThrownBy(() -> ask(crowd, "GET", "/tasks")).isInstanceOf(Crowded.class);
      ask(crowd, "GET", "/api/v1/limits");
      ask(crowd, "GET", "/actuator/health/liveness");
      ask(crowd, "GET", "/monarca.css");
      ask(crowd, "POST", "/api/v1/submissions");
      end.countDown();
      held.get();
    }
    ask(crowd, "GET", "/tasks");
  }

  @Test
  void whatIsReadOfSubmissionsIsNoFileOnItsWayIn() throws Exception {
    var crowd =
        new Crowd(new CrowdSettings(1, 1, NO_PATIENCE), new Attendance(InstantSource.system()));
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var held =
          others.submit(() -> {
            crowd.doFilter(request("GET", "/api/v1/limits"), new MockHttpServletResponse(), held());
            return true;
          });
      begun.await();

      assertThatThrownBy(() -> ask(crowd, "GET", "/api/v1/submissions/1"))
          .isInstanceOf(Crowded.class);
      assertThatThrownBy(() -> ask(crowd, "GET", "/api/v1/students/TX/T1"))
          .isInstanceOf(Crowded.class);
      ask(crowd, "PUT", "/api/v1/students/TX/T1");
      ask(crowd, "DELETE", "/api/v1/students/TX/T1");
      ask(crowd, "GET", "/tasks");
      end.countDown();
      held.get();
    }
  }

  private boolean waitHere() {
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return true;
  }

  private jakarta.servlet.FilterChain held() {
    return (request, response) -> waitHere();
  }

  private static void ask(Crowd crowd, String method, String path) throws Exception {
    var chain = new MockFilterChain();
    crowd.doFilter(request(method, path), new MockHttpServletResponse(), chain);
    assertThat(chain.getRequest()).as(path).isNotNull();
  }

  private static MockHttpServletRequest request(String method, String path) {
    var request = new MockHttpServletRequest(method, path);
    request.setServletPath(path);
    return request;
  }
}
