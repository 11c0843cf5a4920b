package org.monarca.exchange.access.people;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a new password must be (NIST SP 800-63B): long, and not what is tried first. Any characters
 * may stand in it and none must; none wears out.
 */
public final class PasswordRules {

  /** In characters. Fifteen are advised. */
  public static final int SHORTEST = 12;

  /** In characters. */
  public static final int LONGEST = 128;

  /** So much must be left of a password without what everybody tries, in letters and digits. */
  private static final int LEAST_OWN = 8;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final int SHORTEST_NAME = 3;

  private final WeakPieces weak = WeakPieces.published();

  /** What is wrong with a new password of that person. */
  public Optional<Fault> fault(String password, Account person) {
    var typed = Normalizer.normalize(password, Normalizer.Form.NFC);
    int length = typed.codePointCount(0, typed.length());
    if (length < SHORTEST) {
      return Optional.of(Fault.SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Fault.LONG);
    }
    var plain = typed.toLowerCase(Locale.ROOT);
    var others = weak.ownOf(plain, Set.of());
    if (others < LEAST_OWN) {
      return Optional.of(Fault.COMMON);
    }
    return weak.ownOf(plain, names(person)) < LEAST_OWN
        ? Optional.of(Fault.PERSONAL)
        : Optional.empty();
  }

  /** The words of the person's name and address. */
  private static Set<String> names(Account person) {
    return Stream.of(person.displayName(), person.email())
        .flatMap(text -> NO_LETTER.splitAsStream(text.toLowerCase(Locale.ROOT)))
        .filter(word -> word.length() >= SHORTEST_NAME)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** What is wrong with a password. */
  public enum Fault {
    SHORT,
    LONG,

    /** Made of words, rows of keys or repetitions that are tried first. */
    COMMON,

    /** Made of the person's own name and address. */
    PERSONAL;

    /** As the catalogues write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
