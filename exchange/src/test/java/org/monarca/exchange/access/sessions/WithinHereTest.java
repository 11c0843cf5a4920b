package org.monarca.exchange.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithinHereTest {

  @ParameterizedTest
  @CsvSource({
    "http://attack.example/search?q=1, /search?q=1",
    "https://attack.example:8443/, /",
    "https://attack.example, /",
    "//attack.example/tasks, /tasks",
    "///attack.example/tasks, /tasks",
    "//user@attack.example//tasks, /tasks",
    "/tasks, /tasks",
    "tasks, /",
    "javascript:alert(1), /"
  })
  void onlyThePathIsLeft(String url, String path) {
    assertThat(WithinHere.within(url)).isEqualTo(path);
  }
}
