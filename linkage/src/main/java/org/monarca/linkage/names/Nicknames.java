package org.monarca.linkage.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.monarca.linkage.text.Folding;

/**
 * Which full names a name may stand for, in English and Spanish: Beto for Alberto, Roberto and
 * others, Lupe for Guadalupe. A full name stands for itself alone, so that Alberto and Roberto stay
 * apart although both are called Beto.
 */
public final class Nicknames {

  private final Map<String, List<String>> fullNames;

  private Nicknames(Map<String, List<String>> fullNames) {
    this.fullNames = fullNames;
  }

  /** No nicknames at all, as of surnames. */
  public static Nicknames none() {
    return new Nicknames(Map.of());
  }

  /** The shipped lists. */
  public static Nicknames standard() {
    var collected = new HashMap<String, Set<String>>();
    Lines.of("nicknames_en.csv").forEach(row -> collect(collected, row[0], row[2]));
    Lines.of("spanish_nicknames.csv").forEach(row -> collect(collected, row[0], row[1]));
    var fullNames = new HashMap<String, List<String>>();
    collected.forEach((nickname, names) -> fullNames.put(nickname, List.copyOf(names)));
    return new Nicknames(Map.copyOf(fullNames));
  }

  /** Names of two words are left out: tokens are compared one by one. */
  private static void collect(Map<String, Set<String>> into, String full, String nickname) {
    var name = Folding.fold(full);
    var called = Folding.fold(nickname);
    if (!name.equals(called) && isOneWord(name) && isOneWord(called)) {
      into.computeIfAbsent(called, key -> new TreeSet<>()).add(name);
    }
  }

  private static boolean isOneWord(String name) {
    return name.length() > 1 && name.indexOf(' ') < 0;
  }

  /**
   * The full names for which a folded name may stand, in alphabetical order; empty when it is no
   * nickname.
   */
  public List<String> fullNames(String name) {
    return fullNames.getOrDefault(name, List.of());
  }
}
