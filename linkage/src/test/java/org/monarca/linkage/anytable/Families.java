package org.monarca.linkage.anytable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up families with brothers, sisters and twins, and what schools write of their children. */
final class Families {

  private static final String[] GIRLS = {
    "Ana", "Xochitl", "María Luz", "Guadalupe", "Fernanda", "Dieunise", "Nkauj Hli", "Arnaruaq",
    "Julia", "Sofía", "Teresa", "Carmen", "Isabel", "Yesenia", "Rosa Elena", "Beatriz"
  };
  private static final String[] BOYS = {
    "José Luis", "Santiago", "Roberto", "Francisco", "Pao", "Ignacio", "Wilfrid", "Diego",
    "Enrique", "Gregorio", "Hugo", "Martín", "Óscar", "Tomás", "Vicente", "Kevin"
  };
  private static final String[] SURNAMES = {
    "García", "López", "Hernández", "Núñez", "Cruz", "Ajpop", "Citalán", "Xiong", "Vang",
    "Baptiste", "Étienne", "Treviño", "Salazar", "Ulloa", "Vega", "Zapata", "Arce", "Bravo",
    "Cano", "Duarte", "Escobar", "Fuentes", "Gallegos", "Huerta", "Ibarra", "Juárez"
  };
  private static final String[] TOWNS = {
    "Pharr", "Salinas", "Immokalee", "Tieton", "Hood River", "Watsonville", "Belle Glade"
  };

  private final Random random;

  Families(long seed) {
    this.random = new Random(seed);
  }

  /** The records of the children of so many families; about every other child has two. */
  List<Child> records(int families) {
    var records = new ArrayList<Child>();
    for (int family = 0; family < families; family++) {
      for (var child : children()) {
        records.add(child);
        if (random.nextBoolean()) {
          records.add(elsewhere(child));
        }
      }
    }
    return records;
  }

  private List<Child> children() {
    var surnames = any(SURNAMES) + " " + any(SURNAMES);
    var mother = any(GIRLS);
    var town = any(TOWNS);
    boolean twins = random.nextInt(12) == 0;
    var born = birthday();
    var children = new ArrayList<Child>();
    int count = twins ? 2 : 1 + random.nextInt(3);
    int boy = random.nextInt(BOYS.length);
    int girl = random.nextInt(GIRLS.length);
    for (int i = 0; i < count; i++) {
      boolean isGirl = random.nextBoolean();
      var given = isGirl ? GIRLS[girl++ % GIRLS.length] : BOYS[boy++ % BOYS.length];
      children.add(
          new Child(
              given,
              surnames,
              twins ? born : birthday(),
              isGirl ? "F" : "M",
              town,
              mother,
              twins ? "yes" : "no"));
    }
    return children;
  }

  /** Another school's record of the same child. */
  private Child elsewhere(Child child) {
    return switch (random.nextInt(8)) {
      case 0 -> child.ofFamily(child.surnames().split(" ")[0]);
      case 1 -> child.ofFamily(child.surnames().replace(' ', '-')).from(any(TOWNS));
      case 2 -> child.named(slip(child.given()));
      case 3 -> child.born("").from(any(TOWNS));
      case 4 -> child.ofMother("").ofMultipleBirth("");
      case 5 -> child.ofFamily(slip(child.surnames()));
      default -> child.from(any(TOWNS));
    };
  }

  private String slip(String name) {
    int at = 1 + random.nextInt(name.length() - 2);
    return name.substring(0, at) + name.substring(at + 1);
  }

  private String birthday() {
    return "%d-%02d-%02d"
        .formatted(2005 + random.nextInt(14), 1 + random.nextInt(12), 2 + random.nextInt(27));
  }

  private String any(String[] names) {
    return names[random.nextInt(names.length)];
  }
}
