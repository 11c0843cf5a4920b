package org.monarca.exchange.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.monarca.exchange.platform.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

@Control("AC-4")
class ExportsTest {

  private static final Actor OFFICER = Actor.person("officer", "privacy-officer", "TX");
  private static final Actor OTHER = Actor.person("other", "privacy-officer", "TX");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final TestDatabase test = TestDatabase.fresh();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final InstantSource clock = now::get;
  private final Audit audit = new Audit(test.database(), clock, JsonMapper.builder().build());
  private final Exports exports = new Exports(test.database(), audit, clock, new ExportSettings(2));

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void theOneThatIsOneTooManyIsToldWhenThereMayBeAnother() {
    take(OFFICER);
    now.set(NOON.plus(Duration.ofHours(1)));
    take(OFFICER);
    now.set(NOON.plus(Duration.ofHours(2)));

    assertThatThrownBy(() -> take(OFFICER))
        .isInstanceOfSatisfying(
            ExportsSpent.class,
            spent -> {
              assertThat(spent.again()).isEqualTo(NOON.plus(Duration.ofHours(24)));
              assertThat(exports.refuse(OFFICER, spent))
                  .isBetween(Duration.ofHours(22), Duration.ofHours(22).plusSeconds(1));
            });
    take(OTHER);

    now.set(NOON.plus(Duration.ofHours(24)));
    take(OFFICER);
    assertThatThrownBy(() -> take(OFFICER)).isInstanceOf(ExportsSpent.class);
    assertThat(outcomes()).isEqualTo("done 4, refused 1");
  }

  @Test
  void otherKindsOfFilesAreCountedTogether() {
    take(OFFICER);
    exports.record(OFFICER, Entry.done("application.export", "application"));

    assertThatThrownBy(() -> take(OFFICER)).isInstanceOf(ExportsSpent.class);
  }

  @Test
  void ofTwoAtOnceOneIsTheLast() throws Exception {
    take(OFFICER);

    var taken = AtOnce.all(() -> isTaken(OFFICER), () -> isTaken(OFFICER));

    assertThat(taken).containsExactlyInAnyOrder(true, false);
    assertThat(outcomes()).isEqualTo("done 2");
  }

  @Test
  void whatIsNoExportIsNotCountedAsOne() {
    assertThatThrownBy(() -> exports.record(OFFICER, Entry.done("child.view", "child", "1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ExportSettings(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatCode(() -> new ExportSettings(1)).doesNotThrowAnyException();
  }

  /** A child's file is counted with look-ups of children. */
  @Test
  void everyFileThatLeavesIsCounted() throws Exception {
    var others = Set.of("child.export");
    var actions =
        new ClassPathResource("org/monarca/exchange/audit/actions.csv")
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(actions.lines().map(line -> line.split(",")[0]))
        .filteredOn(action -> action.endsWith(".export") && !others.contains(action))
        .hasSizeGreaterThan(3)
        .allMatch(Exports::isCounted);
  }

  private boolean isTaken(Actor person) {
    try {
      take(person);
      return true;
    } catch (ExportsSpent spent) {
      return false;
    }
  }

  private void take(Actor person) {
    exports.record(person, Entry.done("audit.export", "entry"));
  }

  private String outcomes() {
    return test.jdbc()
        .sql(
            "select string_agg(outcome || ' ' || many, ', ' order by outcome) from (select outcome, count(*) as many from audit.entry group by outcome) as counted")
        .query(String.class)
        .single();
  }
}
