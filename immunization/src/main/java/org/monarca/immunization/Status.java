package org.monarca.immunization;

/** How far a patient is with a series or a vaccine group (CDSi table 3-3). */
public enum Status {
  COMPLETE,
  NOT_COMPLETE,
  AGED_OUT,
  IMMUNE,
  NOT_RECOMMENDED,
  CONTRAINDICATED
}
