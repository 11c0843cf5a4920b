package org.monarca.records.dictionary;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.monarca.records.Applicability;
import org.monarca.records.Catalogue;
import org.monarca.records.CodeList;
import org.monarca.records.Difference;
import org.monarca.records.Element;
import org.monarca.records.MdeVersion;
import org.monarca.records.MdeVersions;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.ElementWords;

/** The data dictionary in one language. */
public final class Dictionary {

  /** The section of what every child record has. */
  public static final String EVERY_CHILD = "child";

  private static final String BUNDLE = "org.monarca.records.dictionary.dictionary";
  private static final ResourceBundle.Control ENGLISH_OTHERWISE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Identifier, record key and action begin every child record. */
  private static final int KEYS = 3;

  private static final String CODES = "org.monarca.records.dictionary.codes";

  private final boolean spanish;
  private final ResourceBundle templates;
  private final ResourceBundle codes;
  private final ElementWords words;

  private Dictionary(Locale language) {
    this.spanish = language.getLanguage().equals("es");
    this.templates = ResourceBundle.getBundle(BUNDLE, language, ENGLISH_OTHERWISE);
    this.codes = ResourceBundle.getBundle(CODES, language, ENGLISH_OTHERWISE);
    this.words = new ElementWords(language);
  }

  /** In that language; English where there are no words of its own. */
  public static Dictionary in(Locale language) {
    return new Dictionary(language);
  }

  /** Every element of that version, by record; what every child record has stands once. */
  public List<Section> sections(MdeVersion version) {
    var sections = new ArrayList<Section>();
    for (var kind : RecordKind.values()) {
      var elements = version.catalogue().elements(kind);
      if (kind == RecordKind.ALTERNATE_ID) {
        sections.add(section(EVERY_CHILD, elements.subList(0, KEYS)));
      }
      sections.add(
          section(kind.key(), kind.isChild() ? elements.subList(KEYS, elements.size()) : elements));
    }
    return List.copyOf(sections);
  }

  /** One element of the version in force. */
  public Optional<ElementEntry> find(String section, String key) {
    return sections(MdeVersions.published().inForce()).stream()
        .filter(found -> found.key().equals(section))
        .flatMap(found -> found.entries().stream())
        .filter(entry -> entry.key().equals(key))
        .findFirst();
  }

  /** Every version, the newest first. */
  public List<VersionEntry> versions() {
    return MdeVersions.published().all().reversed().stream().map(this::version).toList();
  }

  /** A word of the dictionary: the name of a record, of a kind of presence. */
  public String say(String key, Object... with) {
    return new MessageFormat(templates.getString(key)).format(with);
  }

  /** What a code means; as the list has it where the language has no words of its own. */
  public String called(CodeList list, CodeList.Value value) {
    var key = "code." + list.name() + "." + value.code().replace(' ', '-');
    return codes.containsKey(key) ? codes.getString(key) : value.label();
  }

  /** For whom elements of a profile are expected. */
  public String whom(Applicability profile) {
    return spanish ? profile.meaningInSpanish() : profile.meaning();
  }

  private Section section(String key, List<Element> elements) {
    return new Section(
        key, say("record." + key), elements.stream().map(element -> entry(key, element)).toList());
  }

  private ElementEntry entry(String section, Element element) {
    var brought = brought(element);
    var published = Catalogue.published().find(element.kind(), element.key()).isPresent();
    var guide = published ? Guide.of(section, element.key()) : Guide.NOTHING;
    return new ElementEntry(
        element,
        section,
        spanish ? words.label(element) : element.label(),
        element.label(),
        words.form(element.type()),
        say("presence." + element.presence().key()),
        element.appliesTo().meansEveryone() ? null : whom(element.appliesTo()),
        guide.examples(),
        brought.map(MdeVersion::name).orElse(null),
        brought.isPresent() && isToConfirm(element),
        spanish && published ? guide.noteInSpanish() : element.note());
  }

  /** The version that brought the element; none of what the exchange asks beyond them. */
  private static Optional<MdeVersion> brought(Element element) {
    return element.isMinimumDataElement()
        ? MdeVersions.published().all().stream()
            .filter(version -> version.catalogue().find(element.kind(), element.key()).isPresent())
            .findFirst()
        : Optional.empty();
  }

  /** Whether what is known of its history up to now is not certain. */
  private static boolean isToConfirm(Element element) {
    var versions = MdeVersions.published();
    return versions.all().stream()
        .limit(versions.all().indexOf(versions.inForce()) + 1L)
        .flatMap(version -> version.differences().stream())
        .filter(difference -> difference.key().equals(element.key()))
        .anyMatch(Difference::toConfirm);
  }

  private VersionEntry version(MdeVersion version) {
    return new VersionEntry(
        version,
        spanish ? version.noteInSpanish() : version.note(),
        version.differences().stream().map(this::change).toList());
  }

  private VersionEntry.Change change(Difference difference) {
    var note = spanish ? difference.noteInSpanish() : difference.note();
    return difference.change() == Difference.Change.REMARK
        ? new VersionEntry.Change(note, "", difference.toConfirm())
        : new VersionEntry.Change(inWords(difference), note, difference.toConfirm());
  }

  private String inWords(Difference difference) {
    var key = "change." + difference.change().key();
    return switch (difference.change()) {
      case ELEMENT_ADDED, ELEMENT_REMOVED, ELEMENT_RELABELLED ->
          say(key, named(difference), difference.before());
      case VALUE_ADDED, VALUE_REMOVED, VALUE_RELABELLED ->
          say(key, named(difference), difference.code());
      case REMARK -> "";
    };
  }

  /** By its label and, as the files have it, its key. */
  private String named(Difference difference) {
    var label =
        Stream.of(RecordKind.values())
            .filter(kind -> kind.key().equals(difference.record()))
            .flatMap(kind -> Catalogue.published().find(kind, difference.key()).stream())
            .map(words::label)
            .findFirst()
            .orElse(difference.before() + difference.after());
    return label + " (" + difference.record() + "." + difference.key() + ")";
  }
}
