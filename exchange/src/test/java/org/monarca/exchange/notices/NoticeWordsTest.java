package org.monarca.exchange.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages say, in both languages. */
class NoticeWordsTest {

  private static final Locale ENGLISH = Locale.US;
  private static final Locale SPANISH = Locale.of("es", "US");

  private final NoticeKinds kinds = NoticeKinds.published();
  private final NoticeWords words =
      new NoticeWords(kinds, URI.create("https://exchange.example.org/"), false);

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyKindHasItsWordsAloneAndInADigest(String language) {
    for (NoticeKind kind : kinds.byCode().values()) {
      var ids = new LinkedHashMap<String, String>();
      kind.ids().keySet().forEach(name -> ids.put(name, "4711"));

      var alone = words.withLink(kind.code(), ids, "token", Locale.of(language, "US"));
      assertThat(alone.subject()).isNotBlank().doesNotContain("{");
      assertThat(alone.body()).isNotBlank().doesNotContain("{");
      assertThat(ids.values())
          .allSatisfy(id -> assertThat(alone.subject()).contains(id))
          .allSatisfy(id -> assertThat(alone.body()).contains(id));
      var digest = words.of(Notice.DIGEST, Map.of(kind.code(), "2"), Locale.of(language, "US"));
      assertThat(digest.body()).containsPattern("- .*\\b2\\b").doesNotContain("{");
    }
  }

  @Test
  void aMessageIsIdsWordsAndLinks() {
    assertThat(words.of("task-overdue", Map.of("task", "12345"), ENGLISH))
        .isEqualTo(
            new NoticeWords.Text(
                "Task 12345 is overdue",
                """
                Task 12345 is overdue and still open.

                Open it: https://exchange.example.org/tasks/12345

                For the protection of children this message names nobody. What it is about you see after signing in.

                Choose when you are told: https://exchange.example.org/profile/notices

                Monarca, the exchange of migratory students’ records, sent this message by itself. Nobody reads answers to it.
                """));
  }

  @Test
  void aDigestCountsByKindTheMostUrgentFirst() {
    var digest =
        words.of(
            Notice.DIGEST,
            Map.of("task-assigned", "12", "task-overdue", "1", "task-due-soon", "3"),
            SPANISH);

    assertThat(digest.subject()).isEqualTo("16 avisos desde el último resumen");
    assertThat(digest.body())
        .contains(
            """
            Urgente
            - 1 tarea está vencida

            Pronto
            - 3 tareas vencen pronto

            Más adelante
            - Se le asignaron 12 tareas
            """);
  }

  @Test
  void aDemonstrationSaysThatItIsOneAndWithoutAnAddressNothingLinks() {
    var demo = new NoticeWords(kinds, null, true).of("task-assigned", Map.of("task", "1"), ENGLISH);

    assertThat(demo.body())
        .startsWith("Synthetic data:")
        .contains("Sign in to the exchange to see more.")
        .doesNotContain("://");
  }
}
