package org.monarca.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.monarca.population.states.ErrorRate;
import org.monarca.population.states.Told;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/** What the States tell: each in its own way, mostly right. */
@TestInstance(Lifecycle.PER_CLASS)
class TellingsTest {

  private static final int CABINS = 1_500;

  private final List<List<Told>> children =
      Populations.children(7, CABINS, Populations.DAY, ErrorRate.USUAL).toList();

  @Test
  void everyChildIsToldOfByOneStateOrSeveral() {
    assertThat(children).allSatisfy(tellings -> assertThat(tellings).hasSizeBetween(1, 6));
    assertThat(children.stream().flatMap(List::stream).map(told -> told.record().stateStudentId()))
        .allMatch(id -> id.length() <= 15);
    assertThat(share(children.stream(), tellings -> tellings.size() > 1)).isBetween(0.38, 0.56);
  }

  @Test
  void aStateNeverGivesOneNumberToTwoChildren() {
    var seen = new HashSet<String>();

    assertThat(Populations.told(7, CABINS, ErrorRate.LOW))
        .allMatch(told -> seen.add(told.state().code() + " " + told.record().stateStudentId()));
  }

  @Test
  void mostTwinsAreFlaggedAndNobodyElse() {
    var twins = new HashSet<Long>();
    Populations.told(7, CABINS, ErrorRate.LOW)
        .filter(told -> "Y".equals(told.record().student().value("multiple_birth_flag")))
        .forEach(told -> twins.add(told.child()));

    assertThat(
            share(
                students().filter(told -> twins.contains(told.child())),
                told -> "Y".equals(told.record().student().value("multiple_birth_flag"))))
        .isBetween(0.8, 0.98);
  }

  @Test
  void twoSurnamesDominate() {
    assertThat(share(students("WA"), told -> told.student().value("last_name_2") != null))
        .isBetween(0.55, 0.85);
  }

  @Test
  void floridaWritesCapitalsWithoutAccentsAndWashingtonKeepsThem() {
    assertThat(students("FL").map(told -> name(told.student())))
        .allMatch(name -> name.matches("[A-Z .'-]+"));
    assertThat(students("WA").map(told -> name(told.student())))
        .anyMatch(name -> name.contains("é"));
  }

  @Test
  void mostRecordsOfAChildInTwoStatesShareTheBirthDate() {
    assertThat(
            share(
                children.stream().filter(tellings -> tellings.size() > 1),
                tellings ->
                    tellings.stream()
                            .map(told -> told.record().student().value("birth_date"))
                            .distinct()
                            .count()
                        == 1))
        .isBetween(0.9, 0.99);
  }

  @Test
  void telephoneNumbersAreFictitiousAndMailGoesToExampleOrg() {
    assertThat(students().flatMap(told -> values(told.record())))
        .filteredOn(value -> value.getKey().endsWith("phone") || value.getKey().endsWith("email"))
        .isNotEmpty()
        .allMatch(value -> value.getValue().matches("\\d{3}55501\\d\\d|.+@example\\.org"));
  }

  @Test
  void districtsAreTheHeadsOfSchoolsAndNoRealDistrictIsUsed() {
    assertThat(
            Populations.told(7, CABINS, ErrorRate.LOW)
                .flatMap(told -> told.record().rows(RecordKind.ENROLLMENT).stream()))
        .filteredOn(row -> row.value("school_id") != null)
        .isNotEmpty()
        .allMatch(row ->
            Objects.requireNonNull(row.value("school_id"))
                .startsWith(Objects.requireNonNull(row.value("district_id"))))
        .allMatch(row -> Objects.requireNonNull(row.value("district_id")).startsWith("99", 2));
  }

  @Test
  void everyElementOfTheCatalogueIsUsedSomewhereButTheOnesThatDoNotApply() {
    var used =
        students()
            .flatMap(told -> rows(told.record()))
            .flatMap(TellingsTest::keys)
            .collect(Collectors.toSet());
    var known =
        Stream.of(RecordKind.values())
            .filter(kind -> kind != RecordKind.HEADER)
            .flatMap(kind ->
                Catalogue.published().elements(kind).stream().map(e -> kind.key() + "." + e.key()))
            .filter(key -> !key.endsWith(".action") || key.startsWith("student."))
            .collect(Collectors.toSet());

    known.removeAll(used);
    assertThat(known).isEqualTo(Set.of("student.exchange_id"));
  }

  private Stream<Told> students() {
    return children.stream().flatMap(List::stream);
  }

  private Stream<StudentRecord> students(String state) {
    return students().filter(told -> told.state().code().equals(state)).map(Told::record);
  }

  private static String name(Row student) {
    return student.value("first_name") + " " + student.value("last_name_1");
  }

  private static Stream<Row> rows(StudentRecord told) {
    return Stream.concat(Stream.of(told.student()), told.childRows().stream());
  }

  private static Stream<String> keys(Row row) {
    return row.values().keySet().stream().map(key -> row.kind().key() + "." + key);
  }

  private static Stream<Map.Entry<String, String>> values(StudentRecord told) {
    return rows(told).flatMap(row -> row.values().entrySet().stream());
  }

  private static <T> double share(Stream<T> all, Predicate<T> which) {
    return all.collect(Collectors.averagingInt(one -> which.test(one) ? 1 : 0));
  }
}
