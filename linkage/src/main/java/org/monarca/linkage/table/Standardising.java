package org.monarca.linkage.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.monarca.linkage.compare.Flags;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Text;
import org.monarca.linkage.names.NameWords;
import org.monarca.linkage.text.Folding;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Pattern;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.PlainFeature;
import org.monarca.linkage.weigh.Profile;
import org.monarca.linkage.work.Pieces;
import org.monarca.linkage.work.Workers;

/**
 * Makes {@link People} of a table: each different value is standardised once. Several threads do
 * what no order matters to.
 */
final class Standardising {

  /** What is compared in a few steps comes first. */
  private static final List<ColumnType> COSTS =
      List.of(
          ColumnType.DATE,
          ColumnType.SEX,
          ColumnType.MULTIPLE_BIRTH,
          ColumnType.SUFFIX,
          ColumnType.CATEGORY,
          ColumnType.SOURCE,
          ColumnType.IDENTIFIER,
          ColumnType.POSTCODE,
          ColumnType.PLACE,
          ColumnType.ADDRESS,
          ColumnType.TEXT);

  /** Names make four features at most. */
  private static final int MOST_COLUMNS = Pattern.MOST_FEATURES - 4;

  /** What a reader answers for a value that says nothing and should. */
  static final int UNREADABLE = -1;

  /** Of a date as yyyymmdd. */
  private static final int DATE_BITS = 27;

  private static final double LOG_2 = Math.log(2);

  private final PeopleTable table;
  private final NameColumns names;

  /** The columns that hold no names, in the order of their features. */
  private final int[] places;

  private final List<Feature> features = new ArrayList<>();
  private final List<int[]> plain = new ArrayList<>();
  private final Map<String, Unreadable> unreadable = new TreeMap<>();

  private Standardising(PeopleTable table, Workers workers) {
    this.table = table;
    this.names = new NameColumns(table, workers);
    this.places = columnsOfPlain();
  }

  /** By one thread. */
  static Standardised of(PeopleTable table) {
    try (var worker = new Workers(1)) {
      return of(table, worker);
    }
  }

  static Standardised of(PeopleTable table, Workers workers) {
    var standardising = new Standardising(table, workers);
    standardising.addFeatures();
    return standardising.standardised(workers);
  }

  private void addFeatures() {
    for (int column : places) {
      add(column, table.columns().get(column));
    }
    features.addAll(names.features());
    if (features.size() > Pattern.MOST_FEATURES) {
      throw new IllegalArgumentException(
          "people are compared by at most %d columns besides their names, and here are %d"
              .formatted(MOST_COLUMNS, places.length));
    }
  }

  private void add(int column, Column described) {
    var name = described.name();
    int place = plain.size();
    switch (described.type()) {
      case DATE -> {
        boolean first = features.stream().noneMatch(f -> f.bond() == Feature.Bond.OF_TWINS);
        var bond = first ? Feature.Bond.OF_TWINS : Feature.Bond.OPEN;
        add(
            PlainFeature.date(name, bond, place),
            codes(column, new DateCells(described.pattern())::read));
      }
      case SEX ->
          add(PlainFeature.sex(name, place), codes(column, SexCells.of(table.distinct(column))));
      case SUFFIX ->
          addCategory(column, Feature.Bond.OPEN, Level.SUFFIX_SAME, Level.SUFFIX_DIFFERENT);
      case CATEGORY ->
          addCategory(column, Feature.Bond.OPEN, Level.CATEGORY_SAME, Level.CATEGORY_DIFFERENT);
      case SOURCE -> addCategory(column, Feature.Bond.OPEN, Level.SOURCE_SAME, Level.SOURCE_OTHER);
      case MULTIPLE_BIRTH ->
          add(PlainFeature.multipleBirth(name, place), codes(column, Standardising::flag));
      case IDENTIFIER -> addText(column, Feature.Bond.OWN);
      case PLACE, POSTCODE, ADDRESS, TEXT -> addText(column, Feature.Bond.OPEN);
      default -> {
        // a name: put together with the others of its kind
      }
    }
  }

  private void add(Feature feature, int[] codesOfValues) {
    features.add(feature);
    plain.add(codesOfValues);
  }

  private int[] codes(int column, ToIntFunction<String> reader) {
    var codes = table.distinct(column).stream().mapToInt(reader).toArray();
    noteUnreadable(column, codes);
    return Arrays.stream(codes).map(code -> Math.max(0, code)).toArray();
  }

  /** Different values stand in the order of the rows that brought them. */
  private void noteUnreadable(int column, int[] codes) {
    int first = 0;
    while (first < codes.length && codes[first] != UNREADABLE) {
      first++;
    }
    if (first < codes.length) {
      var counts = table.counts(column);
      long count =
          IntStream.range(first, codes.length)
              .filter(i -> codes[i] == UNREADABLE)
              .mapToLong(i -> counts[i])
              .sum();
      unreadable.put(
          table.columns().get(column).name(),
          new Unreadable(
              count,
              (long) table.size() - counts[0],
              table.firstRow(column, first),
              table.distinct(column).get(first)));
    }
  }

