package org.monarca.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.block.ReadParts.Values;
import org.monarca.linkage.residents.Resident;
import org.monarca.linkage.residents.Residents;
import org.monarca.linkage.text.Hash;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.work.Workers;

/** The parts of all records, read once. */
class ReadPartsTest {

  private static final List<Resident> TOWN = Residents.town(700, 4);
  private static final People PEOPLE = Residents.people(TOWN);
  private static final BlockingPlan PLAN = BlockingPlan.of(PEOPLE);

  @Test
  void everyPartOfThePlanIsRead() {
    var read = ReadParts.of(PEOPLE, PLAN);

    assertThat(parts()).hasSizeGreaterThan(10);
    for (var part : parts()) {
      assertThat(all(read.of(part), TOWN.size())).as(part.name()).isEqualTo(oneByOne(part, PEOPLE));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void anyNumberOfThreadsReadsTheSame(int threads) {
    try (var workers = new Workers(threads)) {
      var read = ReadParts.of(PEOPLE, PLAN, workers);
      for (var part : parts()) {
        assertThat(all(read.of(part), TOWN.size()))
            .as(part.name())
            .isEqualTo(oneByOne(part, PEOPLE));
      }
    }
  }

  /** More values than one a record: what holds them has to grow. */
  @Test
  void ofRecordsWithManyNamesNoneIsLost() {
    var people =
        Residents.people(
            TOWN.stream().map(one -> one.named("ana eva ida olga uma fe gil rut")).toList());
    var plan = new BlockingPlan(List.of(KeyKind.of(Part.given())), List.of(), 10);

    var values = all(ReadParts.of(people, plan).of(Part.given()), TOWN.size());

    assertThat(values).hasSize(TOWN.size());
    assertThat(values).allSatisfy(own -> assertThat(own).hasSize(8));
    assertThat(values).isEqualTo(oneByOne(Part.given(), people));
  }

  @Test
  void ofNobodyNothingIsRead() {
    var nobody = Residents.people(List.of());
    var plan = new BlockingPlan(List.of(KeyKind.of(Part.given())), List.of(Part.surname()), 10);

    var read = ReadParts.of(nobody, plan);

    assertThat(all(read.of(Part.given()), 0)).isEqualTo(oneByOne(Part.given(), nobody));
    assertThat(all(read.of(Part.surname()), 0)).isEmpty();
  }

  private static List<Part> parts() {
    var parts = new ArrayList<>(PLAN.refinements());
    PLAN.kinds().forEach(kind -> parts.addAll(kind.parts()));
    return parts;
  }

  /** What was laid down of each record. */
  private static List<List<Long>> all(Values values, int records) {
    var all = new ArrayList<List<Long>>();
    for (int record = 0; record < records; record++) {
      var own = new ArrayList<Long>();
      for (int place = values.begin(record); place < values.end(record); place++) {
        own.add(values.mixed(place));
      }
      all.add(own);
    }
    return all;
  }

  private static List<List<Long>> oneByOne(Part part, People people) {
    var all = new ArrayList<List<Long>>();
    for (var profile : people.profiles()) {
      var into = new long[Part.MOST];
      int count = part.reader().read(profile, into);
      all.add(Arrays.stream(into, 0, count).map(Hash::mixed).boxed().toList());
    }
    return all;
  }
}
