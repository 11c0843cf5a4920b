package org.monarca.population.states;

import java.text.Normalizer;
import java.util.Locale;
import org.monarca.population.states.Habit.Writing;

/** How a State's system writes names: capitals, accents, apostrophes. */
final class Lettering {

  private Lettering() {}

  static String written(String name, Writing habit) {
    var written = habit.keepsAccents() ? name : withoutAccents(name);
    var marked = habit.keepsMarks() ? written : written.replace("'", "");
    return habit.upperCase() ? marked.toUpperCase(Locale.ROOT) : marked;
  }

  private static String withoutAccents(String name) {
    if (name.chars().allMatch(letter -> letter < 128)) {
      return name;
    }
    var decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    var plain = new StringBuilder(decomposed.length());
    decomposed
        .chars()
        .filter(letter -> letter < 128)
        .forEach(letter -> plain.append((char) letter));
    return plain.toString();
  }
}
