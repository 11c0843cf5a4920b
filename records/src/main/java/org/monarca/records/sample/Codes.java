package org.monarca.records.sample;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.monarca.records.Catalogue;
import org.monarca.records.CodeList;
import org.monarca.records.dictionary.Dictionary;

/** What a code of a sender's may be among ours: equal ones, equal names, usual abbreviations. */
public final class Codes {

  private static final Map<String, Map<String, String>> USUAL = usual();

  private Codes() {}

  /** Why a code is proposed. */
  public enum Why {

    /** It is the same but for signs, zeros in front and letters' size. */
    CODE,

    /** It is called so, in English or Spanish. */
    NAME,

    /** It is often abbreviated so. */
    USUAL
  }

  /** A code of ours that a value may mean. */
  public record Proposed(String code, Why why) {}

  /** Our code that the value may mean; none where nothing is the same. */
  public static Optional<String> proposed(String list, String value) {
    return proposal(list, value).map(Proposed::code);
  }

  /** As {@link #proposed}, with the reason. */
  public static Optional<Proposed> proposal(String list, String value) {
    var codes = Catalogue.known().codeList(list);
    if (codes.contains(value)) {
      return isKindergartenToSome(list, value)
          ? Optional.empty()
          : Optional.of(new Proposed(value, Why.CODE));
    }
    var plain = Synonyms.plain(value);
    var abbreviated = USUAL.getOrDefault(list, Map.of()).get(plain);
    if (abbreviated != null && codes.contains(abbreviated)) {
      return Optional.of(new Proposed(abbreviated, Why.USUAL));
    }
    return codes.values().stream()
        .filter(ours -> isSame(codes, ours, plain))
        .map(ours -> new Proposed(ours.code(), isSameCode(ours, plain) ? Why.CODE : Why.NAME))
        .findFirst();
  }

  static boolean isMeant(String list, String value) {
    return proposed(list, value).isPresent();
  }

  private static boolean isSame(CodeList list, CodeList.Value ours, String plain) {
    return !plain.isEmpty()
        && (isSameCode(ours, plain)
            || Synonyms.plain(ours.label()).equals(plain)
            || Synonyms.plain(Dictionary.in(Locale.of("es")).called(list, ours)).equals(plain));
  }

  private static boolean isSameCode(CodeList.Value ours, String plain) {
    return withoutZeros(Synonyms.plain(ours.code())).equals(withoutZeros(plain));
  }

  private static boolean isKindergartenToSome(String list, String value) {
    return list.equals("grade_level") && value.equals("00");
  }

  /** Zeros alone stay as they are: a grade of 0 is kindergarten to some and no grade to others. */
  private static String withoutZeros(String plain) {
    return plain.replaceFirst("^0+(?=[^0])", "");
  }

  private static Map<String, Map<String, String>> usual() {
    var usual = new HashMap<String, Map<String, String>>();
    for (var row : Synonyms.rows("usual-codes.csv")) {
      for (var name : row.get(2).split("\\|")) {
        usual.computeIfAbsent(row.get(0), list -> new HashMap<>()).put(name, row.get(1));
      }
    }
    return Map.copyOf(usual);
  }
}
