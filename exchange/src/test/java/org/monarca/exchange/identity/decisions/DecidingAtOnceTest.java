package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.ChildFixture.stranger;
import static org.monarca.exchange.identity.decisions.Administrators.DEPARTMENT;
import static org.monarca.exchange.identity.decisions.Administrators.GROUNDS;
import static org.monarca.exchange.identity.decisions.Administrators.TEXAN;
import static org.monarca.exchange.identity.decisions.Administrators.person;
import static org.monarca.exchange.identity.decisions.Administrators.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.ExchangeId;

/** Several people, and a State, at the same moment, on a real database. */
class DecidingAtOnceTest {

  private final Administrators people = new Administrators();
  private final ExchangeId texas = people.exchange().resolve("TX", "1", guadalupe()).id();
  private final ExchangeId michigan = people.exchange().resolve("MI", "2", stranger()).id();
  private final ExchangeId florida =
      people.exchange().resolve("FL", "3", guadalupe().named("Ximena").born("2001-02-03")).id();

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void ofSeveralWhoConfirmAtOnceOneIsTheFirst() throws InterruptedException, ExecutionException {
    long proposal = people.propose(TEXAN, texas, michigan);
    var asked = new ArrayList<Callable<Optional<Refusal>>>();
    for (int i = 0; i < 6; i++) {
      var by = person("m" + i, "MI");
      asked.add(() -> refusal(people.answers().confirm(by, proposal, 1, "")));
    }

    var answers = atOnce(asked);

    assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
    assertThat(answers)
        .filteredOn(Optional::isPresent)
        .allSatisfy(answer -> assertThat(answer).contains(Refusal.DECIDED_MEANWHILE));
    assertThat(people.exchange().count("select count(*) from identity.decision")).isEqualTo(1);
  }

  @Test
  void ofConfirmationAndRefusalOneHolds() throws InterruptedException, ExecutionException {
    long proposal = people.propose(TEXAN, texas, michigan);

    var answers =
        atOnce(
            List.of(
                () -> refusal(people.answers().confirm(person("m1", "MI"), proposal, 1, "")),
                () -> refusal(people.answers().refuse(person("m2", "MI"), proposal, 1, ""))));

    assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
    boolean isMerged = people.living(michigan).equals(texas);
    assertThat(answers.get(0).isEmpty()).isEqualTo(isMerged);
  }

  /** A merges into B, B into C and C into A: whoever comes first, no number leads to itself. */
  @RepeatedTest(3)
  void aCycleOfMergesEndsInOneChild() throws InterruptedException, ExecutionException {
    atOnce(
        List.of(
            () -> refusal(proposed(texas, michigan)),
            () -> refusal(proposed(michigan, florida)),
            () -> refusal(proposed(florida, texas))));
    for (long proposal : open()) {
      people.confirm(people.answering(proposal), proposal);
    }
    for (var each : List.of(texas, michigan, florida)) {
      assertThat(people.exchange().identities().sources(people.living(each))).isNotEmpty();
    }
    assertThat(
            people.exchange().count("select count(*) from identity.alias where id = merged_into"))
        .isZero();
  }

  @Test
  void threeAreMergedAtOnceAndUndoneAtOnce() {
    long proposal = people.propose(DEPARTMENT, michigan, texas, florida);
    long decision = people.confirm(people.answering(proposal), proposal);
    assertThat(List.of(people.living(texas), people.living(florida))).containsOnly(michigan);

    people.undo(decision);

    assertThat(people.numberOf("TX", "1")).isEqualTo(texas);
    assertThat(people.numberOf("MI", "2")).isEqualTo(michigan);
    assertThat(people.numberOf("FL", "3")).isEqualTo(florida);
    assertThat(people.living(texas)).isEqualTo(texas);
  }

  @Test
  void aSubmissionMeanwhileIsBeforeOrAfterAndNeverLost()
      throws InterruptedException, ExecutionException {
    long proposal = people.propose(TEXAN, texas, michigan);
    var changed = stranger().with("birth_city", "Lansing");

    var answers =
        atOnce(
            List.of(
                () -> refusal(people.answers().confirm(person("m1", "MI"), proposal, 1, "")),
                () -> {
                  people.exchange().resolve("MI", "2", changed);
                  return Optional.empty();
                }));

    boolean isMerged = people.living(michigan).equals(texas);
    assertThat(answers.get(0))
        .isEqualTo(isMerged ? Optional.empty() : Optional.of(Refusal.CHANGED_MEANWHILE));
    assertThat(
            people
                .exchange()
                .count("select count(*) from identity.person where birth_city = 'Lansing'"))
        .isEqualTo(1);
  }

  @Test
  void whatLaterDecisionsStandOnIsUndoneAfterThem() {
    long first = people.merge(texas, michigan);
    long proposal = people.propose(DEPARTMENT, texas, florida);
    long second = people.confirm(people.answering(proposal), proposal);

    assertThat(refusal(people.proposals().undo(DEPARTMENT, first, GROUNDS)))
        .contains(Refusal.LATER_DECISION_FIRST);
    people.undo(second);
    people.undo(first);

    assertThat(people.numberOf("MI", "2")).isEqualTo(michigan);
    assertThat(refusal(people.proposals().undo(DEPARTMENT, first, GROUNDS)))
        .contains(Refusal.CANNOT_BE_UNDONE);
  }

  private Answer proposed(ExchangeId survivor, ExchangeId other) {
    return people.proposals().merge(DEPARTMENT, Set.of(survivor, other), survivor, GROUNDS, null);
  }

  private List<Long> open() {
    return people
        .exchange()
        .test()
        .jdbc()
        .sql("select id from identity.proposal where status = 'open' order by id")
        .query(Long.class)
        .list();
  }

  private static List<Optional<Refusal>> atOnce(List<Callable<Optional<Refusal>>> work)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      var answers = new ArrayList<Optional<Refusal>>();
      for (var answer : threads.invokeAll(work)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
