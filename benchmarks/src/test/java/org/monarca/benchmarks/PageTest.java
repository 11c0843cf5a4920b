package org.monarca.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final Page LIST =
      new Page(
          "/tasks",
          """
          <form method="post" action="/sign-out"><input type="hidden" name="_csrf" value="abc-1"></form>
          <a href="/tasks?kind=near-match">Near match</a>
          <input class="choose" type="checkbox" name="chosen" value="17.1"> <a href="/tasks/17">Near match 17</a>
          <a href="/tasks/18?kind=near-match">Near match 18</a> <a href="/tasks/17">again</a> <a href="/tasks/settings">Times</a>
          <a href="/tasks?kind=near-match&amp;cursor=MC8y">Next page</a>
          """);

  @Test
  void aListLeadsToItsTasksEachOnceAndToItsNextPart() {
    assertThat(LIST.tasks()).containsExactly(17L, 18L);
    assertThat(LIST.later()).contains("/tasks?kind=near-match&cursor=MC8y");
  }

  @Test
  void theLastPartLeadsNoFurther() {
    var last =
        """
        <a href="/tasks?cursor=MC8y&amp;lang=es">Español</a>
        <a href="/tasks">First page</a>
        """;

    assertThat(new Page("/tasks", last).later()).isEmpty();
  }

  @Test
  void aFieldIsReadByItsName() {
    assertThat(LIST.field("_csrf")).contains("abc-1");
    assertThat(LIST.field("proposal")).isEmpty();
  }

  @Test
  void aFormSendsItsHiddenFieldsAndNoneOfAnother() {
    var page =
        new Page(
            "/tasks/1",
            """
            <form action="/tasks/1/claim"><input type="hidden" name="version" value="1"></form>
            <form action="/tasks/1/decisions"><input type="hidden" name="proposal" value="5"><input type="hidden" name="version" value="2">
              <textarea name="note"></textarea><button class="usa-button" name="decision" value="confirm">Confirm it</button></form>
            """);

    assertThat(page.form("decision", "confirm"))
        .containsOnly(Map.entry("proposal", "5"), Map.entry("version", "2"));
  }
}
