package org.monarca.exchange.health;

import java.time.LocalDate;
import java.util.Objects;
import org.monarca.exchange.health.entry.EntryGrade;
import org.monarca.exchange.platform.Confirmation;
import org.monarca.exchange.platform.DatedVersion;

/**
 * What somebody said of a State's grade at a time.
 *
 * @param number from 1, within the grade
 * @param inForce the day from which it holds
 * @param ended whether it takes back what was said, so that the operator's file holds from then on,
 *     or what is shipped
 */
public record EntryVersion(int number, EntryGrade grade, LocalDate inForce, boolean ended)
    implements DatedVersion {

  /** Who said it, and by which text. */
  public Confirmation said() {
    return Objects.requireNonNull(grade.said());
  }

  @Override
  public String subject() {
    return grade.state() + " " + grade.code();
  }
}
