package org.monarca.exchange.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.ChildFixture.stranger;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.stored.IdentityLock;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceKey;
import org.monarca.linkage.Caution;
import org.monarca.linkage.Person;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What would be decided is what is then decided, and asking leaves no trace. */
class MatchingTest {

  private final Exchange exchange = new Exchange();

  @AfterEach
  void close() {
    exchange.close();
  }

  @Test
  void aChildThatAnotherStateHasIsKnown() {
    var texas = exchange.resolve("TX", "1", guadalupe());

    var match = match("MI", null, guadalupe().named("Lupe"));

    assertThat(match.outcome()).isEqualTo(Outcome.KNOWN);
    assertThat(match.child()).contains(texas.id());
    assertThat(match.present()).isNull();
    assertThat(match.candidates())
        .singleElement()
        .satisfies(candidate -> {
          assertThat(candidate.id()).isEqualTo(texas.id());
          assertThat(candidate.cautions()).isEmpty();
          assertThat(candidate.evidence().probability()).isGreaterThan(0.99);
          assertThat(candidate.evidence().sentences(Locale.ENGLISH)).isNotEmpty();
        });
  }

  @Test
  void aChildWhomNobodyResemblesIsNew() {
    exchange.resolve("TX", "1", guadalupe());

    var match = match("MI", null, stranger());

    assertThat(match).isEqualTo(new Match(Outcome.NEW, null, List.of()));
    assertThat(match.child()).isEmpty();
  }

  @Test
  void nobodyIsKnownToAnEmptyExchange() {
    assertThat(match("MI", null, guadalupe()).outcome()).isEqualTo(Outcome.NEW);
    assertThat(exchange.identities().match(List.of(), Set.of())).isEmpty();
  }

