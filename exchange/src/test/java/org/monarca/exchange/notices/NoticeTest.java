package org.monarca.exchange.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.platform.TestDatabase;
import org.springframework.dao.DataIntegrityViolationException;

/** What can be said in a notice: ids and counts, nothing else. */
class NoticeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ana",
        "Ana Sofia Martinez Lopez",
        "2012-03-14",
        "03/14/2012",
        "210744390183",
        "2107 4439 0183",
        "Pharr ISD",
        "ana@example.org",
        "956-555-0142",
        "-1",
        "1.5",
        "1\n2",
        "",
        " ",
        "https://example.org/1"
      })
  void whatIsNeitherIdNorCountIsRefusedAndNotRepeated(String value) {
    assertThatThrownBy(() -> new Notice("task-assigned", "a", Map.of("task", value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task of the notice task-assigned is neither an id nor a count");
  }

  @Test
  void aTaskNumberAndAUuidAreIds() {
    assertThat(Notice.about("task-assigned", "a", "task", 999_999_999L).ids())
        .containsEntry("task", "999999999");
    var id = UUID.randomUUID();
    assertThat(Notice.about("task-assigned", "a", "task", id).ids())
        .containsEntry("task", id.toString());
  }

  @Test
  void aNoticeThatItsKindDoesNotKnowIsRefused() {
    var kinds = NoticeKinds.published();

    assertThatThrownBy(() -> kinds.check(Notice.about("no-such-kind", "a", "task", 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> kinds.check(Notice.about("task-assigned", "a", "child", 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> kinds.check(new Notice("task-assigned", "a", Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> kinds.check(new Notice("task-assigned", "a", Map.of("task", "1", "child", "2"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> kinds.check(new Notice(Notice.DIGEST, "a", Map.of("task-assigned", "1"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKindOfAnotherFeatureIsALineOfTheTable() {
    var kinds = NoticeKinds.of(java.util.stream.Stream.of("moved,now,moves:count,/moves"));

    kinds.check(Notice.about("moved", "a", "moves", 3));
    assertThatThrownBy(() -> kinds.check(Notice.about("moved", "a", "moves", UUID.randomUUID())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"task\":\"Ana\"}", "{\"task\":\"2012-03-14\"}", "{\"task\":7}", "[\"1\"]"})
  void theTableItselfTakesNothingElse(String ids) {
    try (var test = TestDatabase.fresh()) {
      assertThatThrownBy(() ->
              test.jdbc()
                  .sql(
                      "insert into notices.notice (id, kind, receiver, ids, written, gathered, due) values (gen_random_uuid(), 'task-assigned', 'a', ?::jsonb, now(), false, now())")
                  .param(ids)
                  .update())
          .isInstanceOf(DataIntegrityViolationException.class);
    }
  }
}
