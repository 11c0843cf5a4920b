package org.monarca.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {

  private static final int ASKED = 60;

  @TempDir private Path folder;

  @Test
  void everyQuestionSaysEnoughAndNothingThatIsNotAskedFor() throws Exception {
    var asked = asked();

    assertThat(asked)
        .hasSize(ASKED)
        .allSatisfy(question -> {
          assertThat(question).containsKeys("first_name", "last_name_1", "sex");
          assertThat(question).doesNotContainKeys("state_student_id", "action", "exchange_id");
        });
  }

  @Test
  void everyFourthIsAStrangerPutTogetherOfOthers() throws Exception {
    var bundles = Nation.of(200, folder).bundles();
    var there = Sample.of(bundles, 10_000).stream().map(QuestionsTest::who).toList();
    var questions = Questions.of(bundles, 1_000);

    for (int i = 0; i < ASKED; i++) {
      var who = who(new Sample.Drawn("", questions.next()));
      if (i % 4 == 0) {
        assertThat(there).doesNotContain(who);
      }
    }
  }

  @Test
  void theSameChildrenAreAskedAboutInEveryRun() throws Exception {
    assertThat(asked()).isEqualTo(asked());
  }

  private List<Map<String, String>> asked() throws Exception {
    var questions = Questions.of(Nation.of(200, folder).bundles(), 30);
    var asked = new ArrayList<Map<String, String>>();
    for (int i = 0; i < ASKED; i++) {
      asked.add(questions.next());
    }
    return asked;
  }

  private static String who(Sample.Drawn child) {
    var said = child.student();
    return said.get("first_name")
        + Objects.toString(said.get("last_name_1"))
        + said.get("birth_date")
        + said.get("parent_1_first_name");
  }
}
