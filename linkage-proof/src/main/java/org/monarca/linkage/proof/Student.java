package org.monarca.linkage.proof;

import java.util.Map;

/**
 * A made-up record.
 *
 * @param record its number; also its place in the order of the records
 * @param elements what it says, by the keys of the catalogue; those not blank
 */
public record Student(long record, Map<String, String> elements) {

  public Student {
    elements = Map.copyOf(elements);
  }
}
