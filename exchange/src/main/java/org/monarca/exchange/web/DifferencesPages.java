package org.monarca.exchange.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.ConsolidatedValue;
import org.monarca.exchange.corrections.ValueCheck;
import org.monarca.exchange.corrections.ValueChecks;
import org.monarca.exchange.web.DifferencesPage.Line;
import org.monarca.records.RecordKind;

/** Lays out of what States say different things, in words. */
final class DifferencesPages {

  private final ChildRecord child;
  private final List<ValueCheck> checks;
  private final Wording words;
  private final LocalDate today;
  private final Sayings sayings;

  DifferencesPages(ChildRecord child, List<ValueCheck> checks, Wording words, LocalDate today) {
    this.today = today;
    this.child = child;
    this.checks = checks;
    this.words = words;
    this.sayings = new Sayings(words);
  }

  /** What was chosen for an element before something was wrong. */
  record Chosen(String element, String state, String reason) {

    static final Chosen NOTHING = new Chosen("", "", "");
  }

  DifferencesPage page(Chosen chosen, Problems problems, @Nullable String asked) {
    var lines =
        child.student().entrySet().stream()
            .filter(said -> said.getValue().conflict())
            .map(said -> line(said.getKey(), said.getValue(), chosen))
            .toList();
    var differing = lines.stream().map(Line::element).collect(Collectors.toSet());
    return new DifferencesPage(
        new IdentityWords(child, words, today).banner(),
        child.id().digits(),
        lines,
        reasons(words),
        earlier(differing),
        problems,
        asked);
  }

  private Line line(String element, ConsolidatedValue value, Chosen chosen) {
    var asked = checks.stream().filter(check -> check.element().equals(element)).toList();
    var waiting =
        asked.stream()
            .filter(ValueCheck::isOpen)
            .map(ValueCheck::state)
            .collect(Collectors.toSet());
    boolean isChosen = chosen.element().equals(element);
    return new Line(
        element,
        words.label(RecordKind.STUDENT, element),
        says(sayings, element, value),
        asked.stream().map(this::inWords).toList(),
        ValueChecks.askable(value).keySet().stream()
            .filter(state -> !waiting.contains(state))
            .map(state -> new Choice(state, words.state(state)))
            .toList(),
        isChosen ? chosen.state() : "",
        isChosen ? chosen.reason() : "");
  }

  /** What each record says, the one that is shown first. */
  static List<ChildPage.Other> says(Sayings sayings, String element, ConsolidatedValue value) {
    var said = sayings.fact(element, value).said();
    var all = new ArrayList<ChildPage.Other>();
    all.add(new ChildPage.Other(Objects.requireNonNullElse(said.value(), ""), said.by()));
    all.addAll(said.others());
    return all;
  }

  private List<String> earlier(Set<String> differing) {
    return checks.stream()
        .filter(check -> !differing.contains(check.element()))
        .map(check ->
            words.say(
                "differences.earlier",
                words.label(RecordKind.STUDENT, check.element()),
                inWords(check)))
        .toList();
  }

  private String inWords(ValueCheck check) {
    var state = words.state(check.state());
    var reason = words.say("differences.reason." + check.reason());
    var answered = check.answered();
    return answered == null
        ? words.say("differences.waits", state, words.day(check.asked()), reason)
        : words.say(
            "differences.answered",
            state,
            words.day(check.asked()),
            reason,
            words.day(answered),
            words.say("differences.verdict." + check.verdict()));
  }

  static List<Choice> reasons(Wording words) {
    return ValueCheck.REASONS.stream()
        .map(code -> new Choice(code, words.say("differences.reason." + code)))
        .toList();
  }
}