  @Test
  void aDoubtIsForAPersonWhoReadsWhy() {
    var texas = exchange.resolve("TX", "1", guadalupe().ofMultipleBirth());

    var match = match("MI", null, guadalupe().named("Guadelupe").ofMultipleBirth());

    assertThat(match.outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(match.child()).isEmpty();
    assertThat(match.candidates())
        .singleElement()
        .satisfies(candidate -> {
          assertThat(candidate.id()).isEqualTo(texas.id());
          assertThat(candidate.cautions())
              .containsAnyOf(Caution.MAY_BE_TWIN, Caution.MAY_BE_SIBLING);
        });
  }

  @Test
  void aTwinWithAnotherGivenNameIsNotTheOther() {
    exchange.resolve("TX", "1", guadalupe().ofMultipleBirth());

    assertThat(match("MI", null, guadalupe().named("Mateo").ofMultipleBirth()).outcome())
        .isNotEqualTo(Outcome.KNOWN);
  }

  @Test
  void noMoreThanAHandfulOfCandidatesAreNamedBestFirst() {
    for (int i = 0; i < 8; i++) {
      exchange.resolve(
          "TX", "n-" + i, guadalupe().with("middle_name", "Ana").of("Parent" + i, "Of" + i));
    }

    var match = match("MI", null, guadalupe().of("Somebody", "Else"));

    assertThat(match.candidates()).hasSizeLessThanOrEqualTo(5);
    assertThat(match.candidates().stream().map(each -> -each.evidence().weight()).toList())
        .isSorted();
  }

  @Test
  void aRecordThatIsThereIsNotFoundByItselfAndItsNumberIsTold() {
    var texas = exchange.resolve("TX", "1", guadalupe());

    var own = match("TX", "1", guadalupe());

    assertThat(own).isEqualTo(new Match(Outcome.NEW, texas.id(), List.of()));
    assertThat(match("TX", "2", guadalupe()).child()).contains(texas.id());
  }

  @Test
  void otherRecordsOfTheSameChildAreCompared() {
    var texas = exchange.resolve("TX", "1", guadalupe());
    exchange.resolve("MI", "2", guadalupe());

    var own = match("TX", "1", guadalupe());

    assertThat(own.present()).isEqualTo(texas.id());
    assertThat(own.child()).contains(texas.id());
  }

  @Test
  void aBatchIsAnsweredAsEachOfItWouldBeAlone() {
    var asked = new ArrayList<Asked>();
    for (int i = 0; i < 40; i++) {
      exchange.says("TX", "s-" + i, variant(i));
      asked.add(asked(i % 3 == 0 ? "TX" : "MI", i % 3 == 0 ? "s-" + i : null, variant(i + 3)));
    }
    exchange.resolve();

    var together = exchange.identities().match(asked, Set.of());

    var alone =
        asked.stream()
            .map(each -> exchange.identities().match(List.of(each), Set.of()).getFirst())
            .toList();
    assertThat(together).isEqualTo(alone);
    assertThat(together).extracting(Match::outcome).contains(Outcome.KNOWN, Outcome.NEW);
  }

  @Test
  void twoWhoAreAlikeInOneBatchDoNotMeet() {
    var both = List.of(asked("MI", null, guadalupe()), asked("MI", null, guadalupe()));

    assertThat(exchange.identities().match(both, Set.of()))
        .extracting(Match::outcome)
        .containsExactly(Outcome.NEW, Outcome.NEW);
  }

  @Test
  void whatIsSaidIsWhatIsThenDecided() {
    for (int i = 0; i < 40; i++) {
      exchange.says("TX", "s-" + i, variant(i));
    }
    exchange.resolve();

    for (int i = 0; i < 40; i++) {
      var child = variant(i + 5).named(i % 4 == 0 ? "Mateo" : "Lupita");
      var said = match("MI", "m-" + i, child);

      var decided = exchange.resolve("MI", "m-" + i, child);

      assertThat(said.outcome()).isEqualTo(decided.outcome());
      assertThat(said.child())
          .isEqualTo(
              said.outcome() == Outcome.KNOWN ? Optional.of(decided.id()) : Optional.empty());
    }
  }

  @Test
  void nothingIsWritten() {
    exchange.resolve("TX", "1", guadalupe());
    var before = everything();

    match("TX", "1", guadalupe().named("Lupita"));
    match("MI", "2", guadalupe());
    match("MI", null, stranger());

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void nobodyWaitsWhileABatchIsResolved() throws Exception {
    exchange.resolve("TX", "1", guadalupe());

    try (var other = exchange.test().source().getConnection()) {
      other.setAutoCommit(false);
      IdentityLock.take(single(other));

      assertThat(match("MI", null, guadalupe()).outcome()).isEqualTo(Outcome.KNOWN);
      other.rollback();
    }
  }

  private static Database single(Connection connection) {
    var source = new SingleConnectionDataSource(connection, true);
    return new Database(source, new DataSourceTransactionManager(source));
  }

  /** Rows of every table and the state of every sequence. */
  private List<String> everything() {
    return exchange
        .test()
        .jdbc()
        .sql(
            """
            select relation || ' ' || (xpath('/row/n/text()', query_to_xml('select count(*) as n from ' || relation, false, true, '')))[1]
              from (select format('%I.%I', table_schema, table_name) as relation
                      from information_schema.tables
                     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')) tables
            union all
            select schemaname || '.' || sequencename || ' at ' || coalesce(last_value, 0) from pg_sequences
            order by 1
            """)
        .query(String.class)
        .list();
  }

  private Match match(String state, @Nullable String own, ChildFixture child) {
    return exchange.identities().match(List.of(asked(state, own, child)), Set.of()).getFirst();
  }

  private static Asked asked(String state, @Nullable String own, ChildFixture child) {
    return new Asked(
        Person.of(child.student(), state), own == null ? null : new SourceKey(state, own));
  }

  /** Children of one town, some alike, most not. */
  private static ChildFixture variant(int i) {
    var first = List.of("Guadalupe", "Ana", "Luis", "Sofía", "Diego", "Elena", "Pedro");
    var last = List.of("Martínez", "García", "Cruz", "Reyes", "Luna");
    return guadalupe()
        .named(first.get(i % first.size()))
        .surnamed(last.get(i % last.size()), last.get(i / 7 % last.size()))
        .born("20%02d-%02d-%02d".formatted(8 + i % 6, 1 + i % 12, 1 + i % 28))
        .of("Rosa" + i % 4, last.get(i % last.size()));
  }
}