  private static int flag(String value) {
    int flag = Flags.of(value);
    return flag == Flags.UNKNOWN && !Flags.saysThatItIsUnknown(value) ? UNREADABLE : flag;
  }

  private void addCategory(int column, Feature.Bond bond, Level same, Level different) {
    var described = table.columns().get(column);
    var known = new HashMap<String, Integer>(Map.of("", 0));
    var codes =
        table.distinct(column).stream()
            .mapToInt(value -> code(known, category(described.type(), value)))
            .toArray();
    var rarity = rarity(codes, table.counts(column), known.size());
    add(
        PlainFeature.category(described.name(), bond, plain.size(), same, different, rarity),
        codes);
  }

  private static int code(Map<String, Integer> known, String value) {
    return known.computeIfAbsent(value, key -> known.size());
  }

  private static String category(ColumnType type, String value) {
    if (type == ColumnType.SUFFIX) {
      return NameWords.sameGeneration(Folding.fold(value));
    }
    return Text.of(value).joined();
  }

  private void addText(int column, Feature.Bond bond) {
    var known = new HashMap<String, Integer>(Map.of("", 0));
    var texts = new ArrayList<Text>(List.of(Text.of("")));
    var codes = new int[table.distinct(column).size()];
    for (int i = 1; i < codes.length; i++) {
      var text = Text.of(table.distinct(column).get(i));
      var code = known.putIfAbsent(text.joined(), known.size());
      codes[i] = code == null ? known.size() - 1 : code;
      if (code == null) {
        texts.add(text);
      }
    }
    var rarity = rarity(codes, table.counts(column), texts.size());
    add(
        PlainFeature.text(table.columns().get(column).name(), bond, plain.size(), texts, rarity),
        codes);
  }

  /** Half a bearer more, so that what stands once is not as rare as can be. */
  private float[] rarity(int[] codes, int[] counts, int values) {
    var bearers = new double[values];
    double known = 0;
    for (int i = 0; i < codes.length; i++) {
      bearers[codes[i]] += counts[i];
      known += codes[i] == 0 ? 0 : counts[i];
    }
    var rarity = new float[values];
    for (int i = 1; i < values; i++) {
      rarity[i] = (float) (Math.log((known + 1) / (bearers[i] + 0.5)) / LOG_2);
    }
    return rarity;
  }

  private Standardised standardised(Workers workers) {
    var order = order(workers);
    var profiles = new Profile[order.length];
    var pieces = Pieces.of(order.length);
    workers.all(
        pieces.count(),
        piece -> {
          for (int i = pieces.begin(piece); i < pieces.end(piece); i++) {
            profiles[i] = profile(order[i]);
          }
        });
    return new Standardised(
        new People(List.copyOf(features), Arrays.asList(profiles)), order, unreadable);
  }

  private Profile profile(int row) {
    var codes = new int[places.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = plain.get(i)[table.code(places[i], row)];
    }
    return names.profile(row, codes);
  }

  /** By date, then by surname: most keys are made of either. */
  private int[] order(Workers workers) {
    int width = Integer.SIZE - Integer.numberOfLeadingZeros(table.size());
    var keys = new long[table.size()];
    var pieces = Pieces.of(keys.length);
    workers.all(
        pieces.count(),
        piece -> {
          for (int row = pieces.begin(piece); row < pieces.end(piece); row++) {
            keys[row] = placing(row, Long.SIZE - 1 - width) << width | row;
          }
        });
    Arrays.parallelSort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) (key & (1L << width) - 1)).toArray();
  }

  /** Where a row belongs, in so many bits. */
  private long placing(int row, int bits) {
    int room = bits - DATE_BITS;
    boolean isDated = places.length > 0 && type(places[0]) == ColumnType.DATE;
    long day = isDated ? plain.getFirst()[table.code(places[0], row)] : 0;
    long name =
        Integer.toUnsignedLong(names.spread(row))
            >>> (Integer.SIZE - Math.min(room, Integer.SIZE - 1));
    return day << room | name;
  }

  /** By their types, and then by their names, so that the order of a table's columns is one. */
  private int[] columnsOfPlain() {
    return IntStream.range(0, table.columns().size())
        .filter(column -> !NameColumns.isName(table.columns().get(column).type()))
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer column) -> COSTS.indexOf(type(column)))
                .thenComparing(column -> table.columns().get(column).name()))
        .mapToInt(column -> column)
        .toArray();
  }

  private ColumnType type(int column) {
    return table.columns().get(column).type();
  }
}
