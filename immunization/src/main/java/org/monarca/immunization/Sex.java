package org.monarca.immunization;

/** The sex of a patient, as series ask for it. */
public enum Sex {
  FEMALE,
  MALE,
  UNKNOWN
}
