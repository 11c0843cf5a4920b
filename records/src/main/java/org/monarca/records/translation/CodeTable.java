package org.monarca.records.translation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.CodeList;
import org.monarca.records.Element;
import org.monarca.records.ElementType;
import org.monarca.records.RecordKind;

/**
 * What values of a State mean among our codes, for each list. Values are the same whatever the size
 * of their letters and the blanks in them.
 */
public final class CodeTable {

  /** Entries of all lists together. */
  public static final int MOST = 5_000;

  /** Of a value, in UTF-16 units. */
  public static final int LONGEST = 100;

  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private static final String OF_STATES = "state";

  /** Texts in which a postal code stands where it is a State's, and where their country stands. */
  private static final Map<String, String> STATES_AS_TEXT =
      Map.of("birth_state", "birth_country", "from_state", "from_country");

  /** What is done by a row, and how a submission is meant, is no code of a child. */
  private static final Set<String> OF_THE_CONTRACT = Set.of("action", "child_action");

  private static final Map<String, List<Element>> TRANSLATED = translated();

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::list)
          .thenComparing(entry -> folded(entry.theirs()))
          .thenComparing(Entry::theirs);

  /** Of a State that sends our codes. */
  public static final CodeTable NONE = of(List.of());

  private final List<Entry> entries;
  private final Map<String, Map<String, Entry>> byList = new HashMap<>();
  private final Map<Catalogue, Map<RecordKind, List<Column>>> columns = new ConcurrentHashMap<>();

  private CodeTable(Collection<Entry> entries) {
    this.entries = entries.stream().sorted(ORDER).toList();
    for (var entry : this.entries) {
      byList
          .computeIfAbsent(entry.list(), list -> new HashMap<>())
          .put(folded(entry.theirs()), entry);
    }
  }

  /**
   * One value.
   *
   * @param list name of the code list
   * @param theirs as the State writes it
   * @param ours a code of the list
   */
  public record Entry(String list, String theirs, String ours) {

    boolean isSaidOfTheSameAs(Entry other) {
      return list.equals(other.list) && folded(theirs).equals(folded(other.theirs));
    }
  }

  /** That of these entries; of two of one list that are spelled alike the later one counts. */
  public static CodeTable of(Collection<Entry> entries) {
    return new CodeTable(entries);
  }

  /** The lists that can be translated, in the order of the catalogue's elements. */
  public static List<CodeList> lists() {
    return TRANSLATED.keySet().stream().map(Catalogue.known()::codeList).toList();
  }

  public static boolean isTranslated(String list) {
    return TRANSLATED.containsKey(list);
  }

  /** The elements whose values come from the list. */
  public static List<Element> elements(String list) {
    return TRANSLATED.getOrDefault(list, List.of());
  }

  /** From which list values of the element are translated; null where from none. */
  public static @Nullable String listOf(Element element) {
    if (element.kind() == RecordKind.HEADER) {
      return null;
    }
    if (STATES_AS_TEXT.containsKey(element.key())) {
      return OF_STATES;
    }
    boolean hasCodes = element.type() == ElementType.CODE || element.type() == ElementType.YES_NO;
    var list = element.codeList();
    return hasCodes && list != null && !OF_THE_CONTRACT.contains(list) ? list : null;
  }

  /** A value as it is compared: small letters, one blank where some stand. */
  public static String folded(String value) {
    return BLANKS.matcher(value).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * What of it cannot be used, by the lists in force; in the order of its entries.
   *
   * @param kept whose entries were right once: where lists have changed since, they are passed over
   *     when something is read
   */
  public List<CodeFault> faults(CodeTable kept) {
    var before = new HashSet<>(kept.entries);
    return faults(entry -> before.contains(entry) ? Optional.empty() : CodeFault.reason(entry));
  }

  /** What of it cannot be used, by the lists in force; in the order of its entries. */
  public List<CodeFault> faults() {
    return faults(CodeFault::reason);
  }

  private List<CodeFault> faults(Function<Entry, Optional<CodeFault.Reason>> itself) {
    var faults = new ArrayList<CodeFault>();
    Entry before = null;
    for (var entry : entries) {
      var reason = itself.apply(entry);
      if (reason.isPresent()) {
        faults.add(CodeFault.of(0, reason.get(), entry));
      } else if (before != null && before.isSaidOfTheSameAs(entry)) {
        faults.add(CodeFault.of(0, CodeFault.Reason.TWICE, entry));
      }
      before = entry;
    }
    if (entries.size() > MOST) {
      faults.add(new CodeFault(0, CodeFault.Reason.TOO_MANY, Integer.toString(MOST), ""));
    }
    return List.copyOf(faults);
  }

  /** All of them, list by list, by what the State writes. */
  public List<Entry> entries() {
    return entries;
  }

  /** Those of one list. */
  public List<Entry> of(String list) {
    return entries.stream().filter(entry -> entry.list().equals(list)).toList();
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** What the value means; null where nothing is said of it. */
  public @Nullable Entry meaning(String list, String value) {
    return byList.getOrDefault(list, Map.of()).get(folded(value));
  }

  /** What it says of elements on days of that catalogue; a table is asked for each child. */
  Map<RecordKind, List<Column>> columns(Catalogue day) {
    return columns.computeIfAbsent(day, some -> Column.of(this, some));
  }

  /** Where the country of the element's place stands, in the same row; null for no place. */
  static @Nullable Element countryOf(Element element) {
    var country = STATES_AS_TEXT.get(element.key());
    return country == null ? null : Catalogue.known().element(element.kind(), country);
  }

  /** The values of a list, each as it is compared. */
  Map<String, Entry> byValue(String list) {
    return byList.getOrDefault(list, Map.of());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CodeTable table && entries.equals(table.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  private static Map<String, List<Element>> translated() {
    return Catalogue.known()
        .everyElement()
        .filter(element -> listOf(element) != null)
        .collect(
            Collectors.groupingBy(
                element -> Objects.requireNonNull(listOf(element)),
                LinkedHashMap::new,
                Collectors.toList()));
  }
}
