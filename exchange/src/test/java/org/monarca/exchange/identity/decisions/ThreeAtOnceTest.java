package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.ChildFixture.stranger;
import static org.monarca.exchange.identity.decisions.Administrators.FLORIDIAN;
import static org.monarca.exchange.identity.decisions.Administrators.MICHIGANDER;
import static org.monarca.exchange.identity.decisions.Administrators.TEXAN;
import static org.monarca.exchange.identity.decisions.Administrators.refusal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.InTurn;

/**
 * Children of three States are to be one, and while one thing is done about that another is asked:
 * it waits until the first is over, and sees what came of it.
 */
class ThreeAtOnceTest {

  private static final ChildFixture FLORIDA =
      guadalupe().named("Ximena").surnamed("Quiroz", "Ibarra").born("2001-02-03");

  private final Administrators people = new Administrators();
  private final ExchangeId texas = people.exchange().resolve("TX", "1", guadalupe()).id();
  private final ExchangeId michigan = people.exchange().resolve("MI", "2", stranger()).id();
  private final ExchangeId florida = people.exchange().resolve("FL", "3", FLORIDA).id();
  private long proposal;

  @BeforeEach
  void propose() {
    proposal = people.propose(TEXAN, texas, michigan, florida);
  }

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void ofTwoStatesThatConfirmOneIsTheFirst() throws Exception {
    var answers = InTurn.both(database(), confirm(MICHIGANDER), confirm(FLORIDIAN));

    assertThat(answers).containsExactly(Optional.empty(), Optional.of(Refusal.DECIDED_MEANWHILE));
    assertThat(isOneChild()).isTrue();
    assertThat(decisions()).isEqualTo(1);
  }

  @Test
  void whoRefusesFirstIsHeardThoughAnotherStateConfirms() throws Exception {
    var answers = InTurn.both(database(), refuse(FLORIDIAN), confirm(MICHIGANDER));

    assertThat(answers).containsExactly(Optional.empty(), Optional.of(Refusal.DEPARTMENT_ANSWERS));
    assertThat(isApart()).isTrue();
  }

  @Test
  void whoConfirmsFirstIsHeardThoughAnotherStateRefuses() throws Exception {
    var answers = InTurn.both(database(), confirm(MICHIGANDER), refuse(FLORIDIAN));

    assertThat(answers).containsExactly(Optional.empty(), Optional.of(Refusal.DECIDED_MEANWHILE));
    assertThat(isOneChild()).isTrue();
  }

  @Test
  void aChangeOfOneOfThemThatCameFirstIsLookedAtBeforeTheyAreOne() throws Exception {
    var answers = InTurn.both(database(), changed(), confirm(MICHIGANDER));

    assertThat(answers).containsExactly(Optional.empty(), Optional.of(Refusal.CHANGED_MEANWHILE));
    assertThat(isApart()).isTrue();
    assertThat(people.version(proposal)).isEqualTo(2);
    people.confirm(MICHIGANDER, proposal);
    assertThat(isOneChild()).isTrue();
    assertThat(toldOf("Lansing")).isEqualTo(1);
  }

  @Test
  void aChangeOfOneOfThemThatComesWhenTheyAreOneIsOfThatChild() throws Exception {
    var answers = InTurn.both(database(), confirm(FLORIDIAN), changed());

    assertThat(answers).containsOnly(Optional.empty());
    assertThat(isOneChild()).isTrue();
    assertThat(toldOf("Lansing")).isEqualTo(1);
  }

  @Test
  void aRecordThatJoinsOneOfThemFirstIsLookedAtBeforeTheyAreOne() throws Exception {
    var answers = InTurn.both(database(), joining(), confirm(MICHIGANDER));

    assertThat(answers).containsExactly(Optional.empty(), Optional.of(Refusal.CHANGED_MEANWHILE));
    assertThat(isApart()).isTrue();
    assertThat(people.numberOf("ME", "4")).isEqualTo(michigan);
    people.confirm(MICHIGANDER, proposal);
    assertThat(people.numberOf("ME", "4")).isEqualTo(texas);
  }

  @Test
  void aRecordThatJoinsWhenTheyAreOneIsThatChild() throws Exception {
    var answers = InTurn.both(database(), confirm(MICHIGANDER), joining());

    assertThat(answers).containsOnly(Optional.empty());
    assertThat(people.numberOf("ME", "4")).isEqualTo(texas);
  }

  private Supplier<Optional<Refusal>> confirm(Actor by) {
    return () -> refusal(people.answers().confirm(by, proposal, 1, ""));
  }

  private Supplier<Optional<Refusal>> refuse(Actor by) {
    return () -> refusal(people.answers().refuse(by, proposal, 1, "two of one family"));
  }

  /** Michigan says more of its child. */
  private Supplier<Optional<Refusal>> changed() {
    return told("MI", "2", stranger().with("birth_city", "Lansing"));
  }

  /** Maine sends Michigan's child, with its number. */
  private Supplier<Optional<Refusal>> joining() {
    return told("ME", "4", stranger().withExchangeId(michigan));
  }

  private Supplier<Optional<Refusal>> told(String state, String id, ChildFixture child) {
    return () -> {
      people.exchange().resolve(state, id, child);
      return Optional.empty();
    };
  }

  private boolean isOneChild() {
    return List.of(texas, michigan, florida).stream()
        .allMatch(number -> people.living(number).equals(texas));
  }

  private boolean isApart() {
    return List.of(texas, michigan, florida).stream()
        .allMatch(number -> people.living(number).equals(number));
  }

  private long decisions() {
    return people.exchange().count("select count(*) from identity.decision");
  }

  private long toldOf(String city) {
    return people
        .exchange()
        .count("select count(*) from identity.person where birth_city = '%s'".formatted(city));
  }

  private Database database() {
    return people.exchange().test().database();
  }
}
