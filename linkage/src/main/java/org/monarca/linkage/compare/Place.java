package org.monarca.linkage.compare;

/** Where somebody was born, folded; an unknown part is empty. */
public record Place(String city, String state, String country) {

  public static final Place UNKNOWN = new Place("", "", "");

  public boolean isUnknown() {
    return city.isEmpty() && state.isEmpty() && country.isEmpty();
  }

  @Override
  public String toString() {
    return "Place[withheld]";
  }
}
