package org.monarca.exchange.intake.unusual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/** What is unusual beside what a State told before, and what is not. */
class UsualTest {

  private static final Map<String, Long> LIST =
      Map.of(
          "children.", 5_000L,
          "rejected.", 10L,
          "section.enrollment", 5_200L,
          "section.course", 9_000L,
          "grade.06", 800L,
          "grade.07", 812L,
          "grade.08", 40L,
          "district.4800001", 3_000L,
          "school.480000100001", 900L);

  @Test
  void aGradeThatFellAlmostToNothingIsAskedAboutInWords() {
    var unusual = unusual(with("grade.07", 3L), LIST, LIST, LIST);

    assertThat(unusual).hasSize(1);
    var words = new UnusualWords(Locale.US);
    assertThat(words.message(unusual.getFirst()))
        .isEqualTo("Grade 07 fell from 812 to 3: unusual. Is it so?");
    assertThat(words.remedy(unusual.getFirst())).contains("says so", "send the children again");
  }

  @Test
  void aSectionThatVanishedIsAskedAboutAndSoIsWhatAppeared() {
    assertThat(keys(unusual(with("section.course", 0L), LIST))).containsExactly("section.course");
    assertThat(keys(unusual(with("grade.UG", 20L), LIST))).containsExactly("grade.UG");
  }

  @Test
  void whatChanceOrLittleExplainsIsNotAskedAbout() {
    assertThat(unusual(with("grade.UG", 19L), LIST)).isEmpty();
    assertThat(unusual(with("grade.08", 21L), LIST)).isEmpty();
    assertThat(unusual(with("grade.07", 406L), LIST)).isEmpty();
    assertThat(unusual(LIST, LIST)).isEmpty();
  }

  @Test
  void aSmallNightIsSmallInEverythingAndThatIsSaidOnce() {
    assertThat(keys(unusual(times(LIST, 0.1), LIST, LIST, LIST))).containsExactly("children.");
    assertThat(keys(unusual(times(LIST, 10), LIST, LIST, LIST))).containsExactly("children.");
  }

  @Test
  void aNightLikeOneOfTheLastIsUsualHoweverFarFromTheMiddle() {
    var sunday = times(LIST, 0.01);

    assertThat(unusual(sunday, LIST, LIST, sunday, LIST)).isEmpty();
  }

  @Test
  void whenADistrictIsMissingTheOthersDidNotRise() {
    var without = new HashMap<>(times(LIST, 0.4));
    without.putAll(
        Map.of("district.4800001", 0L, "school.480000100001", 0L, "district.4800002", 2_000L));
    var before = with("district.4800002", 2_000L);

    assertThat(keys(unusual(without, before, before)))
        .containsExactly("children.", "district.4800001");
  }

  @Test
  void whatFollowsFromAnotherFigureIsNotToldTwice() {
    var noEnrollments = new HashMap<>(LIST);
    Stream.of(
            "section.enrollment", "grade.06", "grade.07", "district.4800001", "school.480000100001")
        .forEach(key -> noEnrollments.put(key, 0L));

    assertThat(keys(unusual(noEnrollments, LIST))).containsExactly("section.enrollment");
  }

  @Test
  void ofWhatIsRefusedOnlyARiseIsAskedAbout() {
    var many = with("rejected.", 900L);

    assertThat(keys(unusual(many, LIST))).containsExactly("rejected.");
    assertThat(unusual(LIST, many)).isEmpty();
  }

  @Test
  void whatAPersonSaidIsSoIsNotAskedAgainUntilItChangesOnceMore() {
    var before = List.of(earlier(LIST), earlier(with("grade.07", 3L)), earlier(LIST));
    var saidSo = Map.of(new Figure(Figure.Of.GRADE, "07"), 3L);

    assertThat(new Usual(figures(with("grade.07", 0L)), before).unusual(Map.of())).hasSize(1);
    assertThat(new Usual(figures(with("grade.07", 0L)), before).unusual(saidSo)).isEmpty();
    assertThat(new Usual(figures(with("grade.07", 4_000L)), before).unusual(saidSo)).hasSize(1);
  }

