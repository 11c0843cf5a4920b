package org.monarca.records;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every element and every code list of the version in force. */
public final class Catalogue {

  private static final Catalogue PUBLISHED =
      new Catalogue(CatalogueTables.elements(), CatalogueTables.codeLists());

  private final Map<RecordKind, List<Element>> elements;
  private final Map<RecordKind, Map<String, Element>> byKey = new EnumMap<>(RecordKind.class);
  private final Map<String, CodeList> codeLists;

  private Catalogue(Map<RecordKind, List<Element>> elements, Map<String, CodeList> codeLists) {
    this.elements = elements;
    this.codeLists = codeLists;
    elements.forEach((kind, ofKind) ->
        byKey.put(
            kind, ofKind.stream().collect(Collectors.toMap(Element::key, Function.identity()))));
  }

  /** The tables that ship with this version. */
  public static Catalogue published() {
    return PUBLISHED;
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

  private @Nullable Element lookUp(RecordKind kind, String key) {
    return Objects.requireNonNull(byKey.get(kind)).get(key);
  }
}
