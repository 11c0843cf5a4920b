package org.monarca.exchange.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.audit.ExportsSpent;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.roster.Roster.Taken;
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
    assertThat(written("child-list.export").getFirst())
        .contains("\"count\": 1", "\"form\": \"xlsx\"", "\"purpose\": \"services\"")
        .doesNotContain(child.digits());
    assertThat(written("child.take-list").getFirst())
        .contains(child.digits(), "\"purpose\": \"services\"");
  }

  /** Two may leave a day; of the third nothing is read. */
  @Test
  void filesAreCountedByTheDay() {
    lists.child(lists.stay());
    take();
    take();

    assertThatThrownBy(this::take).isInstanceOf(ExportsSpent.class);
    assertThat(written("child-list.export")).hasSize(2);
    assertThat(written("child.take-list")).hasSize(2);
  }

  private Taken take() {
    return lists
        .roster
        .take(lists.weslaco, "services", Filter.ALL, Order.NAME, "csv")
        .orElseThrow();
  }

  @Test
  void aFileIsNoLongerThanTheRoleMayTake() {
    lists.child(lists.stay());
    lists.child(lists.stay());
    var strict = lists.within(new Bounds(Map.of("district-admin", 1), 1, 100));

    var taken = strict.take(lists.weslaco, "records", Filter.ALL, Order.NAME, "csv").orElseThrow();

    assertThat(taken.isTooLong()).isTrue();
    assertThat(taken.fitting()).isEqualTo(2);
    assertThat(written("child.take-list")).isEmpty();
    assertThat(written("child-list.export")).singleElement().asString().contains("too-many");
  }

  /** The same children again are no others. */
  @Test
  void whoeverWasShownManyChildrenSaysWhyAndGoesOn() {
    lists.child(lists.stay());
    var bounds = new Bounds(Map.of("district-admin", 2), 1, 100);
    var roster = lists.within(bounds);
    page(roster);
    page(roster);
    lists.child(lists.stay());
    page(roster);

    assertThatThrownBy(() -> page(roster)).isInstanceOf(ListsSpent.class);
    assertThat(written("child.list").getLast()).contains("budget");
    var budget = new ListBudget(lists.schools.database(), lists.schools.clock(), bounds);
    assertThat(budget.of(lists.weslaco)).isEqualTo(new ListBudget.Standing(2, 2));

    lists.saysWhy(lists.weslaco);
    page(roster);
    assertThat(budget.of(lists.weslaco)).isEqualTo(new ListBudget.Standing(2, 3));
    lists.schools.at("2026-12-01T18:00:00Z");
    assertThat(budget.of(lists.weslaco)).isEqualTo(new ListBudget.Standing(0, 2));
  }

  private void page(Roster roster) {
    assertThat(roster.page(lists.weslaco, "records", Filter.ALL, Order.NAME, 1)).isPresent();
  }

  @Test
  void anEmptyListIsTakenAndWrittenDownAsWell() {
    var taken =
        lists.roster.take(lists.weslaco, "records", Filter.ALL, Order.NAME, "csv").orElseThrow();

    assertThat(taken.children()).isEmpty();
    assertThat(taken.isTooLong()).isFalse();
    assertThat(written("child-list.export")).hasSize(1);
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

    assertThat(views.save(lists.weslaco, "  Soon\nthree\0 ", filter, order))
        .isEqualTo(Outcome.DONE);
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
    assertThat(save("\0\t")).isEqualTo(Outcome.NAMELESS);
    assertThat(save("\uD83C\uDF3D".repeat(60))).isEqualTo(Outcome.DONE);
    for (int i = 1; i < SavedViews.MOST; i++) {
      assertThat(save("view " + i)).isEqualTo(Outcome.DONE);
    }
    assertThat(save("VIEW 1")).isEqualTo(Outcome.NAME_TAKEN);
    assertThat(save("one more")).isEqualTo(Outcome.TOO_MANY);
  }

  private Outcome save(String name) {
    return views.save(lists.weslaco, name, Filter.ALL, Order.NAME);
  }
}
