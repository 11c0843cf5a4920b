package org.monarca.exchange.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Sensitive;
import org.monarca.exchange.health.entry.EntryRequirements;
import org.monarca.exchange.health.history.Histories;
import org.monarca.exchange.health.history.ImmunizationHistory;
import org.monarca.exchange.web.ImmunizationsPage.Apart;
import org.monarca.exchange.web.ImmunizationsPage.Entry;

/** Lays out a child's immunizations. */
final class ImmunizationsPages {

  private final ChildRecord child;
  private final Histories histories;
  private final EntryRequirements requirements;
  private final AlertWords alerts;
  private final Wording words;
  private final LocalDate today;

  ImmunizationsPages(
      ChildRecord child,
      Histories histories,
      EntryRequirements requirements,
      AlertWords alerts,
      Wording words,
      LocalDate today) {
    this.child = child;
    this.histories = histories;
    this.requirements = requirements;
    this.alerts = alerts;
    this.words = words;
    this.today = today;
  }

  /**
   * @param asked the number by which the child was asked for
   * @param state whose requirements are laid beside the doses; absent where none is known
   * @param grade in which the child is placed; absent where none follows
   * @param made by whom and when, in words
   */
  ImmunizationsPage page(
      String asked,
      Optional<String> state,
      @Nullable String grade,
      ShelterWords shelter,
      String made) {
    var whole = new ChildPages(child, shelter, words, today);
    boolean isKept = child.closure().closes(Sensitive.HEALTH);
    var history = histories.of(child, today);
    return new ImmunizationsPage(
        whole.banner(),
        shelter.of(child.shelter()),
        whole.closed(),
        whole.notes(asked),
        isKept ? words.say("closed.section") : null,
        words.say("health.source", histories.source()),
        alerts.of(child),
        isKept ? null : new HistoryWords(words).history(history, child),
        isKept ? null : state.map(one -> entry(one, grade, history)).orElse(null),
        states(),
        state.orElse(""),
        isKept ? List.of() : child.contested().stream().map(this::apart).toList(),
        made);
  }

  private Entry entry(String state, @Nullable String grade, ImmunizationHistory history) {
    return new EntryWords(requirements, words).entry(state, grade, history);
  }

  private List<Choice> states() {
    return requirements.states().stream()
        .map(code -> new Choice(code, words.state(code)))
        .sorted((one, other) -> words.order().compare(one.label(), other.label()))
        .toList();
  }

  private Apart apart(ChildRecord doubted) {
    var record = doubted.states().getFirst();
    var doses = new DoseWords(words);
    return new Apart(
        words.say("child.contested", words.state(record.state()), record.stateStudentId()),
        histories.of(doubted, today).doses().reversed().stream().map(doses::row).toList());
  }
}
