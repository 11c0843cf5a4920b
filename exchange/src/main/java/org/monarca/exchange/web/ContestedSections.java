package org.monarca.exchange.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.ConsolidatedValue;
import org.monarca.exchange.web.ChildPage.Fact;
import org.monarca.exchange.web.ChildPage.Grid;
import org.monarca.exchange.web.ChildPage.Other;
import org.monarca.exchange.web.ChildPage.Said;
import org.monarca.exchange.web.ChildPage.Section;

/**
 * What a record says that no longer fits the child, apart from the rest and above it: whoever
 * places or vaccinates the child must know that it may be somebody else's.
 */
final class ContestedSections {

  private final ChildRecord child;
  private final Wording words;
  private final Sayings sayings;

  ContestedSections(ChildRecord child, Wording words) {
    this.child = child;
    this.words = words;
    this.sayings = new Sayings(words);
  }

  List<Section> contested() {
    return child.contested().stream().map(this::section).toList();
  }

  private Section section(ChildRecord doubted) {
    var record = doubted.states().getFirst();
    return new Section(
        "contested-" + (child.contested().indexOf(doubted) + 1),
        words.say("child.contested", words.state(record.state()), record.stateStudentId()),
        words.say("child.contested.meaning"),
        "",
        doubted.student().entrySet().stream()
            .map(said -> fact(said.getKey(), said.getValue()))
            .filter(Objects::nonNull)
            .toList(),
        grids(doubted));
  }

  /** Only what differs from the rest, or what the rest does not say. */
  private @Nullable Fact fact(String key, ConsolidatedValue doubted) {
    var sure = child.student().get(key);
    if (sure != null && sure.value().equals(doubted.value())) {
      return null;
    }
    var said = sayings.fact(key, doubted);
    var others = sure == null ? List.<Other>of() : List.of(others(key, sure));
    return new Fact(
        said.label(),
        new Said(said.said().value(), said.said().by(), others, sure != null),
        said.alert());
  }

  private Other others(String key, ConsolidatedValue sure) {
    var said = sayings.fact(key, sure).said();
    return new Other(Objects.requireNonNullElse(said.value(), ""), said.by());
  }

  private List<Grid> grids(ChildRecord doubted) {
    var lists = new ListSections(doubted, words);
    return Stream.of(
            new CourseSection(doubted, words).courses(),
            lists.assessments(),
            lists.immunizations(),
            lists.enrollments(),
            lists.moves())
        .flatMap(section -> section.grids().stream())
        .toList();
  }
}
