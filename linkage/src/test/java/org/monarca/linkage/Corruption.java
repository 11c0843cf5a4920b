package org.monarca.linkage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes of one person what another State might send: slips of the hand, nicknames, names left out
 * or changed about. How often each happens is an assumption, stated here and nowhere else. Seeded,
 * so that it always makes the same.
 */
final class Corruption {

  private static final List<String> CITIES =
      List.of("Salinas", "McAllen", "Yakima", "Immokalee", "Oaxaca", "Morelia", "Fresno", "Laredo");

  private final Random random;
  private final List<Person> neighbours;

  Corruption(long seed, List<Person> neighbours) {
    this.random = new Random(seed);
    this.neighbours = neighbours;
  }

  /**
   * Adds what the data leave out: a middle name, the city of birth, parents' surnames, a second
   * parent.
   */
  Person enriched(Person person) {
    var other = neighbours.get(random.nextInt(neighbours.size()));
    return person
        .but()
        .middleName(happens(0.35) ? firstWord(other.firstName()) : null)
        .birthCity(happens(0.8) ? CITIES.get(random.nextInt(CITIES.size())) : null)
        .parent1(person.parent1First(), person.lastName2())
        .parent2(happens(0.5) ? other.parent1First() : null, person.lastName1())
        .suffix(happens(0.05) ? List.of("Jr.", "II", "III").get(random.nextInt(3)) : null)
        .build();
  }

  Person corrupted(Person person) {
    var changed = person.but();
    if (happens(0.06)) {
      changed.firstName(slip(person.firstName()));
    } else if (happens(0.05)) {
      changed.firstName(nickname(person.firstName()));
    } else if (happens(0.02)) {
      changed.firstName(person.middleName()).middleName(person.firstName());
    } else if (happens(0.008)) {
      changed.firstName(person.lastName1()).lastName1(person.firstName());
      return changed.build();
    } else if (happens(0.01)) {
      changed.firstName(initial(person.firstName())).middleName(null);
    } else if (happens(0.005)) {
      changed.firstName(neighbours.get(random.nextInt(neighbours.size())).firstName());
    }
    if (happens(0.3)) {
      changed.middleName(happens(0.5) ? null : initial(person.middleName()));
    }
    if (happens(0.03)) {
      changed.suffix("II");
    }
    surnames(changed, person);
    changed.birthDate(date(person.birthDate()));
    if (happens(0.004)) {
      changed.sex("f".equals(person.sex()) ? "m" : "f");
    }
    if (happens(0.01)) {
      changed.multipleBirth(null);
    }
    if (happens(0.01)) {
      changed.birthState("ia").birthCountry("us");
    }
    if (happens(0.15)) {
      changed.birthCity(happens(0.3) ? slip(person.birthCity()) : null);
    }
    parents(changed, person);
    return changed.build();
  }

  private void surnames(PersonBuilder changed, Person person) {
    if (happens(0.15)) {
      changed.lastName2(null);
    } else if (happens(0.04)) {
      changed.lastName1(person.lastName2()).lastName2(person.lastName1());
    } else if (happens(0.04)) {
      changed.lastName1(person.lastName2()).lastName2(null);
    } else if (happens(0.06)) {
      changed.lastName1(slip(person.lastName1()));
    } else if (happens(0.01)) {
      changed.lastName1(neighbours.get(random.nextInt(neighbours.size())).lastName1());
    } else if (happens(0.004)) {
      var other = neighbours.get(random.nextInt(neighbours.size()));
      changed.lastName1(other.lastName1()).lastName2(other.lastName2());
    }
  }

  private void parents(PersonBuilder changed, Person person) {
    if (happens(0.2)) {
      changed.parent1(person.parent2First(), person.parent2Last());
      changed.parent2(person.parent1First(), person.parent1Last());
    } else if (happens(0.15)) {
      changed.parent1(null, null);
    } else if (happens(0.1)) {
      changed.parent1(slip(person.parent1First()), person.parent1Last());
    } else if (happens(0.03)) {
      var guardian = neighbours.get(random.nextInt(neighbours.size()));
      changed.parent1(guardian.parent1First(), guardian.lastName1()).parent2(null, null);
    }
  }

  private @Nullable LocalDate date(@Nullable LocalDate date) {
    if (date == null || happens(0.88)) {
      return date;
    }
    try {
      return switch (random.nextInt(7)) {
        case 0 -> LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        case 1 -> date.withDayOfMonth(date.getDayOfMonth() % 28 + 1);
        case 2 -> date.withYear(date.getYear() - 1 + 2 * random.nextInt(2));
        case 3 -> date.withDayOfYear(1);
        case 4 -> date.withMonth(date.getMonthValue() % 12 + 1);
        case 5 -> date.withDayOfMonth(date.getDayOfMonth() % 10 * 10 + date.getDayOfMonth() / 10);
        default -> date.plusDays(random.nextInt(600) - 300L);
      };
    } catch (DateTimeException impossible) {
      return date;
    }
  }

  private @Nullable String slip(@Nullable String name) {
    if (name == null || name.length() < 4) {
      return name;
    }
    int at = 1 + random.nextInt(name.length() - 2);
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> name.substring(0, at) + name.substring(at + 1);
      case 1 -> name.substring(0, at) + letter + name.substring(at);
      case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
      default ->
          name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    };
  }

  private static @Nullable String nickname(@Nullable String name) {
    return name == null
        ? null
        : switch (firstWord(name)) {
          case "maria" -> "Mari";
          case "francisco" -> "Paco";
          case "jose" -> "Pepe";
          case "guadalupe" -> "Lupe";
          case "manuel" -> "Manny";
          case "antonio" -> "Toño";
          case "jesus" -> "Chuy";
          case "alejandro" -> "Alex";
          case "robert" -> "Bob";
          case "elizabeth" -> "Liz";
          default -> name;
        };
  }

  private static @Nullable String initial(@Nullable String name) {
    return name == null ? null : name.substring(0, 1);
  }

  private static String firstWord(@Nullable String name) {
    return name == null ? "" : name.split(" ")[0];
  }

  private boolean happens(double probability) {
    return random.nextDouble() < probability;
  }
}
