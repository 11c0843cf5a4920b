package org.monarca.exchange.students;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.sealing.Rotation.Standing;
import org.monarca.exchange.sealing.SealBroken;
import org.monarca.exchange.sealing.SealedHolder;
import org.monarca.exchange.students.Sayings.Said;
import org.monarca.records.Mode;
import org.monarca.records.RecordKind;
import org.springframework.dao.DataAccessException;

/** How families are reached and what concerns health rests sealed, and is told as it was said. */
class SealedSectionsTest {

  private final Sayings texas = new Sayings("TX");

  @AfterEach
  void close() {
    texas.close();
  }

  @Test
  void theyRestSealedAndAreReadAsTheyWereSaid() {
    texas.says(1, child("c1", "555-0101"));

    assertThat(texas.record("c1").student().values())
        .containsExactly(
            Map.entry("first_name", "Ana"),
            Map.entry("parent_1_email", "synthetic-c1@example.org"),
            Map.entry("parent_1_phone", "555-0101"));
    assertThat(texas.rows("c1"))
        .containsExactly(
            "enrollment e1 Synthetic School 555-0101 acute",
            "course k1 Art",
            "immunization i1 03 synthetic-lot");
    assertThat(rows())
        .contains("first_name", "Ana", "Synthetic School", "Art", "i1")
        .doesNotContain("555-0101", "example.org", "acute", "synthetic-lot", "telephone");
  }

  @Test
  void whoReadsManyOpensNothingBesidesTheRowsThatAreAskedFor() {
    texas.says(1, child("c1", "555-0101"));
    var whole = texas.record("c1");

    var some = texas.record("c1", Set.of(RecordKind.IMMUNIZATION));

    assertThat(some.student().values()).containsExactly(Map.entry("first_name", "Ana"));
    assertThat(some.rows())
        .isNotEmpty()
        .containsExactlyElementsOf(
            whole.rows().stream().filter(row -> row.kind() == RecordKind.IMMUNIZATION).toList());
    assertThat(some.asOf()).isEqualTo(whole.asOf());
  }

  @Test
  void whatIsSaidAgainIsKnownAndWhatIsSaidOtherwiseToo() {
    texas.says(1, child("c1", "555-0101"));

    assertThat(texas.says(2, child("c1", "555-0101")).unchanged()).isTrue();
    assertThat(texas.says(3, child("c1", "555-0102")).unchanged()).isFalse();
    assertThat(texas.history("c1")).extracting(Version::recordKey).hasSize(6).contains("e1", "i1");
    assertThat(texas.record("c1").student().values()).containsEntry("parent_1_phone", "555-0102");
    assertThat(texas.history("c1").stream().map(v -> v.values().get("telephone")).toList())
        .contains("555-0101", "555-0102");
  }

  @Test
  void twoWhoSayTheSameHaveNothingInCommon() {
    texas.says(1, Mode.DELTA, child("c1", "555-0101"), child("c2", "555-0101"));

    assertThat(
            texas
                .jdbc()
                .sql("select count(distinct sealed) from students.version where sealed is not null")
                .query(Long.class)
                .single())
        .isEqualTo(6);
  }

  @Test
  void aRowMovedToAnotherDoesNotOpenAndIsAudited() {
    texas.says(1, Mode.DELTA, child("c1", "555-0101"), child("c2", "555-0102"));
    texas.meddle(
        "update students.version v set sealed = other.sealed, digest = other.digest from students.version other"
            + " where other.kind = v.kind and other.source_id <> v.source_id");

    assertThatThrownBy(() -> texas.record("c1"))
        .isInstanceOf(SealBroken.class)
        .hasMessageContaining("students.version.sealed")
        .hasMessageNotContaining("555");
    assertThat(
            texas
                .jdbc()
                .sql(
                    "select object_kind || ' ' || outcome from audit.entry where action = 'seal.open'")
                .query(String.class)
                .list())
        .contains("data-key refused");
  }

  @Test
  void aRowUnderTheKeyOfAnotherStateDoesNotOpen() {
    texas.says(1, child("c1", "555-0101"));
    int foreign = texas.keys().rotation().rotate("CA");
    texas.meddle("update students.version set key = " + foreign + " where key is not null");

    assertThatThrownBy(() -> texas.record("c1")).isInstanceOf(SealBroken.class);
  }

  @Test
  void theServiceMaySealAVersionAndNotChangeIt() {
    texas.says(1, child("c1", "555-0101"));

    for (var attempt :
        List.of(
            "update students.version set rows = '{}'",
            "update students.version set digest = gen_random_uuid()",
            "update students.version set key = key + 1, rows = '{}'",
            "update students.version set key = null, sealed = null")) {
      assertThatThrownBy(() -> texas.asExchange(attempt))
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("never changed, only sealed");
    }
  }

