package org.monarca.linkage.residents;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.monarca.linkage.compare.Text;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Feature.Bond;
import org.monarca.linkage.weigh.NameFeature;
import org.monarca.linkage.weigh.ParentsFeature;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.PlainFeature;

/** A town of them, always the same for a seed. */
public final class Residents {

  private static final String[] SYLLABLES = {
    "ba", "ce", "di", "fo", "gu", "ja", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "ya"
  };

  public static final PlainFeature BORN =
      (PlainFeature) PlainFeature.date("born", Bond.OF_TWINS, 0);

  private static final int STREETS = 60;

  /** So many numbers have been given. */
  private static final int NUMBERS = 20_000;

  public static final PlainFeature STREET = text("street", Bond.OPEN, 1, STREETS);
  public static final PlainFeature NUMBER = text("number", Bond.OWN, 2, NUMBERS);

  private Residents() {}

  private static PlainFeature text(String name, Bond bond, int place, int values) {
    var texts = new ArrayList<Text>(List.of(Text.of("")));
    for (int value = 1; value <= values; value++) {
      texts.add(new Text(word(value) + value, List.of(word(value), "" + value)));
    }
    return (PlainFeature) PlainFeature.text(name, bond, place, texts, new float[values + 1]);
  }

  /** A word of its own for each number. */
  private static String word(int number) {
    var word = new StringBuilder();
    for (int rest = number; rest > 0 || word.length() < 4; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }

  /** So many people; one of three has a second record, in which something may be wrong. */
  public static List<Resident> town(int people, long seed) {
    var random = new Random(seed);
    var records = new ArrayList<Resident>();
    for (int person = 0; person < people; person++) {
      var resident = resident(person, random);
      records.add(resident);
      if (person % 3 == 0) {
        records.add(again(resident, random));
      }
    }
    return records;
  }

  private static Resident resident(int person, Random random) {
    return new Resident(
        person,
        word(random.nextInt(150)) + (random.nextInt(4) == 0 ? " " + word(random.nextInt(150)) : ""),
        word(1_000 + random.nextInt(300)) + " " + word(1_000 + random.nextInt(300)),
        birthday(random),
        1 + random.nextInt(STREETS),
        1 + person % NUMBERS,
        random.nextInt(5) == 0 ? "" : word(random.nextInt(150)));
  }

  private static int birthday(Random random) {
    return (2000 + random.nextInt(15)) * 10_000
        + (1 + random.nextInt(12)) * 100
        + 2
        + random.nextInt(26);
  }

  /** What another office writes of the same person. */
  private static Resident again(Resident resident, Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> resident.named(word(random.nextInt(150)));
      case 1 -> resident.ofFamily(resident.surnames().split(" ")[0]);
      case 2 -> resident.born(birthday(random));
      case 3 -> resident.at(1 + random.nextInt(STREETS)).born(0);
      case 4 -> resident.ofMother("").at(0);
      default -> resident;
    };
  }

  /** As records of a table with a column for each of what a resident has. */
  public static People people(List<Resident> residents) {
    return people(
        residents,
        BORN,
        STREET,
        NUMBER,
        NameFeature.surnames(),
        NameFeature.given(),
        new ParentsFeature());
  }

  /** As records of a table of some columns. */
  public static People people(List<Resident> residents, Feature... features) {
    return new People(List.of(features), residents.stream().map(Resident::profile).toList());
  }

  /** As records of a table with the date, and all names in one field. */
  public static People inOneField(List<Resident> residents) {
    return new People(
        List.of(BORN, NameFeature.full()), residents.stream().map(Resident::inOneField).toList());
  }

  /** Every two records of one person, by their places; the earlier first. */
  public static List<int[]> pairsOfOne(List<Resident> residents) {
    return IntStream.range(0, residents.size())
        .boxed()
        .flatMap(later ->
            IntStream.range(0, later)
                .filter(earlier -> residents.get(earlier).person() == residents.get(later).person())
                .mapToObj(earlier -> new int[] {earlier, later}))
        .toList();
  }
}
