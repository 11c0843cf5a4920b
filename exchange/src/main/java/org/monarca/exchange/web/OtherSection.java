package org.monarca.exchange.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.web.ChildPage.Fact;
import org.monarca.exchange.web.ChildPage.Section;
import org.monarca.records.RecordKind;

/**
 * What States send in elements that the page does not know yet: added to the tables of the
 * vocabulary, they are seen here until somebody gives them a place of their own. The elements about
 * which that is decided stand in {@code placed.csv}.
 */
final class OtherSection {

  private static final Set<String> PLACED = placed();

  private final ChildRecord child;
  private final Wording words;
  private final Sayings sayings;

  OtherSection(ChildRecord child, Wording words) {
    this.child = child;
    this.words = words;
    this.sayings = new Sayings(words);
  }

  /** None when every element has its place. */
  List<Section> other() {
    var facts = new ArrayList<Fact>();
    child
        .student()
        .forEach((key, value) -> {
          if (isWithoutPlace(RecordKind.STUDENT, key)) {
            facts.add(sayings.fact(key, value));
          }
        });
    for (var kind : RecordKind.childKinds()) {
      facts.addAll(ofRows(kind));
    }
    return facts.isEmpty()
        ? List.of()
        : List.of(new Section("other", words.say("child.other"), null, "", facts, List.of()));
  }

  private List<Fact> ofRows(RecordKind kind) {
    var facts = new ArrayList<Fact>();
    for (var entry : child.rows().getOrDefault(kind, List.of())) {
      for (var key : entry.values().keySet()) {
        if (isWithoutPlace(kind, key)) {
          var said = sayings.said(entry, sayings.inWords(entry, kind, key));
          facts.add(new Fact(words.label(kind, key), said, false));
        }
      }
    }
    return facts;
  }

  private static boolean isWithoutPlace(RecordKind kind, String key) {
    return !PLACED.contains(kind.key() + "," + key);
  }

  private static Set<String> placed() {
    var name = "placed.csv";
    try (var table = OtherSection.class.getResourceAsStream(name)) {
      var text =
          new String(Objects.requireNonNull(table, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