  @Test
  void whatWasUnusualAndNobodyAnsweredIsAskedAgain() {
    var fell = with("grade.07", 3L);
    var doubted = new Earlier(figures(fell), Map.of(new Figure(Figure.Of.GRADE, "07"), 812L));

    assertThat(new Usual(figures(fell), List.of(doubted, doubted, earlier(LIST))).unusual(Map.of()))
        .containsExactly(new Unusual(new Figure(Figure.Of.GRADE, "07"), 812, 3, false));
    assertThat(unusual(fell, fell, fell, LIST)).isEmpty();
  }

  @Test
  void aKindOfWhichThereAreFarTooManyIsNeitherCountedNorCompared() {
    var figures = new Figures();
    for (int i = 0; i < 20_100; i++) {
      figures.add(enrolled("c" + i, "X-" + i));
    }

    assertThat(figures.keys().keySet())
        .filteredOn(key -> key.startsWith("school"))
        .containsExactly("school.*");
    var first = new Usual(figures, List.of(earlier(LIST))).unusual(Map.of());
    assertThat(first).extracting(one -> one.figure().of()).doesNotContain(Figure.Of.SCHOOL);
  }

  private static StudentRecord enrolled(String id, String school) {
    return new StudentRecord(
        Row.builder(RecordKind.STUDENT).put("state_student_id", id).put("action", "I").build(),
        List.of(
            Row.builder(RecordKind.ENROLLMENT)
                .put("state_student_id", id)
                .put("school_id", school)
                .build()));
  }

  @Test
  void noMoreAreToldThanSomebodyReads() {
    var schools = new HashMap<>(LIST);
    IntStream.range(0, 500).forEach(i -> schools.put("school.X-" + i, 100L + i));

    assertThat(keys(unusual(schools, LIST))).hasSize(100).startsWith("school.X-499");
  }

  @Test
  void everyFigureHasItsWordsInBothLanguages() throws Exception {
    var bundles = new ArrayList<Set<String>>();
    for (var name : List.of("words.properties", "words_es.properties")) {
      try (var in = UnusualWords.class.getResourceAsStream(name)) {
        bundles.add(new PropertyResourceBundle(in).keySet());
      }
    }
    assertThat(bundles.getFirst()).isEqualTo(bundles.getLast());

    var kinds = RecordKind.childKinds();
    for (var language : List.of(Locale.US, Locale.of("es", "US"))) {
      var words = new UnusualWords(language);
      for (var of : Figure.Of.values()) {
        for (var kind : kinds) {
          var unusual = new Unusual(new Figure(of, kind.key()), 1_000, 2, false);
          assertThat(words.message(unusual) + words.remedy(unusual)).contains("1,000");
        }
      }
    }
  }

  @SafeVarargs
  private static List<Unusual> unusual(Map<String, Long> now, Map<String, Long>... before) {
    var earlier = new ArrayList<Earlier>();
    for (var one : before) {
      earlier.add(earlier(one));
    }
    return new Usual(figures(now), earlier).unusual(Map.of());
  }

  private static List<String> keys(List<Unusual> unusual) {
    return unusual.stream().map(one -> one.figure().key()).toList();
  }

  private static Earlier earlier(Map<String, Long> counts) {
    return new Earlier(figures(counts), Map.of());
  }

  private static Figures figures(Map<String, Long> counts) {
    return Figures.ofKeys(counts);
  }

  private static Map<String, Long> with(String key, long count) {
    var changed = new HashMap<>(LIST);
    changed.put(key, count);
    return changed;
  }

  private static Map<String, Long> times(Map<String, Long> counts, double factor) {
    var changed = new HashMap<String, Long>();
    counts.forEach((key, count) -> changed.put(key, Math.round(count * factor)));
    return changed;
  }
}
