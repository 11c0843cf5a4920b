package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.web.ChildPage.Fact;
import org.monarca.exchange.web.ChildPage.Section;
import org.monarca.records.RecordKind;

/** The child as a person: parents and how to reach them, birth, and every number it is known by. */
final class PersonSections {

  private static final List<String> BIRTH =
      List.of(
          "first_name",
          "middle_name",
          "last_name_1",
          "last_name_2",
          "suffix",
          "sex",
          "birth_date",
          "birth_date_verification",
          "multiple_birth_flag",
          "birth_city",
          "birth_state",
          "birth_country");
  private static final Set<String> BIRTHPLACE =
      Set.of("birth_city", "birth_state", "birth_country");
  private static final List<String> PARENT = List.of("first_name", "last_name", "phone", "email");

  private final ChildRecord child;
  private final Wording words;
  private final Sayings sayings;

  PersonSections(ChildRecord child, Wording words) {
    this.child = child;
    this.words = words;
    this.sayings = new Sayings(words);
  }

  Section contacts() {
    var facts = Stream.of("1", "2").flatMap(this::parent).toList();
    return section("contacts", facts);
  }

  /** Only what is known of a parent: an absent second parent is no gap in the record. */
  private Stream<Fact> parent(String which) {
    return PARENT.stream()
        .map(part -> "parent_" + which + "_" + part)
        .filter(child.student()::containsKey)
        .map(key -> sayings.fact(key, child.student().get(key)))
        .map(fact -> labelled(words.say("child.parent-" + which), fact));
  }

  private static Fact labelled(String whose, Fact fact) {
    return new Fact(whose + ": " + fact.label(), fact.said(), fact.alert());
  }

  Section demographics() {
    var facts =
        BIRTH.stream()
            .filter(key -> !child.isBare() || !BIRTHPLACE.contains(key))
            .map(key -> sayings.fact(key, child.student().get(key)))
            .toList();
    return new Section("demographics", words.say("child.demographics"), null, "", facts, List.of());
  }

  Section identifiers() {
    var facts = new ArrayList<Fact>();
    child.states().stream()
        .filter(record -> !Withheld.isWithheld(record.state()))
        .forEach(record ->
            facts.add(
                new Fact(
                    words.say("child.state-id-of", words.state(record.state())),
                    new ChildPage.Said(
                        record.stateStudentId(),
                        sayings.by(record.state(), record.asOf()),
                        List.of(),
                        false),
                    false)));
    child.rows().getOrDefault(RecordKind.ALTERNATE_ID, List.of()).stream()
        .map(entry ->
            new Fact(
                words.say("child.alternate-id-of", words.state(entry.state())),
                sayings.said(entry, entry.values().get("alternate_id")),
                false))
        .forEach(facts::add);
    return new Section(
        "identifiers",
        words.say("child.identifiers"),
        null,
        words.say("child.identifiers.none"),
        facts,
        List.of());
  }

  private Section section(String id, List<Fact> facts) {
    return new Section(
        id, words.say("child." + id), null, words.say("child." + id + ".none"), facts, List.of());
  }
}
