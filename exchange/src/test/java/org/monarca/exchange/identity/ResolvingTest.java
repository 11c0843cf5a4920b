package org.monarca.exchange.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.ChildFixture.stranger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.students.SourceKey;
import org.monarca.records.ExchangeNumber;

class ResolvingTest {

  private final Exchange exchange = new Exchange();

  @AfterEach
  void close() {
    exchange.close();
  }

  @Test
  void aChildNeverSeenBeforeGetsANumberOfItsOwn() {
    var resolved = exchange.resolve("TX", "1", guadalupe());

    assertThat(resolved.outcome()).isEqualTo(Outcome.NEW);
    assertThat(ExchangeNumber.isWellFormed(resolved.id().digits())).isTrue();
    assertThat(exchange.identities().ofSource(new SourceKey("TX", "1"))).contains(resolved.id());
  }

  @Test
  void theSameChildInAnotherStateIsLinked() {
    var texas = exchange.resolve("TX", "1", guadalupe());

    var michigan =
        exchange.resolve("MI", "77", guadalupe().named("Lupe").surnamed("Martinez", null));

    assertThat(michigan.outcome()).isEqualTo(Outcome.KNOWN);
    assertThat(michigan.id()).isEqualTo(texas.id());
    assertThat(exchange.identities().sources(texas.id())).hasSize(2);
  }

  @Test
  void recordsOfOneBatchAreCandidatesForEachOther() {
    var resolved = exchange.says("TX", "1", guadalupe()).says("MI", "77", guadalupe()).resolve();

    assertThat(resolved.values().stream().map(Resolution::id).distinct()).hasSize(1);
    assertThat(resolved.values().stream().map(Resolution::outcome))
        .containsExactlyInAnyOrder(Outcome.NEW, Outcome.KNOWN);
  }

