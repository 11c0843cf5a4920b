package org.monarca.exchange.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.worklist.Answer.Done;
import org.monarca.exchange.worklist.Answer.Refused;

class DeskTest {

  private static final String WESLACO = "4899001";
  private static final String DONNA = "4899002";

  private final TestWorklist test = new TestWorklist();
  private final Desk desk = test.desk;
  private long valley;

  @BeforeEach
  void texasWorksAtAllLevels() {
    valley = test.region("TX", "Synthetic Valley");
    test.district(WESLACO, "TX", valley);
    test.district(DONNA, "TX", null);
    test.setUp("TX", true, true, 3);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aTaskThatSomebodyClaimsIsTheirsAndTheHistoryTellsIt() {
    var ana = test.stateAdmin("TX");
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);

    var claimed = done(desk.claim(ana, task.id(), task.version()));

    assertThat(claimed.status()).isEqualTo(TaskStatus.CLAIMED);
    assertThat(claimed.assignee()).isEqualTo(ana.id());
    assertThat(claimed.version()).isEqualTo(2);
    assertThat(test.history(task)).containsExactly("opened by worklist", "claimed by " + ana.id());
  }

  @Test
  void aDoubleClickClaimsOnce() {
    var ana = test.stateAdmin("TX");
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);

    var first = done(desk.claim(ana, task.id(), task.version()));
    var second = done(desk.claim(ana, task.id(), task.version()));

