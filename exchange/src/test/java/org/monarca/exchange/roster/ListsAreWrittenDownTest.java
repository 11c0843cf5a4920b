package org.monarca.exchange.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.roster.SavedViews.Outcome;

/** Whom a list showed is known afterwards; what somebody keeps of it is theirs alone. */
class ListsAreWrittenDownTest {

  private final ListsOfTexas lists = new ListsOfTexas();
  private final SavedViews views = new SavedViews(lists.schools.database(), lists.schools.clock());

  @AfterEach
  void close() {
    lists.close();
  }

  private List<String> written(String action) {
    return lists
        .schools
        .database()
        .read(
            Actor.exchange("test"),
            () ->
                lists
                    .schools
                    .database()
                    .jdbc()
                    .sql("select facts::text from audit.entry where action = ? order by sequence")
                    .param(action)
                    .query(String.class)
                    .list());
  }

  @Test
  void aPageSaysWhomItShowedAndWhatFor() {
    var child = lists.child(lists.stay());
    lists.page(lists.weslaco, Map.of("grade", "05"));
    lists.page(lists.weslaco, Map.of("grade", "09"));

    var entries = written("child.list");
    assertThat(entries.getFirst())
        .contains(child.digits(), "\"count\": 1", "\"purpose\": \"records\"", "grade");
    assertThat(entries.getLast()).contains("\"count\": 0").doesNotContain(child.digits());
  }

  @Test
  void aFileSaysSoToo() {
    var child = lists.child(lists.stay());

    var taken =
        lists.roster.take(lists.weslaco, "services", Filter.ALL, Order.NAME, "xlsx").orElseThrow();

    assertThat(taken.children()).hasSize(1);
    assertThat(taken.isTooLong()).isFalse();
    assertThat(written("child.take-list").getFirst())
        .contains(child.digits(), "\"form\": \"xlsx\"", "\"purpose\": \"services\"");
  }

  @Test
  void anEmptyListIsTakenAndWrittenDownAsWell() {
    var taken =
        lists.roster.take(lists.weslaco, "records", Filter.ALL, Order.NAME, "csv").orElseThrow();

    assertThat(taken.children()).isEmpty();
    assertThat(taken.isTooLong()).isFalse();
    assertThat(written("child.take-list")).hasSize(1);
  }

  @Test
  void everyRoleThatHasAListHasAMostOfItsFiles() {
    for (var role :
        List.of(
            "school-user",
            "recruiter",
            "district-admin",
            "region-admin",
            "state-data-admin",
            "state-director")) {
      assertThat(lists.roster.most(Actor.person("p", role, "TX"))).as(role).isPositive();
    }
    assertThat(lists.roster.most(Actor.person("p", "federal-user", null))).isZero();
  }

  /** Without an entry nobody reads a line, not even of their own State. */
  @Test
  void theWallAsksForTheEntry() {
    lists.child(lists.stay());
    var database = lists.schools.database();

    long seen =
        database.read(
            lists.texas,
            () ->
                database.jdbc().sql("select count(*) from roster.stay").query(Long.class).single());

    assertThat(seen).isZero();
    assertThatThrownBy(() ->
            database.write(
                Actor.exchange("test").on("MI"),
                () ->
                    database
                        .jdbc()
                        .sql("insert into roster.stay select * from roster.stay")
                        .update()))
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void aViewIsKeptRenamedAndRemoved() {
    var filter = Filter.read(Map.of("grade", "05", "turning3", "90"));
    var order = new Order(Order.By.BORN, true);

    assertThat(views.save(lists.weslaco, "  Soon three ", filter, order)).isEqualTo(Outcome.DONE);
    var kept = views.of(lists.weslaco).getFirst();
    assertThat(kept.name()).isEqualTo("Soon three");
    assertThat(kept.filter()).isEqualTo(filter);
    assertThat(kept.order()).isEqualTo(order);
    assertThat(
            views.of(lists.schools.person(org.monarca.exchange.access.Role.RECRUITER, null, null)))
        .isEmpty();

    assertThat(views.rename(lists.weslaco, kept.id(), "soon THREE")).isEqualTo(Outcome.DONE);
    assertThat(views.rename(lists.texas, kept.id(), "mine")).isEqualTo(Outcome.NOT_THERE);
    assertThat(views.remove(lists.texas, kept.id())).isEqualTo(Outcome.NOT_THERE);
    assertThat(views.remove(lists.weslaco, kept.id())).isEqualTo(Outcome.DONE);
    assertThat(views.remove(lists.weslaco, kept.id())).isEqualTo(Outcome.NOT_THERE);
    assertThat(views.of(lists.weslaco)).isEmpty();
  }

  @Test
  void aViewNeedsANameOfItsOwnAndThereAreTwentyAtMost() {
    assertThat(save(" ")).isEqualTo(Outcome.NAMELESS);
    assertThat(save("x".repeat(61))).isEqualTo(Outcome.TOO_LONG);
    for (int i = 0; i < SavedViews.MOST; i++) {
      assertThat(save("view " + i)).isEqualTo(Outcome.DONE);
    }
    assertThat(save("VIEW 1")).isEqualTo(Outcome.NAME_TAKEN);
    assertThat(save("one more")).isEqualTo(Outcome.TOO_MANY);
  }

  private Outcome save(String name) {
    return views.save(lists.weslaco, name, Filter.ALL, Order.NAME);
  }
}
