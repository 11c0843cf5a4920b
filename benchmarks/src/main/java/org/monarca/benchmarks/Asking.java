package org.monarca.benchmarks;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ways in which people at a desk ask for a child; each is used equally often. */
enum Asking {
  /** As it was sent. */
  EXACTLY,
  /** The two last names in the other order. */
  SURNAMES_SWAPPED,
  /** Only one of the last names. */
  ONE_SURNAME,
  /** In small letters, without accents. */
  PLAIN_LETTERS,
  /** One letter of the first name left out. */
  LETTER_MISSING,
  /** The last digit of the day slipped by one. */
  DAY_SLIPPED,
  /** Names alone. */
  WITHOUT_BIRTH_DATE;

  private static final List<String> TERMS =
      List.of("first_name", "last_name_1", "last_name_2", "birth_date");

  /** The terms of a search for that child, asked in this way. */
  Map<String, String> terms(Map<String, String> student) {
    var terms = new LinkedHashMap<String, String>();
    for (String element : TERMS) {
      if (student.containsKey(element)) {
        terms.put(element, student.getOrDefault(element, ""));
      }
    }
    change(terms);
    return terms;
  }

  /** All that is said of that child, this much different. */
  Map<String, String> told(Map<String, String> student) {
    var told = new LinkedHashMap<>(student);
    told.keySet().removeAll(TERMS);
    told.putAll(terms(student));
    return told;
  }

  private void change(Map<String, String> terms) {
    switch (this) {
      case EXACTLY -> {}
      case SURNAMES_SWAPPED -> swapSurnames(terms);
      case ONE_SURNAME -> terms.remove("last_name_2");
      case PLAIN_LETTERS -> terms.replaceAll((element, value) -> plain(value));
      case LETTER_MISSING -> terms.computeIfPresent("first_name", (element, name) -> lessOne(name));
      case DAY_SLIPPED -> terms.computeIfPresent("birth_date", (element, date) -> slipped(date));
      case WITHOUT_BIRTH_DATE -> terms.remove("birth_date");
    }
  }

  private static void swapSurnames(Map<String, String> terms) {
    var second = terms.get("last_name_2");
    if (second != null) {
      terms.put("last_name_2", terms.getOrDefault("last_name_1", ""));
      terms.put("last_name_1", second);
    }
  }

  private static String plain(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String lessOne(String name) {
    int middle = name.length() / 2;
    return name.length() < 4 ? name : name.substring(0, middle) + name.substring(middle + 1);
  }

  /** Every month has a day before and after its eleventh: no impossible date comes of it. */
  private static String slipped(String date) {
    int day = Integer.parseInt(date.substring(8));
    return "%s%02d".formatted(date.substring(0, 8), day > 11 ? day - 1 : day + 1);
  }
}
