package org.monarca.exchange.intake.drop;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.monarca.records.submission.Form;

/**
 * The name of a file in {@code in/}, as its sender gives it, and what it says of the file.
 *
 * @param folder the mapping in whose folder it stands; blank in {@code in/} itself
 */
record FileName(String folder, String text) {

  /** So long that the names of what stands in {@code out/} beside it fit into 255 bytes. */
  static final int LONGEST_BYTES = 200;

  private static final String GZIP = ".gz";

  private static final Set<String> ON_THE_WAY = Set.of("part", "filepart", "partial", "tmp");

  /** What may stand in the folder of a mapping: a table, or several in a zip. */
  private static final Set<String> TABLES = Set.of("csv", "txt", "tsv", "zip");

  /** What a name says. */
  sealed interface Says {

    /** Its sender is at work on it, and gives it another name when it is done. */
    record OnTheWay() implements Says {}

    /**
     * A submission.
     *
     * @param gzip whether it is packed once more
     */
    record Submission(Form form, boolean gzip) implements Says {}

    /**
     * A table, or several in a zip, to be read by the mapping.
     *
     * @param name of the table, as it is called once it is unpacked
     * @param gzip whether it is packed once more
     */
    record Tables(String name, boolean gzip) implements Says {}

    /** Nothing that the exchange reads. */
    record Unknown() implements Says {}
  }

  /** Empty where it is no name that a file may have. */
  static Optional<FileName> of(String folder, String text) {
    var name = Normalizer.normalize(text, Normalizer.Form.NFC);
    boolean fits =
        !name.isEmpty()
            && name.equals(name.strip())
            && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES
            && name.codePoints().allMatch(FileName::isPrinted);
    return fits ? Optional.of(new FileName(folder, name)) : Optional.empty();
  }

  boolean isOfMapping() {
    return !folder.isEmpty();
  }

  /** As its sender sees it in {@code in/}: {@code nightly/children.csv}. */
  String path() {
    return isOfMapping() ? folder + "/" + text : text;
  }

  Says says() {
    var name = text.toLowerCase(Locale.ROOT);
    if (name.startsWith(".") || ON_THE_WAY.contains(ending(name))) {
      return new Says.OnTheWay();
    }
    boolean gzip = name.endsWith(GZIP);
    var plain = gzip ? text.substring(0, text.length() - GZIP.length()) : text;
    var form = plain.toLowerCase(Locale.ROOT);
    if (isOfMapping()) {
      return TABLES.contains(ending(form)) ? new Says.Tables(plain, gzip) : new Says.Unknown();
    }
    return Form.ofName(form)
        .<Says>map(known -> new Says.Submission(known, gzip))
        .orElseGet(Says.Unknown::new);
  }

  /** Behind the last dot; empty where there is none. */
  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  /** Neither moves the hand of a terminal nor is a sign that could not be read. */
  private static boolean isPrinted(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> codePoint != '/' && codePoint != '\\' && codePoint != 0xFFFD;
    };
  }
}
