package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.table.Refusal.Reason;
import org.monarca.linkage.weigh.Model;

/** Guards between clusters: off unless asked for, and named where they keep clusters apart. */
class GuardsTest {

  private static final Guards ONE_PER_SOURCE = new Guards(true, OptionalDouble.empty(), false);
  private static final Guards NO_BRIDGES = new Guards(false, OptionalDouble.empty(), true);
  private static final double LEAST = -5;
  private static final Guards WEAKEST_PAIR = new Guards(false, OptionalDouble.of(LEAST), false);

  private static final List<Column> COLUMNS =
      List.of(
          Column.of("first", ColumnType.GIVEN_NAME),
          Column.of("last", ColumnType.FAMILY_NAME),
          Column.of("born", ColumnType.DATE),
          Column.of("mail", ColumnType.TEXT),
          Column.of("number", ColumnType.IDENTIFIER),
          Column.of("state", ColumnType.SOURCE));

  /** Records 0 and 1 are of Texas, 2 and 3 of Texas and Washington, 4 of Texas and 5 of nowhere. */
  private static final PeopleTable PEOPLE = people();

  private static final Model MODEL = new TableLinkage(1, 2).link(PEOPLE, null).model();

  private static PeopleTable people() {
    var rows = new ArrayList<String[]>();
    var sources = List.of("TX", "WA", "");
    for (int person = 0; person < 300; person++) {
      var row = row(person);
      row[5] = "TX";
      rows.add(row);
      var again = row.clone();
      again[5] = sources.get(person % 3);
      rows.add(again);
    }
    return Tables.of(COLUMNS, rows);
  }

  private static String[] row(int person) {
    return new String[] {
      List.of("Ana", "Benito", "Carla", "Diego", "Elena", "Felipe", "Gloria").get(person % 7),
      List.of("Reyna", "Salazar", "Treviño", "Ulloa", "Vega").get(person % 5)
          + " "
          + List.of("Arce", "Bravo", "Cano", "Duarte", "Escobar", "Fuentes").get(person % 6),
      "%d-%02d-%02d".formatted(2005 + person % 11, 1 + person % 12, 1 + person % 28),
      "%s@example.org".formatted(Integer.toString(7_919 * (person + 3), 36)),
      Integer.toString(500_000 + 104_729 * person % 499_979),
      ""
    };
  }

  @Test
  void noGuardChangesNothing() {
    var linked = new TableLinkage(1, 2).link(PEOPLE, MODEL, List.of(), Guards.NONE);

    assertThat(linked.clusters())
        .isEqualTo(new TableLinkage(1, 2).link(PEOPLE, MODEL).clusters())
        .startsWith(0, 0, 2, 2, 4, 4);
    assertThat(linked.refusals()).isEmpty();
  }

  @Test
  void twoRecordsOfOneSourceStayApartWhereEachSourceIsFreeOfDoubles() {
    var linked = linked(PEOPLE, ONE_PER_SOURCE);

    assertThat(linked.clusters()).startsWith(0, 1, 2, 2, 4, 4);
    assertThat(linked.refusals()).hasSize(100);
    var refusal = linked.refusals().getFirst();
    assertThat(refusal.reason()).isEqualTo(Reason.ONE_PER_SOURCE);
    assertThat(List.of(refusal.first(), refusal.second())).containsExactly(0, 1);
    assertThat(refusal.against()).isEqualTo(new Refusal.Against(0, 1, refusal.weight()));
  }

  @Test
  void aRecordOfAnotherSourceJoinsButOneOfTheTwo() {
    var table = people();
    var third = row(0);
    third[5] = "WA";
    table.add(Arrays.asList(third));

    var linked = linked(table, ONE_PER_SOURCE);

    assertThat(linked.clusters()[600]).isIn(0, 1);
    assertThat(linked.clusters()[1]).isEqualTo(1);
    assertThat(linked.refusals().getFirst().against())
        .returns(0, Refusal.Against::first)
        .returns(1, Refusal.Against::second);
  }

  @Test
  void whatAPersonHasDecidedBindsBeforeAnyGuard() {
    var decided = List.of(new DecidedPair(0, 1, true));

    var linked = new TableLinkage(1, 2).link(PEOPLE, MODEL, decided, ONE_PER_SOURCE);

    assertThat(linked.clusters()).startsWith(0, 0, 2, 2);
  }

