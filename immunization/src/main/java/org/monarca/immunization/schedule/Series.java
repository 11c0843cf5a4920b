package org.monarca.immunization.schedule;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.Sex;

/**
 * One way to protection against a disease.
 *
 * @param sexes whom it is for; empty for all
 */
public record Series(
    String name,
    String antigen,
    String vaccineGroup,
    Type type,
    Set<Sex> sexes,
    List<Indication> indications,
    Selection selection,
    List<SeriesDose> doses) {

  /** Whom a series is for. */
  public enum Type {
    STANDARD,
    EVALUATION_ONLY,
    RISK
  }

  /**
   * What makes a risk series one for a patient.
   *
   * @param end excluded
   */
  public record Indication(String observation, @Nullable Period begin, @Nullable Period end) {}

  /**
   * How a series stands among the others of its antigen.
   *
   * @param group series of one group are ways to the same end
   * @param priority of risk series; A goes first
   * @param preference the least goes first
   */
  public record Selection(
      String group,
      Set<String> equivalentGroups,
      boolean isDefault,
      boolean product,
      String priority,
      int preference,
      @Nullable Period minimumAgeToStart,
      @Nullable Period maximumAgeToStart) {}
}
