package org.monarca.population.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Weighted;
import org.monarca.population.names.Tradition;

/**
 * A part of a State with work of one kind.
 *
 * @param name as people of the State call it
 * @param work what is grown, caught or packed there
 * @param firstMonth first month of work, 1 to 12
 * @param lastMonth last month of work; before {@code firstMonth} when the season wraps the year
 * @param size 1 to 5, beside other regions of its State
 * @param children its part of its State's children
 * @param base whether families winter there
 * @param towns at least one
 * @param origins where those come from who work there: postal codes of States, ISO codes of
 *     countries or of their subdivisions
 * @param peoples whom its families belong to
 */
public record Region(
    String id,
    UsState state,
    String name,
    String work,
    int firstMonth,
    int lastMonth,
    int size,
    int children,
    boolean base,
    Kind kind,
    List<Town> towns,
    Weighted<String> origins,
    Weighted<Tradition> peoples) {

  /** What sort of work brings families there. */
  public enum Kind {
    /** Crops, in season. */
    FIELD,
    /** Packing, poultry, dairy: all year. */
    PLANT,
    /** Fish, in season or all year. */
    FISHING
  }

  public Region {
    towns = List.copyOf(towns);
  }

  /** There is one region of an id. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Region region && region.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