  @Test
  void aNewKeyHoldsAtOnceAndTheFormerIsDestroyedWhenNothingIsUnderIt() {
    texas.says(1, Mode.DELTA, child("c1", "555-0101"), texas.child("c2", "I", "Leo"));
    texas.says(2, Mode.FULL, child("c1", "555-0102"));
    int former = keysInUse().getFirst();

    int current = texas.keys().rotation().rotate("TX");
    texas.says(3, Mode.DELTA, child("c3", "555-0103"));
    assertThat(keysInUse()).containsExactly(former, current);
    assertThat(texas.says(4, child("c1", "555-0102")).unchanged()).isTrue();
    var history = texas.history("c1");
    texas.keys().rest(texas.holder(texas.keys()));

    assertThat(keysInUse()).containsExactly(current);
    assertThat(texas.history("c1")).isEqualTo(history);
    assertThat(texas.says(5, child("c1", "555-0102")).unchanged()).isTrue();
    assertThat(texas.keys().rotation().keys())
        .filteredOn(key -> key.retired() != null)
        .extracting(Standing::number)
        .containsExactly(former);
    assertThat(
            texas
                .jdbc()
                .sql("select wrapped is null from sealing.data_key where number = ?")
                .param(former)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void aKeyIsNotDestroyedWhileSomethingIsUnderIt() {
    texas.says(1, Mode.DELTA, child("c1", "555-0101"));
    texas.keys().rotation().rotate("TX");
    var passing = new PassesAllBy(texas.holder(texas.keys()));
    assertThat(texas.keys().step(passing)).isTrue();
    texas.keys().rest(passing);

    assertThat(texas.keys().rotation().keys()).extracting(Standing::retired).containsOnlyNulls();
    assertThat(texas.rows("c1")).isNotEmpty();
  }

  @Test
  void whatDoesNotOpenStopsNothingElseAndKeepsItsKeyUntilItIsRestored() {
    texas.says(1, Mode.DELTA, child("c1", "555-0101"), child("c2", "555-0102"));
    int former = keysInUse().getFirst();
    var flipsABit =
        "update students.version set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1)"
            + " where source_id = (select min(source_id) from students.version) and sealed is not null";
    texas.meddle(flipsABit);

    int current = texas.keys().rotation().rotate("TX");
    texas.keys().rest(texas.holder(texas.keys()));

    assertThat(keysInUse()).containsExactly(former, current);
    assertThat(texas.rows("c2")).isNotEmpty();
    assertThatThrownBy(() -> texas.rows("c1")).isInstanceOf(SealBroken.class);
    assertThat(texas.keys().rotation().keys()).extracting(Standing::retired).containsOnlyNulls();

    texas.meddle(flipsABit);
    texas.keys().rest(texas.holder(texas.keys()));

    assertThat(keysInUse()).containsExactly(current);
    assertThat(texas.rows("c1")).isNotEmpty();
    assertThat(texas.keys().rotation().keys())
        .filteredOn(key -> key.retired() != null)
        .extracting(Standing::number)
        .containsExactly(former);
  }

  /** Forgets to seal anything anew. */
  private record PassesAllBy(SealedHolder other) implements SealedHolder {

    @Override
    public String name() {
      return other.name();
    }

    @Override
    public boolean holds(String scope) {
      return other.holds(scope);
    }

    @Override
    public Optional<String> sealAnew(String scope, String after) {
      return Optional.empty();
    }

    @Override
    public boolean uses(String scope, int key) {
      return other.uses(scope, key);
    }
  }

  @Test
  void submissionsAndReadsGoOnWhileKeysAreChanged() {
    texas.says(1, Mode.DELTA, child("c1", "555-0101"), child("c2", "555-0102"));
    var over = new AtomicBoolean();
    var rotating =
        CompletableFuture.runAsync(() -> {
          var other = texas.keys().afresh();
          for (int i = 0; i < 5; i++) {
            other.rotation().rotate("TX");
            other.sealAnew(texas.holder(other));
          }
          over.set(true);
        });
    var seen = new ArrayList<String>();
    for (int day = 2; !over.get() || day < 6; day++) {
      texas.says(day, child("c1", "555-01" + (10 + day % 80)));
      assertThat(texas.says(day, child("c2", "555-0102")).unchanged()).isTrue();
      seen.add(texas.record("c1").student().values().get("parent_1_phone"));
      assertThat(seen.getLast()).isEqualTo("555-01" + (10 + day % 80));
    }
    rotating.join();

    texas.keys().rest(texas.holder(texas.keys()));
    assertThat(keysInUse()).hasSize(1);
    assertThat(texas.history("c1").stream().map(v -> v.values().get("parent_1_phone")).toList())
        .containsAll(seen);
  }

  private Said child(String id, String phone) {
    return texas
        .child(id, "I", "Ana")
        .and("parent_1_email", "synthetic-" + id + "@example.org")
        .and("parent_1_phone", phone)
        .with("enrollment", "e1", "school_or_project_name", "Synthetic School")
        .more("telephone", phone)
        .more("med_alert", "acute")
        .with("course", "k1", "course_title", "Art")
        .with("immunization", "i1", "cvx_code", "03")
        .more("lot_number", "synthetic-lot");
  }

  private String rows() {
    return texas
        .jdbc()
        .sql(
            "select string_agg(v::text || encode(coalesce(sealed, ''), 'escape'), ' ') from students.version v")
        .query(String.class)
        .single();
  }

  private List<Integer> keysInUse() {
    return texas
        .jdbc()
        .sql("select distinct key from students.version where key is not null order by 1")
        .query(Integer.class)
        .list();
  }
}