  @Test
  void aRecordSentAgainStaysWhatItIs() {
    var first = exchange.resolve("TX", "1", guadalupe());
    long events = exchange.count("select count(*) from identity.event");

    var again = exchange.resolve("TX", "1", guadalupe());

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.outcome()).isEqualTo(Outcome.KNOWN);
    assertThat(exchange.count("select count(*) from identity.event")).isEqualTo(events);
  }

  @Test
  void twinsAreTwoChildrenWhoeverComesFirst() {
    var ana = guadalupe().named("Ana").ofMultipleBirth();
    var eva = guadalupe().named("Eva").ofMultipleBirth();

    var texas = exchange.says("TX", "1", ana).says("TX", "2", eva).resolve();
    var michigan = exchange.says("MI", "8", eva).says("MI", "9", ana).resolve();

    assertThat(id(texas, "TX 1")).isNotEqualTo(id(texas, "TX 2"));
    assertThat(id(michigan, "MI 9")).isEqualTo(id(texas, "TX 1"));
    assertThat(id(michigan, "MI 8")).isEqualTo(id(texas, "TX 2"));
  }

  @Test
  void aRecordThatWouldJoinTwoEstablishedChildrenIsLeftToAPerson() {
    var one =
        exchange.resolve("TX", "1", guadalupe().surnamed("Martínez", null).of("Rosa", "Vega"));
    var other = exchange.resolve("MI", "2", guadalupe().surnamed("López", null).of("Juan", "Ruiz"));
    assertThat(one.id()).isNotEqualTo(other.id());
    long before = exchange.openNearMatches();

    var between = exchange.resolve("CA", "3", guadalupe());

    assertThat(between.outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(between.id()).isNotIn(one.id(), other.id());
    assertThat(exchange.openNearMatches()).isGreaterThan(before);
  }

  @Test
  void aDoubtAboutOneRecordDoesNotMakeLaterOnesDoubtful() {
    var texas = exchange.resolve("TX", "1", guadalupe());
    var doubtful = exchange.resolve("MI", "2", guadalupe().with("sex", "Male"));
    assertThat(doubtful.outcome()).isEqualTo(Outcome.REVIEW);

    var california = exchange.resolve("CA", "3", guadalupe());

    assertThat(california.outcome()).isEqualTo(Outcome.KNOWN);
    assertThat(california.id()).isEqualTo(texas.id());
  }

  @Test
  void aCorrectionThatMakesTwoChildrenAlikeIsANearMatchNotAMerge() {
    var texas = exchange.resolve("TX", "1", guadalupe());
    var mistyped = guadalupe().named("Xochitl").surnamed("Wu", null).of("Mei", "Wu");
    var michigan = exchange.resolve("MI", "2", mistyped);
    assertThat(michigan.id()).isNotEqualTo(texas.id());
    long before = exchange.openNearMatches();

    var corrected = exchange.resolve("MI", "2", guadalupe());

    assertThat(corrected.outcome()).isEqualTo(Outcome.KNOWN);
    assertThat(corrected.id()).isEqualTo(michigan.id());
    assertThat(exchange.openNearMatches()).isEqualTo(before + 1);
  }

  @Test
  void anAliasLeadsToTheLivingNumber() {
    var texas = exchange.resolve("TX", "1", guadalupe()).id();
    var retired = exchange.resolve("MI", "2", stranger()).id();
    merge(retired, texas);

    assertThat(exchange.identities().living(retired.digits())).contains(texas);
    assertThat(exchange.identities().aliases(texas)).containsExactly(retired.digits());
    assertThat(exchange.identities().unknown(List.of(retired.digits(), "123456789015", "no")))
        .containsExactlyInAnyOrder("123456789015", "no");
    var claimed = exchange.resolve("CA", "3", guadalupe().withExchangeId(retired));
    assertThat(claimed.id()).isEqualTo(texas);
  }

  @Test
  void theOrderWithinABatchChangesNothing() {
    var children = family();
    var expected = partition(children);

    for (long seed = 1; seed <= 3; seed++) {
      var shuffled = new ArrayList<>(children.entrySet());
      Collections.shuffle(shuffled, new Random(seed));
      var inOtherOrder = new LinkedHashMap<String, ChildFixture>();
      shuffled.forEach(entry -> inOtherOrder.put(entry.getKey(), entry.getValue()));
      assertThat(partition(inOtherOrder)).isEqualTo(expected);
    }
  }

  @Test
  void twoBatchesInEitherOrderGiveTheSameChildren() {
    try (var other = new Exchange()) {
      var texas = states(family(), "TX");
      var rest = new TreeMap<>(family());
      rest.keySet().removeAll(texas.keySet());

      assertThat(groups(exchange, List.of(texas, rest)))
          .isEqualTo(groups(other, List.of(rest, texas)));
    }
  }

  private static Map<String, ChildFixture> family() {
    var children = new TreeMap<String, ChildFixture>();
    children.put("TX 1", guadalupe());
    children.put("TX 2", guadalupe().named("Mateo").with("sex", "Male").born("2014-07-02"));
    children.put("TX 3", stranger());
    children.put("TX 4", guadalupe().named("Ximena").ofMultipleBirth());
    children.put("MI 5", guadalupe().named("Lupe"));
    children.put("MI 6", guadalupe().named("Mateo").with("sex", "Male").born("2014-02-07"));
    children.put("CA 7", stranger().with("last_name_2", "Nguyen"));
    children.put("CA 8", guadalupe().surnamed("Lopez", "Martinez"));
    return children;
  }

  private static Map<String, ChildFixture> states(Map<String, ChildFixture> all, String state) {
    var some = new TreeMap<>(all);
    some.keySet().removeIf(key -> !key.startsWith(state));
    return some;
  }

  private Set<Set<String>> partition(Map<String, ChildFixture> children) {
    try (var fresh = new Exchange()) {
      return groups(fresh, List.of(children));
    }
  }

  private static Set<Set<String>> groups(
      Exchange exchange, List<Map<String, ChildFixture>> batches) {
    var byChild = new TreeMap<String, Set<String>>();
    for (var batch : batches) {
      batch.forEach((key, child) -> exchange.says(key.substring(0, 2), key.substring(3), child));
      exchange
          .resolve()
          .forEach((key, resolution) ->
              byChild.computeIfAbsent(resolution.id().digits(), id -> new TreeSet<>()).add(key));
    }
    return byChild.values().stream().collect(Collectors.toSet());
  }

  private void merge(ExchangeId loser, ExchangeId survivor) {
    exchange
        .test()
        .jdbc()
        .sql("update identity.link set exchange_id = ? where exchange_id = ?")
        .params(survivor.number(), loser.number())
        .update();
    exchange
        .test()
        .jdbc()
        .sql("insert into identity.alias (id, merged_into, at) values (?, ?, now())")
        .params(loser.number(), survivor.number())
        .update();
  }

  private static ExchangeId id(Map<String, Resolution> resolved, String key) {
    return Objects.requireNonNull(resolved.get(key)).id();
  }
}
