package org.monarca.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every element and every code list of one version of the minimum data elements. */
public final class Catalogue {

  private static final Catalogue PUBLISHED =
      new Catalogue(CatalogueTables.elements(), CatalogueTables.codeLists());

  /** Its elements number those of all other versions, so it is made when the first are known. */
  private static final class Known {
    private static final Catalogue ALL = PUBLISHED.with(CatalogueTables.otherElements());
  }

  private final Map<RecordKind, List<Element>> elements;
  private final Map<RecordKind, Map<String, Element>> byKey = new EnumMap<>(RecordKind.class);
  private final Map<String, CodeList> codeLists;
  private final Map<RecordKind, List<Element>> keptOtherwise = new EnumMap<>(RecordKind.class);

  private Catalogue(Map<RecordKind, List<Element>> elements, Map<String, CodeList> codeLists) {
    this.elements = elements;
    this.codeLists = codeLists;
    elements.forEach((kind, ofKind) ->
        byKey.put(
            kind, ofKind.stream().collect(Collectors.toMap(Element::key, Function.identity()))));
    elements.forEach((kind, ofKind) ->
        keptOtherwise.put(kind, ofKind.stream().filter(this::isKeptOtherwise).toList()));
  }

  /** The version in force: the tables that ship with this version of the product. */
  public static Catalogue published() {
    return PUBLISHED;
  }

  /**
   * Every element that some version has: the version in force, and behind its elements those of
   * others. What a row can hold, whatever the day; which of them may be sent on a day its version
   * says.
   */
  public static Catalogue known() {
    return Known.ALL;
  }

  /** Every profile by which elements are expected, in the order of its table. */
  public static List<Applicability> applicabilities() {
    return CatalogueTables.applicabilities();
  }

  /**
   * The profile of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Applicability applicability(String name) {
    return applicabilities().stream()
        .filter(profile -> profile.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no profile " + name));
  }

  /**
   * The elements of a row of this kind, in catalogue order; every child kind begins with
   * state_student_id, record_key and action.
   */
  public List<Element> elements(RecordKind kind) {
    return Objects.requireNonNull(elements.get(kind));
  }

  /**
   * The element of that key.
   *
   * @throws IllegalArgumentException when the kind has none of that key; ask {@link #find} where
   *     that may be
   */
  public Element element(RecordKind kind, String key) {
    var element = lookUp(kind, key);
    if (element == null) {
      throw new IllegalArgumentException("no element " + key + " in record " + kind.key());
    }
    return element;
  }

  /**
   * The elements of a row of this kind by what rules and readers know them by: their labels are
   * those of the version in force, whatever this one calls them.
   */
  public List<Element> asKnown(RecordKind kind) {
    return elements(kind).stream().map(element -> known().element(kind, element.key())).toList();
  }

  public Optional<Element> find(RecordKind kind, String key) {
    return Optional.ofNullable(lookUp(kind, key));
  }

  /**
   * The list of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public CodeList codeList(String name) {
    var list = codeLists.get(name);
    if (list == null) {
      throw new IllegalArgumentException("no code list " + name);
    }
    return list;
  }

  /** Every list, in the order of the table. */
  public Collection<CodeList> codeLists() {
    return Collections.unmodifiableCollection(codeLists.values());
  }

  /**
   * This catalogue with one difference applied. What a difference says of an element that is not
   * there changes nothing.
   *
   * @param others elements that may be added, beside those of the version in force
   */
  Catalogue changed(Difference difference, List<Element> others) {
    var kinds = new EnumMap<>(elements);
    var lists = new LinkedHashMap<>(codeLists);
    for (var kind : RecordKind.values()) {
      if (kind.key().equals(difference.record())) {
        kinds.computeIfPresent(kind, (k, ofKind) -> changed(ofKind, difference, others));
      }
    }
    lists.computeIfPresent(difference.codeList(), (name, list) -> changed(list, difference));
    return new Catalogue(kinds, lists);
  }

  private Catalogue with(List<Element> others) {
    var kinds = new EnumMap<>(elements);
    kinds.replaceAll((kind, ofKind) ->
        Stream.concat(ofKind.stream(), others.stream().filter(element -> element.kind() == kind))
            .toList());
    return new Catalogue(kinds, codeLists);
  }

  private static List<Element> changed(
      List<Element> elements, Difference difference, List<Element> others) {
    var changed = new ArrayList<>(elements);
    switch (difference.change()) {
      case ELEMENT_ADDED ->
          Stream.concat(others.stream(), PUBLISHED.everyElement())
              .filter(element -> element.isNamedBy(difference))
              .findFirst()
              .ifPresent(changed::add);
      case ELEMENT_REMOVED -> changed.removeIf(element -> element.isNamedBy(difference));
      case ELEMENT_RELABELLED ->
          changed.replaceAll(element ->
              element.isNamedBy(difference) ? element.labelled(difference.after()) : element);
      case VALUE_ADDED, VALUE_REMOVED, VALUE_RELABELLED, REMARK -> {}
    }
    return List.copyOf(changed);
  }

  private static CodeList changed(CodeList list, Difference difference) {
    return switch (difference.change()) {
      case VALUE_ADDED -> list.with(difference.code(), difference.after());
      case VALUE_REMOVED -> list.without(difference.code());
      case VALUE_RELABELLED -> list.relabelled(difference.code(), difference.after());
      case ELEMENT_ADDED, ELEMENT_REMOVED, ELEMENT_RELABELLED, REMARK -> list;
    };
  }

  private boolean isKeptOtherwise(Element element) {
    var list = element.codeList();
    var codes = list == null ? null : codeLists.get(list);
    return codes != null && codes.replacesSome();
  }

  /** Elements of which some codes are not stored and shown as they are sent; seldom any. */
  List<Element> elementsKeptOtherwise(RecordKind kind) {
    return Objects.requireNonNull(keptOtherwise.get(kind));
  }

  /** As which value a value of the element is stored and shown. */
  String kept(Element element, String value) {
    var list = element.codeList();
    return list == null ? value : codeList(list).keptAs(value);
  }

  /** All elements of all kinds. */
  public Stream<Element> everyElement() {
    return elements.values().stream().flatMap(List::stream);
  }

  private @Nullable Element lookUp(RecordKind kind, String key) {
    return Objects.requireNonNull(byKey.get(kind)).get(key);
  }
}
