package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.api.StudentAnswers.FoundHits;
import org.monarca.exchange.api.StudentAnswers.Student;
import org.monarca.exchange.api.StudentAnswers.StudentHistory;
import org.monarca.exchange.consolidated.Nation;
import org.monarca.exchange.consolidated.Search;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.Hiding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What systems are told of a protected child. */
@Control({"AC-4", "AC-21"})
class ProtectedAnswersTest {

  private static final Actor MICHIGAN = Actor.system("mi", "MI");

  private final JsonMapper json = JsonMapper.builder().build();
  private final Hiding hiding = new Hiding();

  @BeforeEach
  void protect() {
    hiding.protect();
  }

  @AfterEach
  void close() {
    hiding.close();
  }

  @Test
  void theRecordSaysThatItIsProtectedAndNotWhereTheChildIs() {
    for (var reader : Hiding.EVERYBODY_ELSE) {
      var told = json.writeValueAsString(Student.of(hiding.seenBy(reader)));

      assertThat(told)
          .contains("\"protected\":true", "course_title-of-course-says-MI")
          .doesNotContain("Laredo", "key-of", "Rosa", "parent_1")
          .doesNotContainPattern("(school|facility|district|telephone)[a-z_0-9]*-of-enrollment")
          .doesNotContainPattern("-of-(qualifying_move|assessment|alternate_id)-says");
    }
  }

  @Test
  void aStateIsToldOfItsOwnRecordAndOfNoOther() {
    var told = tree(Student.of(hiding.seenBy(MICHIGAN)));

    assertThat(told.at("/states").toString()).contains("\"MI\"").doesNotContain("TX");
    assertThat(told.at("/student/first_name").has("state")).isTrue();
    assertThat(told.at("/qualifying_moves").isEmpty()).isTrue();
    assertThat(told.at("/courses").size()).isEqualTo(2);
    assertThat(told.at("/courses").valueStream().map(course -> course.path("state")))
        .anyMatch(JsonNode::isNull)
        .noneMatch(state -> state.asString("").equals("TX"));
  }

  @Test
  void soDoesASearchAndTheHistoryIsEmpty() {
    var children = hiding.nation().children();
    var search = new Search("Guadalupe", null, "Martínez", null, "2012-03-14", null, null, 10);
    var hit =
        tree(FoundHits.of(children.search(Nation.by(MICHIGAN), search, Locale.ENGLISH)))
            .at("/hits/0");
    var history =
        hiding
            .nation()
            .histories()
            .history(Nation.by(MICHIGAN), hiding.child(), 0, 10)
            .orElseThrow();

    assertThat(hit.path("protected").asBoolean()).isTrue();
    assertThat(hit.path("states").toString()).isEqualTo("[\"MI\"]");
    assertThat(tree(StudentHistory.of(history)).path("versions").isEmpty()).isTrue();
  }

  private JsonNode tree(Object answer) {
    return json.readTree(json.writeValueAsString(answer));
  }
}
