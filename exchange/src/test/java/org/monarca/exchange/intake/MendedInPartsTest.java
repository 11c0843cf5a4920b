package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.mending.Answer;
import org.monarca.exchange.intake.mending.GapFault;
import org.monarca.exchange.intake.mending.GapTable;
import org.monarca.exchange.intake.mending.MendList;
import org.monarca.exchange.intake.mending.Mending;
import org.monarca.exchange.intake.mending.Standing.Kind;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.submission.Limits;

/** Of a submission with more refused children than are mended at a time each is reached. */
class MendedInPartsTest {

  private static final Actor ADMINISTRATOR = Actor.person("tx-1", "state-data-admin", "TX");
  private static final int ALL = Mending.MOST + 3;

  private final TestIntake intake = new TestIntake(1_000, Limits.published());
  private final Mending mending = intake.mending();

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void thoseBehindTheFirstStandInTheNextPartUnderTheirOwnNumbers() {
    var sent = intake.send(withoutBirthDate());

    var first = list(sent, 1);
    assertThat(numbers(first)).containsExactlyElementsOf(numbers(1, Mending.MOST));
    assertThat(first.before()).isNull();
    assertThat(first.behind()).isEqualTo(Mending.MOST + 1);
    assertThat(numbers(list(sent, 250))).isEqualTo(numbers(first));

    var second = list(sent, Mending.MOST + 1);
    assertThat(numbers(second)).containsExactly(501, 502, 503);
    assertThat(second.lines())
        .extracting(line -> line.student().stateStudentId())
        .containsExactly("c0501", "c0502", "c0503");
    assertThat(second.before()).isEqualTo(1);
    assertThat(second.behind()).isNull();
    assertThat(mending.list(ADMINISTRATOR, sent.id(), ALL + 1)).isEmpty();
    assertThat(mending.child(ADMINISTRATOR, sent.id(), ALL + 1)).isEmpty();
    assertThat(mending.child(ADMINISTRATOR, sent.id(), 0)).isEmpty();
  }

  @Test
  void oneOfThemIsMendedByItsForm() {
    var sent = intake.send(withoutBirthDate());

    var form = mending.child(ADMINISTRATOR, sent.id(), 502).orElseThrow();
    assertThat(form.child().stateStudentId()).isEqualTo("c0502");
    assertThat(form.next()).isEqualTo(503);
    assertThat(
            mending.send(
                ADMINISTRATOR,
                sent.id(),
                502,
                form.drawnFrom(),
                Map.of("v-0-birth_date", "2014-03-14")))
        .isInstanceOf(Answer.Sent.class);
    intake.rest();

    assertThat(list(sent, 501).lines())
        .extracting(line -> line.standing().kind())
        .containsExactly(Kind.TO_MEND, Kind.MENDED, Kind.TO_MEND);
    assertThat(list(sent, 1).left()).isEqualTo(Mending.MOST);
    assertThat(intake.living()).singleElement().asString().contains("|c0502|");
  }

  @Test
  void eachPartHasATableAndATableFindsItsPart() throws IOException {
    var sent = intake.send(withoutBirthDate());
    var first = filled(table(sent, 1));
    var second = filled(table(sent, 501));
    assertThat(second.lines().skip(1)).allMatch(line -> line.startsWith("50"));

    assertThat(((Answer.Sent) fill(sent, second)).children()).isEqualTo(3);
    intake.rest();
    assertThat(list(sent, 501).left()).isZero();
    assertThat(((Answer.Sent) fill(sent, first)).children()).isEqualTo(Mending.MOST);
    intake.rest();

    assertThat(intake.living()).hasSize(ALL);
    assertThat(fill(sent, second)).isEqualTo(new Answer.StillWrong(3, List.of()));
  }

  @Test
  void aTableOfSeveralPartsTogetherIsRefusedWithItsLine() throws IOException {
    var sent = intake.send(withoutBirthDate());

    var answer =
        fill(
            sent,
            "number,record,element,value\n7,student,birth_date,2014-03-14\n501,student,birth_date,2014-03-14\n");

    assertThat(((Answer.Unreadable) answer).faults())
        .singleElement()
        .returns(GapFault.Kind.UNKNOWN_CHILD, GapFault::kind)
        .returns(3L, GapFault::line);
    assertThat(intake.list(ADMINISTRATOR)).hasSize(1);
  }

  @Test
  void ofLargeChildrenFewerStandTogetherAndEachIsReached() {
    int large = 120; // of some 170 kB each: 16 MiB are read together
    var bundle = SentBundle.delta("TX", "s1");
    for (int i = 1; i <= large; i++) {
      stays(bundle.child(id(i), "I", Map.of("sex", "?")), id(i), 500);
    }
    stays(bundle.child("giant", "I", Map.of("sex", "?")), "giant", 1_500);
    var sent = intake.send(bundle);

    var first = list(sent, 1);
    assertThat(first.lines()).hasSizeBetween(large / 2, large - 1);
    int behind = first.lines().size() + 1;
    assertThat(first.behind()).isEqualTo(behind);
    var second = list(sent, behind);
    assertThat(numbers(second)).containsExactlyElementsOf(numbers(behind, large));
    assertThat(second.tooLarge()).isTrue();
    assertThat(mending.child(ADMINISTRATOR, sent.id(), large)).isPresent();
    assertThat(mending.child(ADMINISTRATOR, sent.id(), large + 1)).isEmpty();
  }

  private MendList list(SubmissionStatus sent, int number) {
    return mending.list(ADMINISTRATOR, sent.id(), number).orElseThrow();
  }

  private static List<Integer> numbers(MendList list) {
    return list.lines().stream().map(MendList.Line::number).toList();
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().toList();
  }

  /** Children are read in the order of their identifiers. */
  private static String id(int number) {
    return "c%04d".formatted(number);
  }

  private static void stays(SentBundle bundle, String id, int count) {
    for (int i = 0; i < count; i++) {
      bundle.row("enrollments.csv", Enrolled.in(id, "07", "480000100001"));
    }
  }

  private static SentBundle withoutBirthDate() {
    var bundle = SentBundle.delta("TX", "s1");
    for (int i = 1; i <= ALL; i++) {
      var child = new HashMap<>(SentBundle.nameAndBirth(i));
      child.put("birth_date", "");
      bundle.child(id(i), "I", child);
    }
    return bundle;
  }

  private String table(SubmissionStatus sent, int number) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var table = Table.csv(out, GapTable.COLUMNS)) {
      mending.gaps(ADMINISTRATOR, sent.id(), number, Locale.US).orElseThrow().accept(table);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String filled(String table) {
    return table.replaceAll("(?m)^(\\d+,c\\d+,student,,birth_date,.*),(\\r?)$", "$1,2014-03-14$2");
  }

  private Answer fill(SubmissionStatus sent, String table) throws IOException {
    var bytes = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
    return mending.fill(ADMINISTRATOR, sent.id(), bytes);
  }
}
