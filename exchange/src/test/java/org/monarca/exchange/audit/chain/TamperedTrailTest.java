package org.monarca.exchange.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.monarca.exchange.audit.chain.Verification.Verdict;
import org.monarca.exchange.house.Control;

/** Whoever owns the database can change it; what was done is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Control({"AU-9(3)", "AU-10"})
class TamperedTrailTest {

  private static final String THE_TENTH = " where shard = 8 and position = 10";

  private final TrailInTest trail = new TrailInTest().ofThreeDays();

  @BeforeAll
  void remember() {
    trail.remember();
  }

  @AfterEach
  void putBack() {
    trail.putBack();
  }

  @AfterAll
  void close() {
    trail.close();
  }

  @Test
  void aTrailThatNobodyTouchedHolds() {
    var verdict = trail.check();

    assertThat(verdict.first()).isEmpty();
    assertThat(verdict.entries()).isEqualTo(180);
    assertThat(verdict.heads()).extracting(Head::entries).containsExactly(60L, 120L);
    assertThat(trail.check(verdict.heads()).first()).isEmpty();
  }

  @Test
  void aChangeWithAHashThatFitsIsFoundByTheEntryAfter() {
    trail.tamper("update audit.entry set actor = 'somebody-else'" + THE_TENTH);
    trail.rehash(8, 10);

    assertThat(first(trail.check())).isEqualTo("UNLINKED 8 11");
  }

  @Test
  void anotherFormatIsFound() {
    trail.tamper("update audit.entry set format = 2" + THE_TENTH);

    assertThat(first(trail.check())).isEqualTo("UNKNOWN_FORMAT 8 10");
  }

  @Test
  void aDeletionInTheMiddleIsFound() {
    trail.tamper("delete from audit.entry where shard = 8 and position between 10 and 12");

    var verdict = trail.check();

    assertThat(first(verdict)).isEqualTo("MISSING 8 10");
    assertThat(verdict.faults()).isEqualTo(1);
  }

  @Test
  void aDeletionAtTheBeginningIsFound() {
    trail.tamper("delete from audit.entry where shard = 8 and position < 3");

    assertThat(first(trail.check())).isEqualTo("MISSING 8 1");
  }

  @Test
  void whatIsPutInIsFound() {
    var copy =
        "insert into audit.entry overriding system value select 4711, at, request, actor_kind, 'somebody-else', role, state, action, object_kind, object_id, outcome, facts, shard, format, position%s, previous, hash from audit.entry";
    trail.tamper(copy.formatted(" + 1000") + THE_TENTH);
    assertThat(first(trail.check())).isEqualTo("CHANGED 8 1010");
    trail.tamper("delete from audit.entry where sequence = 4711");
    assertThat(trail.check().holds()).isTrue();

    trail.tamper("drop index audit.entry_in_chain", copy.formatted("") + THE_TENTH);
    assertThat(first(trail.check())).isEqualTo("CHANGED 8 10");
    trail.tamper(
        "delete from audit.entry where sequence = 4711",
        copy.formatted("").replace("'somebody-else'", "actor") + THE_TENTH);
    assertThat(trail.check().holds()).isFalse();
    trail.tamper(
        "delete from audit.entry where sequence = 4711",
        "alter table audit.entry alter shard drop not null",
        copy.formatted("").replace("shard, format", "null, format") + THE_TENTH);
    assertThat(first(trail.check())).isEqualTo("UNCHAINED -1 0");
  }

  @Test
  void twoEntriesThatHaveChangedPlacesAreFound() {
    trail.tamper(
        "update audit.entry set position = 21 - position + 1000 where shard = 8 and position in (10, 11)",
        "update audit.entry set position = position - 1000 where shard = 8 and position > 1000");
    assertThat(first(trail.check())).isEqualTo("CHANGED 8 11");
  }

  @Test
  void theSayingsOfTwoEntriesThatHaveChangedPlacesAreFound() {
    trail.tamper(
        """
        with two as (select shard, 21 - position as position, object_id, facts from audit.entry where shard = 8 and position in (10, 11))
        update audit.entry e set object_id = two.object_id, facts = two.facts
          from two where e.shard = two.shard and e.position = two.position
        """);

    assertThat(first(trail.check())).isEqualTo("CHANGED 8 10");
  }

  @Test
  void whatIsCutOffAChainIsFoundByItsHeads() {
    trail.tamper("delete from audit.entry where shard = 8 and position > 35");

    var verdict = trail.check();

    assertThat(first(verdict)).isEqualTo("CUT 8 36");
    assertThat(verdict.first().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void aChainThatIsGoneAltogetherIsFoundByItsHeads() {
    trail.tamper("delete from audit.entry where shard = 8");

    assertThat(first(trail.check())).isEqualTo("CUT 8 1");
  }

  @Test
  void whatIsCutOffWithItsHeadIsFoundByAnchors() {
    var kept = trail.heads();
    trail.tamper(
        "delete from audit.entry where position > 20",
        "delete from audit.head where day > '2026-03-01'");
    assertThat(trail.check().holds()).isTrue();

    var verdict = trail.check(kept);

    assertThat(first(verdict)).isEqualTo("CUT 7 21");
    assertThat(first(trail.check(brief(kept)))).isEqualTo("HEAD_MISSING -1 0");
  }

  @Test
  void aChainWrittenAnewIsFoundByItsHeads() {
    trail.rewrite(8, 30);

    var verdict = trail.check();

    assertThat(first(verdict)).isEqualTo("REWRITTEN 8 40");
    assertThat(verdict.first().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void aChainWrittenAnewWithItsHeadsIsFoundByAnchors() {
    var kept = trail.heads();
    trail.rewrite(8, 30);
    trail.tamper("delete from audit.head where day > '2026-03-01'");
    trail.closeOne();
    assertThat(trail.check().holds()).isTrue();

    assertThat(first(trail.check(kept))).isEqualTo("REWRITTEN 8 40");
    assertThat(first(trail.check(brief(kept)))).isEqualTo("HEAD_REWRITTEN -1 0");
  }

  @Test
  void aBackupThatIsRestoredIsFoundByAnchors() {
    trail.nextDay();
    trail.write(7, 5);
    var kept = trail.heads();

    trail.tamper(
        "truncate audit.entry",
        "insert into audit.entry overriding system value select * from public.entries",
        "delete from audit.head where day = '2026-03-03'");

    assertThat(trail.check().holds()).isTrue();
    assertThat(first(trail.check(brief(kept)))).isEqualTo("HEAD_MISSING -1 0");
    trail.write(8, 1);
    trail.closeOne();
    assertThat(trail.check().holds()).isTrue();
    assertThat(first(trail.check(brief(kept)))).isEqualTo("HEAD_REWRITTEN -1 0");
  }

  @Test
  void aHeadThatIsMissingInTheMiddleIsFound() {
    trail.nextDay();
    trail.tamper("delete from audit.head where day = '2026-03-02'");

    assertThat(first(trail.check())).isEqualTo("HEAD_UNLINKED -1 0");
    assertThat(trail.check().first().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 3, 3));
  }

  @Test
  void someDaysAreCheckedByThemselves() {
    var second = LocalDate.of(2026, 3, 2);
    assertThat(trail.check(second, second, List.of()).entries()).isEqualTo(60);
    assertThat(trail.check(second, null, List.of()).entries()).isEqualTo(120);
    assertThat(trail.check(null, second, List.of()).entries()).isEqualTo(120);

    trail.tamper("delete from audit.entry" + THE_TENTH);
    assertThat(trail.check(second, second, List.of()).holds()).isTrue();
    assertThat(trail.check(null, second, List.of()).holds()).isFalse();

    trail.tamper("delete from audit.entry where shard = 8 and position > 39");
    assertThat(first(trail.check(second, second, List.of()))).isEqualTo("CUT 8 40");
  }

  private static List<Head> brief(List<Head> heads) {
    return heads.stream()
        .map(head ->
            new Head(
                head.day(), head.closed(), head.entries(), List.of(), head.previous(), head.hash()))
        .toList();
  }

  private static String first(Verdict verdict) {
    return verdict
        .first()
        .map(fault -> "%s %d %d".formatted(fault.what(), fault.shard(), fault.position()))
        .orElse("");
  }
}
