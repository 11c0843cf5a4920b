package org.monarca.immunization.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What counts as evidence of immunity to a disease (CDSi 7.2).
 *
 * @param observations any of which is evidence
 */
public record Immunity(Set<String> observations, List<ByBirth> births) {

  static final Immunity NONE = new Immunity(Set.of(), List.of());

  /**
   * Who was born before a day has had the disease.
   *
   * @param country of birth for which that holds; null for any
   * @param exclusions observations with which it does not
   */
  public record ByBirth(LocalDate before, @Nullable String country, Set<String> exclusions) {}
}
