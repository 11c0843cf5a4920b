package org.monarca.exchange.worklist;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who has a task: a district, a region, a State, or the Department.
 *
 * @param state postal code; {@link #NATION} where no State has to do with it
 * @param region of the district; absent where none is known
 * @param district LEA id; absent where none is known
 */
public record Office(Level level, String state, @Nullable Long region, @Nullable String district) {

  /** What stands for a State in a task of the Department. */
  public static final String NATION = "US";

  static Office department() {
    return new Office(Level.NATION, NATION, null, null);
  }

  Office at(Level other) {
    return new Office(other, state, region, district);
  }

  /** The next office up that the State has set up; none above the Department. */
  Optional<Office> above(StateSettings settings) {
    return switch (level) {
      case DISTRICT ->
          Optional.of(at(settings.regions() && region != null ? Level.REGION : Level.STATE));
      case REGION -> Optional.of(at(Level.STATE));
      case STATE -> Optional.of(at(Level.NATION));
      case NATION -> Optional.empty();
    };
  }
}
