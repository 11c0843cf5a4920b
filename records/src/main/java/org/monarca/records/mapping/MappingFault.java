package org.monarca.records.mapping;

/** Why a mapping file cannot be used. */
public final class MappingFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String place;

  MappingFault(String reason, String place) {
    super(reason + " at " + place);
    this.reason = reason;
    this.place = place;
  }

  /** A key of the catalogue of messages: {@code mapping.unknown-element}. */
  public String reason() {
    return reason;
  }

  /** Where in the file, and what stands there: {@code tables/student/fields/sexx}. */
  public String place() {
    return place;
  }
}
