package org.monarca.linkage.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.linkage.text.Folding;

/**
 * Turns what stands in a name field into the words that are compared: no placeholders, no
 * particles, abbreviations spelled out.
 */
public final class NameWords {

  /** More words than this are cut off: a name of five words is told by four. */
  public static final int MOST = 4;

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "dela", "delas", "delos", "la", "las", "los", "lo", "y", "e", "i", "san",
          "santa", "santo", "da", "das", "do", "dos", "von", "van", "viuda", "vda");

  /** Surnames of many families as well: nothing follows the last word, so there it is one. */
  private static final Set<String> PARTICLES_AND_SURNAMES = Set.of("do", "lo", "san", "van");

  private static final Set<String> GENERATIONS =
      Set.of("jr", "junior", "sr", "senior", "ii", "iii", "iv", "hijo", "padre");

  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("ma", "maria"),
          Map.entry("gpe", "guadalupe"),
          Map.entry("fco", "francisco"),
          Map.entry("fca", "francisca"),
          Map.entry("hdez", "hernandez"),
          Map.entry("fdez", "fernandez"),
          Map.entry("glez", "gonzalez"),
          Map.entry("gtz", "gutierrez"),
          Map.entry("mtz", "martinez"),
          Map.entry("rdz", "rodriguez"));

  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "baby",
          "baby boy",
          "baby girl",
          "babyboy",
          "babygirl",
          "bebe",
          "recien nacido",
          "recien nacida",
          "newborn",
          "infant",
          "boy",
          "girl",
          "male",
          "female",
          "unknown",
          "unk",
          "unkn",
          "uknown",
          "no name",
          "noname",
          "no first name",
          "no last name",
          "no middle name",
          "none",
          "null",
          "n a",
          "not available",
          "not provided",
          "not applicable",
          "sin nombre",
          "sin apellido",
          "desconocido",
          "desconocida",
          "no sabe",
          "nfn",
          "nln",
          "nmn",
          "nmi",
          "fnu",
          "lnu",
          "test",
          "student",
          "child",
          "xx",
          "xxx",
          "xxxx",
          "twin",
          "twin a",
          "twin b",
          "baby a",
          "baby b");

  private static final Set<String> PLACEHOLDER_BEGINNINGS =
      Set.of("baby boy", "baby girl", "twin a", "twin b", "baby a", "baby b");

  private static final String SAINT = "santa";

  /** Santacruz is Santa Cruz; Santander is a town. */
  private static final Set<String> SAINTS =
      Set.of(
          "ana",
          "barbara",
          "catalina",
          "clara",
          "coloma",
          "cruz",
          "elena",
          "lucia",
          "maria",
          "marina",
          "marta",
          "rita",
          "rosa",
          "teresa");

  private NameWords() {}

  /**
   * The words of a given or middle name; empty when it is blank or a placeholder such as "Baby
   * Boy".
   */
  public static List<String> given(String field) {
    return words(field, false);
  }

  /**
   * The words of a surname field; a glued particle is taken off too: Delacruz compares as de la
   * Cruz.
   */
  public static List<String> surname(String field) {
    return words(field, true);
  }

  /**
   * The generation that stands among the words of a surname, such as Jr. or hijo; empty when there
   * is none.
   */
  public static String generation(String field) {
    var words = Folding.words(field);
    return words.stream()
        .skip(1)
        .filter(GENERATIONS::contains)
        .findFirst()
        .map(NameWords::sameGeneration)
        .orElse("");
  }

  /** One spelling for each generation: hijo and Junior are jr; folding leaves "rd" of 3rd. */
  public static String sameGeneration(String word) {
    return switch (word) {
      case "junior", "hijo", "h" -> "jr";
      case "senior", "padre" -> "sr";
      case "nd" -> "ii";
      case "rd" -> "iii";
      default -> word;
    };
  }

  private static List<String> words(String field, boolean surname) {
    var folded = Folding.fold(field);
    if (folded.isEmpty() || isPlaceholder(folded)) {
      return List.of();
    }
    var all = List.of(folded.split(" "));
    var kept = new ArrayList<String>(all.size());
    for (int i = 0; i < all.size() && kept.size() < MOST; i++) {
      var word = all.get(i);
      if (!isParticle(all, i) && !isGeneration(all, i)) {
        kept.add(whole(word, all.size() > 1, surname));
      }
    }
    return kept.isEmpty() ? List.of(particlesAlone(all, surname)) : List.copyOf(kept);
  }

  private static boolean isParticle(List<String> words, int at) {
    var word = words.get(at);
    return PARTICLES.contains(word)
        && !(PARTICLES_AND_SURNAMES.contains(word) && isLastName(words, at));
  }

  private static boolean isLastName(List<String> words, int at) {
    return at == words.size() - 1
        || (at == words.size() - 2 && isGeneration(words, words.size() - 1));
  }

  private static boolean isGeneration(List<String> words, int at) {
    return at > 0 && GENERATIONS.contains(words.get(at));
  }

  /** Particles and nothing else are a name after all: Van, La, de la Viuda. */
  private static String particlesAlone(List<String> words, boolean surname) {
    var name = String.join("", words);
    return surname ? withoutGluedParticle(name) : name;
  }

  private static boolean isPlaceholder(String folded) {
    int first = folded.indexOf(' ');
    int second = first < 0 ? -1 : folded.indexOf(' ', first + 1);
    return PLACEHOLDERS.contains(folded)
        || (second > 0 && PLACEHOLDER_BEGINNINGS.contains(folded.substring(0, second)));
  }

  /** "Ma" alone is a name; before another it is María. */
  private static String whole(String word, boolean amongOthers, boolean surname) {
    var spelledOut =
        word.equals("ma") && (surname || !amongOthers)
            ? word
            : ABBREVIATIONS.getOrDefault(word, word);
    return surname ? withoutGluedParticle(spelledOut) : spelledOut;
  }

  private static String withoutGluedParticle(String word) {
    var rest = word;
    for (int cut = gluedParticle(rest); cut > 0; cut = gluedParticle(rest)) {
      rest = rest.substring(cut);
    }
    return rest;
  }

  /** The length of a particle before at least four letters more, or 0. */
  private static int gluedParticle(String word) {
    for (var particle : List.of("delos", "delas", "dela")) {
      if (word.length() >= particle.length() + 4 && word.startsWith(particle)) {
        return particle.length();
      }
    }
    return word.startsWith(SAINT) && SAINTS.contains(word.substring(SAINT.length()))
        ? SAINT.length()
        : 0;
  }
}
