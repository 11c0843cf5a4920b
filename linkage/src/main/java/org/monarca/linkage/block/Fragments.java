package org.monarca.linkage.block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.text.Hash;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.PlainFeature;
import org.monarca.linkage.weigh.Profile;

/**
 * The parts of what records hold of which some outlive a slip of the hand: of a word its sound, how
 * it begins and how it ends; of a date all, or all but one of day, month and year.
 */
final class Fragments {

  /** A slip in a word of six letters spares three at one end of it. */
  private static final int LETTERS = 3;

  private Fragments() {}

  /** By the subjects that a table has, of each the whole first. */
  static List<List<Part>> of(People people) {
    return people.features().stream().map(Fragments::of).filter(parts -> !parts.isEmpty()).toList();
  }

  private static List<Part> of(Feature feature) {
    return switch (feature.subject()) {
      case GIVEN_NAMES -> ofNames(Part.given(), Profile::given);
      case SURNAMES -> ofNames(Part.surname(), Profile::surnames);
      case FULL_NAME -> ofFullName();
      case PARENTS -> List.of(Part.parent());
      case COLUMN -> of((PlainFeature) feature);
      case BIRTH_PLACE -> List.of(); // shared by too many
    };
  }

  private static List<Part> of(PlainFeature plain) {
    if (plain.isDate()) {
      return Part.ofDate(plain);
    }
    if (!plain.isText()) {
      return List.of();
    }
    var whole = Part.value(plain);
    return List.of(
        whole,
        end(whole, "beginning", profile -> List.of(plain.text(profile).joined()), true),
        end(whole, "ending", profile -> List.of(plain.text(profile).joined()), false));
  }

  private static List<Part> ofNames(Part whole, Function<Profile, Names> names) {
    return List.of(
        whole,
        end(whole, "beginning", profile -> texts(names.apply(profile)), true),
        end(whole, "ending", profile -> texts(names.apply(profile)), false));
  }

  private static List<Part> ofFullName() {
    var parts = new ArrayList<>(ofNames(Part.anyName(), Profile::full));
    parts.add(Part.twoNames());
    parts.addAll(ofTwoNames());
    return parts;
  }

  /** Of full names, where one name is whole and another is not. */
  static List<Part> ofTwoNames() {
    return List.of(two("name and beginning", true), two("name and ending", false));
  }

  private static List<String> texts(Names names) {
    return names.words().stream().map(word -> word.text()).toList();
  }

  private static Part end(
      Part whole, String what, Function<Profile, List<String>> texts, boolean first) {
    return new Part(
        what + " of " + whole.name(),
        whole.subject(),
        (profile, into) -> {
          int count = 0;
          for (var text : texts.apply(profile)) {
            if (!text.isEmpty() && count < into.length) {
              into[count++] = Hash.add(Hash.BASIS, end(text, first));
            }
          }
          return count;
        });
  }

  /** A whole word of a full name and an end of another. */
  private static Part two(String what, boolean first) {
    return new Part(
        what + " of another",
        Part.anyName().subject(),
        (profile, into) -> {
          int count = 0;
          var names = profile.full();
          for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < names.size() && count < into.length; j++) {
              if (i != j) {
                into[count++] =
                    Hash.add(names.word(i).soundNumber(), end(names.word(j).text(), first));
              }
            }
          }
          return count;
        });
  }

  private static String end(String text, boolean first) {
    int length = Math.min(LETTERS, text.length());
    return first ? text.substring(0, length) : text.substring(text.length() - length);
  }
}