    assertThat(second).isEqualTo(first);
    assertThat(test.history(task)).hasSize(2);
  }

  @Test
  void theOfficesOfSeveralTasksAreOfferedOnceEachAsFarAsTheReaderReaches() {
    test.district("4899011", "TX", null);
    var one = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", "4899011");
    var two = test.opened(TaskKind.NEAR_MATCH, "near-match:2", "TX", null);
    var nation = test.opened(TaskKind.DATA_REQUEST, "request:1", "US", null);

    assertThat(desk.offices(test.stateAdmin("TX"), List.of(one, two)))
        .containsExactly(new Receiver.District("4899011"), new Receiver.State());
    assertThat(desk.offices(test.stateAdmin("MI"), List.of(one, two))).isEmpty();
    assertThat(desk.offices(test.department(), List.of(nation)))
        .containsExactly(new Receiver.Department());
  }

  @Test
  void whoIsGivenManyIsToldOfThemWithTheRest() {
    var ana = test.stateAdmin("TX");
    var ben = test.stateAdmin("TX");
    var few = chosen(0, 3);
    var many = chosen(3, 7);

    desk.assignAll(ana, few, new Receiver.Person(ben.id()), null);
    desk.assignAll(ana, many, new Receiver.Person(ben.id()), null);

    assertThat(few).allMatch(task -> ben.id().equals(test.given.get(task.id())));
    assertThat(many)
        .allMatch(task -> ("with the rest: " + ben.id()).equals(test.given.get(task.id())));
  }

  private List<Desk.Chosen> chosen(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(number -> test.opened(TaskKind.NEAR_MATCH, "n" + number, "TX", null))
        .map(task -> new Desk.Chosen(task.id(), task.version()))
        .toList();
  }

  @Test
  void whatAColleagueHasIsNotClaimed() {
    var ana = test.stateAdmin("TX");
    var ben = test.stateAdmin("TX");
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);
    var claimed = done(desk.claim(ana, task.id(), task.version()));

    assertThat(why(desk.claim(ben, task.id(), task.version()))).isEqualTo(Refusal.CHANGED);
    assertThat(why(desk.claim(ben, task.id(), claimed.version())))
        .isEqualTo(Refusal.OTHERS_HAVE_IT);
    assertThat(why(desk.release(ben, task.id(), claimed.version())))
        .isEqualTo(Refusal.OTHERS_HAVE_IT);
    assertThat(test.again(task)).isEqualTo(claimed);
  }

  @Test
  void whoLetsGoOfATaskLeavesItToTheOthers() {
    var ana = test.stateAdmin("TX");
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);
    var claimed = done(desk.claim(ana, task.id(), task.version()));

    var released = done(desk.release(ana, task.id(), claimed.version()));
    var again = done(desk.release(ana, task.id(), claimed.version()));

    assertThat(released.status()).isEqualTo(TaskStatus.OPEN);
    assertThat(released.assignee()).isNull();
    assertThat(again).as("a double click").isEqualTo(released);
  }

  @Test
  void whoProposedWhatIsToBeConfirmedNeverHasIt() {
    var proposer = test.stateAdmin("TX");
    var other = test.stateAdmin("TX");
    test.worklist.open(
        List.of(
            new NewTask(
                TaskKind.CONFIRM_MERGE, "merge:1", "TX", null, List.of("1"), proposer.id())));
    var task = test.worklist.ofSubject(TaskKind.CONFIRM_MERGE, "merge:1").orElseThrow();

    assertThat(why(desk.claim(proposer, task.id(), 1))).isEqualTo(Refusal.NOT_FOR_YOU);
    assertThat(why(desk.hold(proposer, task.id(), 1))).isEqualTo(Refusal.NOT_FOR_YOU);
    assertThat(why(desk.assign(other, task.id(), 1, to(proposer), null)))
        .isEqualTo(Refusal.NOT_FOR_THEM);
    assertThat(desk.receivers(other, task)).doesNotContain(to(proposer)).contains(to(other));
  }

  @Test
  void aTaskGoesToTheSameLevelOrALowerOneAndNeverUp() {
    var state = test.stateAdmin("TX");
    var region = test.regionAdmin("TX", valley);
    var district = test.districtAdmin("TX", WESLACO);
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", WESLACO);
    assertThat(task.level()).isEqualTo(Level.DISTRICT);

    assertThat(why(desk.assign(district, task.id(), 1, to(region), null)))
        .isEqualTo(Refusal.NOT_TO_THEM);
    assertThat(why(desk.assign(state, task.id(), 1, new Receiver.State(), null)))
        .isEqualTo(Refusal.NOT_TO_THEM);
    assertThat(desk.receivers(state, task))
        .containsExactly(new Receiver.District(WESLACO), to(district));

    var given = done(desk.assign(state, task.id(), 1, to(district), "Your school asked."));

    assertThat(given.assignee()).isEqualTo(district.id());
    assertThat(test.given).containsExactly(Map.entry(task.id(), district.id()));
    assertThat(given.level()).isEqualTo(Level.DISTRICT);
    assertThat(desk.history(state, task.id()).getLast().note()).isEqualTo("Your school asked.");
  }

  @Test
  void aStateGivesATaskDownAndItsTimeThereBeginsAnew() {
    var state = test.stateAdmin("TX");
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);
    assertThat(task.level()).isEqualTo(Level.STATE);

    var given = done(desk.assign(state, task.id(), 1, new Receiver.District(DONNA), null));

    assertThat(given.office()).isEqualTo(new Office(Level.DISTRICT, "TX", null, DONNA));
    assertThat(given.status()).isEqualTo(TaskStatus.OPEN);
    assertThat(given.escalates()).isEqualTo(test.offices.over("TX", 3));
    assertThat(desk.find(test.districtAdmin("TX", DONNA), task.id())).contains(given);
  }

  @Test
  void nothingGoesToAnotherStateOrToNobody() {
    var state = test.stateAdmin("TX");
    test.district("2699001", "MI", null);
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);

    for (var receiver :
        List.of(
            new Receiver.District("2699001"),
            new Receiver.District("none"),
            new Receiver.Region(valley + 7),
            new Receiver.Person("nobody"),
            to(test.stateAdmin("MI")),
            to(test.person(Role.SCHOOL_USER, "TX", null, null)))) {
      assertThat(why(desk.assign(state, task.id(), 1, receiver, null)))
          .as(receiver.code())
          .isEqualTo(Refusal.NOT_TO_THEM);
    }
  }

  @Test
  void manyAreGivenAtOnceEachForItself() {
    var ana = test.stateAdmin("TX");
    var ben = test.stateAdmin("TX");
    var one = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);
    var two = test.opened(TaskKind.NEAR_MATCH, "near-match:2", "TX", null);
    desk.claim(ben, two.id(), 1);

    var answers =
        desk.assignAll(
            ana,
            List.of(
                new Desk.Chosen(one.id(), 1), new Desk.Chosen(two.id(), 1), new Desk.Chosen(99, 1)),
            to(ana),
            null);

    assertThat(done(answers.get(0)).assignee()).isEqualTo(ana.id());
    assertThat(why(answers.get(1))).isEqualTo(Refusal.CHANGED);
    assertThat(why(answers.get(2))).isEqualTo(Refusal.MISSING);
  }

  @Test
  void aDecisionAboutATaskThatChangedMeanwhileIsRefused() {
    var ana = test.stateAdmin("TX");
    var ben = test.stateAdmin("TX");
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);
    assertThat(done(desk.hold(ana, task.id(), 1))).isEqualTo(task);

    test.worklist.open(List.of(TestWorklist.nearMatch("near-match:1", "TX")));
    assertThat(why(desk.hold(ana, task.id(), 1))).isEqualTo(Refusal.CHANGED);

    desk.claim(ben, task.id(), 2);
    assertThat(why(desk.hold(ana, task.id(), 3))).isEqualTo(Refusal.OTHERS_HAVE_IT);
    assertThat(done(desk.hold(ben, task.id(), 3)).assignee()).isEqualTo(ben.id());

    test.worklist.close(TaskKind.NEAR_MATCH, List.of("near-match:1"), "same", ben);
    assertThat(why(desk.hold(ben, task.id(), 3))).isEqualTo(Refusal.OVER);
  }

  @Test
  void aNoteThatIsTooLongChangesNothing() {
    var ana = test.stateAdmin("TX");
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);

    assertThat(why(desk.assign(ana, task.id(), 1, to(ana), "x".repeat(Desk.LONGEST_NOTE + 1))))
        .isEqualTo(Refusal.NOTE_TOO_LONG);
    assertThat(test.again(task)).isEqualTo(task);
  }

  @Test
  void aSystemClaimsNothing() {
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);

    assertThat(why(desk.claim(Actor.system("client", "TX"), task.id(), 1)))
        .isEqualTo(Refusal.MISSING);
  }

  private static Receiver to(Actor person) {
    return new Receiver.Person(person.id());
  }

  private static Task done(Answer answer) {
    return switch (answer) {
      case Done done -> done.task();
      case Refused refused -> throw new AssertionError(refused.why());
    };
  }

  private static Refusal why(Answer answer) {
    return switch (answer) {
      case Done done -> throw new AssertionError(done.task());
      case Refused refused -> refused.why();
    };
  }
}
