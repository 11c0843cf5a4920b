package org.monarca.exchange.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Sensitive;
import org.monarca.exchange.web.ChildPage.Closed;
import org.monarca.exchange.web.ChildPage.Identity;
import org.monarca.exchange.web.ChildPage.Section;

/** Lays a child's record out in the order in which a registrar needs it. */
final class ChildPages {

  private static final Set<String> WITHHELD =
      Set.of("assessments", "moves", "timeline", "contacts", "identifiers");

  private final ChildRecord child;
  private final ShelterWords shelter;
  private final Wording words;
  private final LocalDate today;

  ChildPages(ChildRecord child, ShelterWords shelter, Wording words, LocalDate today) {
    this.child = child;
    this.shelter = shelter;
    this.words = words;
    this.today = today;
  }

  /**
   * @param asked the number by which the child was asked for
   * @param own postal code of the reader's State; of none for the Department
   */
  ChildPage page(String asked, String own, Instant now) {
    return new ChildPage(
        banner(),
        shelter.of(child.shelter()),
        closed(),
        child.states().stream().anyMatch(record -> record.state().equals(own)),
        notes(asked),
        sections(),
        words.moment(now));
  }

  /** Who this is. */
  Identity banner() {
    return new IdentityWords(child, words, today).banner();
  }

  private List<Section> sections() {
    var placement = new PlacementSections(child, words);
    var lists = new ListSections(child, words);
    var person = new PersonSections(child, words);
    var known =
        List.of(
            placement.placement(),
            placement.needs(),
            new CourseSection(child, words).courses(),
            lists.assessments(),
            lists.immunizations(),
            lists.enrollments(),
            lists.moves(),
            lists.timeline(),
            person.contacts(),
            person.demographics(),
            person.identifiers());
    return Stream.of(
            new ContestedSections(child, words).contested().stream(),
            known.stream(),
            new OtherSection(child, words).other().stream())
        .flatMap(sections -> sections)
        .map(section -> child.isBare() ? withheld(section) : section)
        .map(this::closed)
        .toList();
  }

  /** What is closed to the reader, or open to them in an emergency; null where nothing is. */
  @Nullable Closed closed() {
    var closure = child.closure();
    var until = closure.until();
    if (until != null) {
      return child.isProtected()
          ? null
          : new Closed(words.say("closed.opened", words.moment(until)), false);
    }
    if (!closure.any()) {
      return null;
    }
    var kinds =
        Stream.of(Sensitive.values())
            .filter(closure::closes)
            .map(kind -> words.say("closed." + kind.code()))
            .collect(Collectors.joining(" "));
    return new Closed(words.say("closed.meaning", kinds), !child.isWithheld());
  }

  private Section closed(Section section) {
    return section.id().equals("immunizations") && child.closure().closes(Sensitive.HEALTH)
        ? kept(section, "closed.section")
        : section;
  }

  /** That nothing stands there is no gap: it is kept back. */
  private Section withheld(Section section) {
    return WITHHELD.contains(section.id()) ? kept(section, "child.section-withheld") : section;
  }

  private Section kept(Section section, String why) {
    return new Section(
        section.id(),
        section.title(),
        section.intro(),
        words.say(why),
        section.facts(),
        section.grids());
  }

  /** What must be known before reading on. */
  List<String> notes(String asked) {
    var notes = new ArrayList<String>();
    if (child.aliases().contains(asked)) {
      notes.add(words.say("child.alias", grouped(asked), child.id().forPeople()));
    }
    child
        .contested()
        .forEach(doubted -> {
          var record = doubted.states().getFirst();
          notes.add(
              words.say(
                  "child.contested.note", words.state(record.state()), record.stateStudentId()));
        });
    if (child.states().stream().allMatch(state -> state.withdrawn())) {
      notes.add(words.say("child.all-withdrawn"));
    } else {
      child.states().stream()
          .filter(state -> state.withdrawn())
          .forEach(state -> notes.add(words.say("child.withdrawn", words.state(state.state()))));
    }
    return List.copyOf(notes);
  }

  private static String grouped(String digits) {
    return digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }
}
