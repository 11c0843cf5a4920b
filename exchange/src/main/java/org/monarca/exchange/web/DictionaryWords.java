package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.DictionaryPage.Change;
import org.monarca.exchange.web.DictionaryPage.Line;
import org.monarca.exchange.web.DictionaryPage.Part;
import org.monarca.exchange.web.ElementPage.Fact;
import org.monarca.records.Catalogue;
import org.monarca.records.CodeList;
import org.monarca.records.MdeVersion;
import org.monarca.records.MdeVersions;
import org.monarca.records.dictionary.Dictionary;
import org.monarca.records.dictionary.ElementEntry;
import org.monarca.records.dictionary.Section;
import org.monarca.records.dictionary.VersionEntry;

/** The data dictionary in the reader's language. */
final class DictionaryWords {

  /** A longer list has a page of its own. */
  private static final int LONG_LIST = 60;

  private final Wording words;
  private final Dictionary dictionary;
  private final MdeVersions versions = MdeVersions.published();

  DictionaryWords(Wording words) {
    this.words = words;
    this.dictionary = Dictionary.in(words.locale());
  }

  /**
   * @param sought what must occur in an element to be shown
   */
  DictionaryPage page(MdeVersion version, Sought sought) {
    var parts =
        dictionary.sections(version).stream()
            .map(section -> part(section, version, sought))
            .filter(part -> !part.lines().isEmpty())
            .toList();
    int found = parts.stream().mapToInt(part -> part.lines().size()).sum();
    return new DictionaryPage(
        sought.asked(),
        version.name(),
        versions.all().reversed().stream().map(this::choice).toList(),
        standing(version),
        isInForce(version),
        changes(version),
        words.say("dictionary.found", found),
        parts);
  }

  private Part part(Section section, MdeVersion version, Sought sought) {
    return new Part(
        section.key(),
        section.title(),
        section.entries().stream()
            .filter(entry -> sought.isIn(texts(entry, version)))
            .map(entry -> line(section, entry))
            .toList());
  }

  /** All that may be searched for: names, notes, codes and their meaning. */
  private Stream<String> texts(ElementEntry entry, MdeVersion version) {
    var list = entry.element().codeList();
    var codes =
        list == null
            ? Stream.<String>empty()
            : version.catalogue().codeList(list).codes().stream()
                .map(code -> code + " " + words.code(list, code));
    return Stream.concat(
        Stream.of(
            entry.key(),
            entry.label(),
            entry.official(),
            entry.note(),
            Objects.requireNonNullElse(entry.whom(), ""),
            Objects.requireNonNullElse(list, "")),
        codes);
  }

  private static Line line(Section section, ElementEntry entry) {
    var element = entry.element();
    var href =
        Catalogue.published().find(element.kind(), element.key()).isEmpty()
            ? null
            : "/data-dictionary/elements/" + section.key() + "/" + entry.key();
    return new Line(
        entry.key(),
        entry.label(),
        href,
        entry.form(),
        element.length().toString(),
        entry.presence(),
        entry.whom(),
        element.codeList(),
        entry.toConfirm() || entry.sinceToConfirm());
  }

  Optional<ElementPage> element(String section, String key) {
    return dictionary.find(section, key).map(this::element);
  }

  private ElementPage element(ElementEntry entry) {
    var list = entry.element().codeList();
    var codes = list == null ? List.<CodeLine>of() : codes(Catalogue.published().codeList(list));
    return new ElementPage(
        entry.key(),
        dictionary.say("record." + entry.record()),
        entry.label(),
        entry.official().equals(entry.label()) ? null : entry.official(),
        entry.note(),
        entry.toConfirm() || entry.sinceToConfirm(),
        facts(entry),
        entry.examples(),
        list,
        codes.size() > LONG_LIST ? List.of() : codes);
  }

  private List<Fact> facts(ElementEntry entry) {
    var facts = new ArrayList<Fact>();
    var element = entry.element();
    facts.add(new Fact("dictionary.form", entry.form()));
    facts.add(new Fact("dictionary.length", element.length().toString()));
    facts.add(new Fact("dictionary.presence", entry.presence()));
    facts.add(
        new Fact(
            "dictionary.whom",
            Objects.requireNonNullElseGet(entry.whom(), () -> words.say("dictionary.everyone"))));
    facts.add(new Fact("dictionary.number", number(entry)));
    return facts;
  }

  private String number(ElementEntry entry) {
    var since = entry.since();
    var number = entry.element().mdeNumber();
    if (since == null) {
      return words.say("dictionary.beyond");
    }
    return number == null
        ? words.say("dictionary.since", since)
        : words.say("dictionary.numbered", number.toString(), since);
  }

  Optional<CodeListPage> list(String name) {
    return Catalogue.published().codeLists().stream()
        .filter(list -> list.name().equals(name))
        .findFirst()
        .map(list -> new CodeListPage(name, users(name), codes(list)));
  }

  private List<CodeListPage.User> users(String list) {
    return dictionary.sections(versions.inForce()).stream()
        .flatMap(section ->
            section.entries().stream()
                .filter(entry -> list.equals(entry.element().codeList()))
                .map(entry -> line(section, entry)))
        .map(line -> new CodeListPage.User(String.valueOf(line.href()), line.label(), line.key()))
        .toList();
  }

  private List<CodeLine> codes(CodeList list) {
    return list.values().stream()
        .map(value ->
            new CodeLine(
                value.code(),
                words.code(list.name(), value.code()),
                source(value),
                list.isToConfirm(value.code()),
                keptAs(list, value.code())))
        .toList();
  }

  /** The first part of the table's note; what is to be confirmed has a mark of its own. */
  private static String source(CodeList.Value value) {
    var note = value.note();
    return note.contains("to confirm") ? "" : note.split(";", 2)[0];
  }

  private static @Nullable String keptAs(CodeList list, String code) {
    var kept = list.keptAs(code);
    return kept.equals(code) ? null : kept;
  }

  VersionsPage versions() {
    return new VersionsPage(dictionary.versions().stream().map(this::version).toList());
  }

  private VersionsPage.Version version(VersionEntry entry) {
    return new VersionsPage.Version(
        entry.version().name(),
        standing(entry.version()),
        isInForce(entry.version()),
        entry.announced(),
        entry.version().source(),
        entry.note(),
        changes(entry.version()));
  }

  private List<Change> changes(MdeVersion version) {
    return dictionary.versions().stream()
        .filter(entry -> entry.version().equals(version))
        .flatMap(entry -> entry.changes().stream())
        .map(change -> new Change(change.what(), change.note(), change.toConfirm()))
        .toList();
  }

  private boolean isInForce(MdeVersion version) {
    return version.equals(versions.inForce());
  }

  private Choice choice(MdeVersion version) {
    var mark =
        version.inForceFrom() == null
            ? words.say("dictionary.version-announced", version.name())
            : isInForce(version)
                ? words.say("dictionary.version-in-force", version.name())
                : version.name();
    return new Choice(version.name(), mark);
  }

  private String standing(MdeVersion version) {
    var from = version.inForceFrom();
    if (from == null) {
      return words.say("dictionary.announced");
    }
    var key = version.dayToConfirm() ? "dictionary.from-to-confirm" : "dictionary.from";
    return words.say(key, words.date(from));
  }
}
