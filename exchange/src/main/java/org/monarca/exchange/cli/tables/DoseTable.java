package org.monarca.exchange.cli.tables;

import java.util.List;
import java.util.Map;

/**
 * Cases and their doses as they were read, in the order in which the cases first appeared.
 *
 * @param vaccines those that the doses name
 * @param leftOut doses that do not count, by the reason
 * @param otherColumns columns that are not read
 */
public record DoseTable(
    List<DoseCase> cases,
    List<GivenVaccine> vaccines,
    Map<LeftOut, Noted> leftOut,
    List<String> otherColumns) {

  /** Why a dose was left out. */
  public enum LeftOut {
    UNKNOWN_VACCINE("of vaccines that the schedule does not know"),
    NO_DATE("without a date that can be read"),
    NO_VACCINE("without a vaccine"),
    BEFORE_BIRTH("given before birth"),
    AFTER_ASSESSMENT("given after the assessment");

    private final String words;

    LeftOut(String words) {
      this.words = words;
    }

    /** Completes "doses …". */
    public String words() {
      return words;
    }
  }

  /**
   * How often something was met, and where first.
   *
   * @param value as it was written
   */
  public record Noted(int count, long line, String column, String value) {

    Noted again() {
      return new Noted(count + 1, line, column, value);
    }
  }

  /** How many cases there are. */
  public int size() {
    return cases.size();
  }

  /** How many doses count. */
  public long doses() {
    return cases.stream().mapToLong(DoseCase::doses).sum();
  }
}