  @Test
  void whereNoColumnTellsTheSourceThatGuardIsABug() {
    var table = Tables.people(9, row -> row);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TableLinkage(1, 1).link(table, null, List.of(), ONE_PER_SOURCE))
        .withMessageContaining("0 columns tell sources");
  }

  @Test
  void noPairOfAClusterIsWeakerThanTheWeakestAllowed() {
    var table = Labelled.fake1000().table();
    var model = new TableLinkage(1, 2).link(table, null).model();
    var explanations = Explanations.of(table, model);

    var linked = new TableLinkage(1, 2).link(table, model, List.of(), WEAKEST_PAIR);

    assertThat(weakest(linked, explanations)).isGreaterThanOrEqualTo(LEAST);
    assertThat(weakest(new TableLinkage(1, 2).link(table, model), explanations)).isLessThan(LEAST);
    assertThat(ofReason(linked, Reason.WEAKEST_PAIR))
        .hasSizeGreaterThan(3)
        .allSatisfy(refusal -> {
          assertThat(refusal.against().weight()).isLessThan(LEAST);
          assertThat(linked.clusters()[refusal.against().first()])
              .isNotEqualTo(linked.clusters()[refusal.against().second()]);
        });
  }

  private static double weakest(Linked linked, Explanations explanations) {
    double weakest = Double.POSITIVE_INFINITY;
    var members = new HashMap<Integer, List<Integer>>();
    for (int record = 0; record < linked.clusters().length; record++) {
      var earlier =
          members.computeIfAbsent(linked.clusters()[record], cluster -> new ArrayList<>());
      for (int other : earlier) {
        weakest = Math.min(weakest, explanations.of(other, record).weight());
      }
      earlier.add(record);
    }
    return weakest;
  }

  private static List<Refusal> ofReason(Linked linked, Reason reason) {
    return linked.refusals().stream().filter(refusal -> refusal.reason() == reason).toList();
  }

  @Test
  void twoClustersAreNotJoinedByOnePairAlone() {
    var table = people();
    bridged().forEach(row -> table.add(Arrays.asList(row)));
    assertThat(Arrays.copyOfRange(linked(table, Guards.NONE).clusters(), 600, 604))
        .as("one pair of records joins four, for names so common hardly speak against it")
        .containsExactly(600, 600, 600, 600);

    var linked = linked(table, NO_BRIDGES);

    assertThat(Arrays.copyOfRange(linked.clusters(), 600, 604)).containsExactly(600, 600, 602, 602);
    var refusal = ofReason(linked, Reason.NO_BRIDGES).getFirst();
    assertThat(Map.of(refusal.first(), refusal.second())).isEqualTo(Map.of(601, 602));
    assertThat(refusal.against().weight()).isLessThan(0);
  }

  /** The first two share an address of mail, the last two a number, the middle two a birth date. */
  private static List<String[]> bridged() {
    return List.of(
        new String[] {"Ana", "Salazar Duarte", "", "ana@example.org", "", ""},
        new String[] {"Ana", "Salazar Duarte", "2009-05-17", "ana@example.org", "", ""},
        new String[] {"Ana", "Salazar Duarte", "2009-05-17", "", "911811", ""},
        new String[] {"Ana", "Salazar Duarte", "", "", "911811", ""});
  }

  @Test
  void withAllGuardsTheAnswerIsTheSameForAnyNumberOfThreads() {
    var guards = new Guards(true, OptionalDouble.of(-15), true);
    var one = new TableLinkage(1, 1).link(PEOPLE, MODEL, List.of(), guards);
    var eight = new TableLinkage(1, 8).link(PEOPLE, MODEL, List.of(), guards);

    assertThat(eight.clusters()).isEqualTo(one.clusters());
    assertThat(eight.refusals()).isEqualTo(one.refusals());
  }

  @Test
  void aWeightThatIsNoNumberIsABug() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Guards(false, OptionalDouble.of(Double.NaN), false));
  }

  private static Linked linked(PeopleTable table, Guards guards) {
    return new TableLinkage(1, 2).link(table, MODEL, List.of(), guards);
  }

  @Test
  void sourcesAreComparedAsTheEngineReadsThem() {
    var rows = IntStream.range(0, 40).mapToObj(GuardsTest::row).toList();
    var table = people();
    for (var row : rows) {
      row[5] = " tx ";
      table.add(Arrays.asList(row));
    }

    assertThat(linked(table, ONE_PER_SOURCE).clusters()[600]).isEqualTo(600);
  }
}
