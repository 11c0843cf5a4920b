package org.monarca.population.places;

/**
 * A town with a school district of its own.
 *
 * @param index its number within the State, from 0
 */
public record Town(UsState state, String name, int index) {

  public Place place() {
    return new Place(name, state.code(), "US");
  }
}
